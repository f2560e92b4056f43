import type { Context } from 'hono';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import type { Env } from '#platform/web';
import type { Language } from '#platform/words';
import { Card, Standing } from '#ui';
import type { Tone } from '#ui';
import { isAhead } from '../preparing/state.ts';
import type { MeetingHead } from '../queries.ts';
import { wordingFor } from '../wording.ts';
import type { MatterStanding, SaidBefore } from './matters.ts';
import { toReadOut } from './matters.ts';
import { followUpWordsIn } from './words.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** What the earlier meetings of a series left, as it stood on a day and as far as the reader may read them. The house fills it. */
    saidBefore: (meeting: Pick<MeetingHead, 'id' | 'seriesId' | 'heldOn'>, day: Day) => Promise<SaidBefore[]>;
  }
}

/** What is read out when a meeting opens, and on which day it so stood. */
export interface ReadOut {
  on: Day;
  said: SaidBefore[];
}

/** What became of what was said before: today while the meeting is ahead, on its own day once it was held. */
export async function readOutAt(c: Context<Env>, meeting: MeetingHead): Promise<ReadOut> {
  const today = dayIn(c.var.clock());
  const on = isAhead(meeting.state) || meeting.heldOn > today ? today : meeting.heldOn;

  return { on, said: meeting.seriesId === null ? [] : toReadOut(await c.var.saidBefore(meeting, on)) };
}

const tones: Readonly<Record<MatterStanding, Tone>> = { kept: 'done', late: 'late', open: 'due', let_go: 'no' };

/** The first thing of a meeting that follows others: what was promised in them, and where each stands. */
export function SaidBeforeCard({ language, readOut: { on, said } }: { language: Language; readOut: ReadOut }) {
  const words = followUpWordsIn(language);
  if (said.length === 0) return null;

  return (
    <Card title={words.title} id="said-before">
      <p class="small soft card__lead">{words.asOf(on)}</p>
      {said.map((meeting) => (
        <section class="said">
          <h3 class="list__part"><a href={`/meetings/${meeting.meetingId}`}><bdi>{words.heldOn(wordingFor(language, meeting.titleAr, meeting.titleFr), meeting.heldOn)}</bdi></a></h3>
          <ul class="list list--tight">
            {meeting.matters.map(({ kind, textAr, textFr, standing, news, href }) => (
              <li class="said__matter">
                <div>
                  <p dir="auto">{href ? <a href={href}>{wordingFor(language, textAr, textFr)}</a> : wordingFor(language, textAr, textFr)}</p>
                  <p class="article">{words.kinds[kind]} · <bdi>{news}</bdi></p>
                </div>
                <Standing tone={tones[standing]}>{words.standings[standing]}</Standing>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
