import type { Level } from '#law';
import type { Sitting } from '#meetings';
import type { Language } from '#platform/words';
import { longDay, sentence } from '#platform/words';
import { ButtonLink, Card, Empty, Standing } from '#ui';
import type { Door } from './queries.ts';
import { doorTold } from './told.ts';
import { publicityWordsIn } from './words.ts';

export interface SittingsView {
  language: Language;
  level: Level;
  sittings: readonly Sitting[];
  doors: readonly Door[];
  /** Where a decision is recorded, for whoever may. */
  recordAt: string | null;
}

/** The sittings of a session: which are public, and what the council decided on it. */
export function SittingsCard({ language, level, sittings, doors, recordAt }: SittingsView) {
  const words = publicityWordsIn(language);

  return (
    <Card title={words.card} id="sittings">
      {sittings.length === 0 ? <Empty>{words.noSittings}</Empty> : null}
      <ul class="list">
        {sittings.map(({ id, day, startsAt, isClosedToPublic }) => (
          <li class="listed">
            <div>
              <b>{sentence(words.sitting(longDay(day, language), startsAt), language)}</b>
              {doors.filter(({ sittingId }) => sittingId === id).map((door) => <p class="small soft" dir="auto">{doorTold(door, level, language)}</p>)}
            </div>
            <Standing tone={isClosedToPublic ? 'late' : 'done'}>{isClosedToPublic ? words.closed : words.open}</Standing>
          </li>
        ))}
      </ul>
      {recordAt && sittings.length ? <p class="card__foot"><ButtonLink href={recordAt}>{words.record}</ButtonLink></p> : null}
    </Card>
  );
}
