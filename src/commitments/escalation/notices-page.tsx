import { nameOf } from '#bodies';
import { wordingFor } from '#meetings';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { Card, Empty, PageHead } from '#ui';
import { PartStanding } from '../pages/part-standing.tsx';
import type { CommitmentView, DebtorView } from '../queries.ts';
import { wordsIn } from '../words.ts';
import { LadderCard } from './climb.tsx';
import type { Notice } from './queries.ts';
import { escalationWordsIn } from './words.ts';

/** A notice with what it was about, as far as its reader may read it today. */
export interface TracedNotice extends Notice {
  debtorAr: string;
  debtorFr: string;
  commitment: CommitmentView | null;
  debtor: DebtorView | null;
}

/** Notices of one day that say the same of several debtors. */
function alike(notices: readonly TracedNotice[]): TracedNotice[][] {
  return [...Map.groupBy(notices, ({ commitmentId, level, dueOn, titleAr, below }) => [commitmentId, level, dueOn, titleAr, below ? (below.on ?? 'vacant') : ''].join()).values()];
}

/** What somebody was written to about, day by day, each with the reason why they were. */
export function NoticesPage({ language, notices: all }: { language: Language; notices: readonly TracedNotice[] }) {
  const words = escalationWordsIn(language);
  const byDay = [...Map.groupBy(all, ({ on }) => on)] as [Day, TracedNotice[]][];

  return (
    <>
      <PageHead title={words.own} lead={words.ownLead} />
      <div class="split">
        <div class="stack">
          {byDay.length === 0 ? <Empty>{words.none}</Empty> : null}
          {byDay.map(([on, ofDay]) => (
            <Card title={<time datetime={on}>{words.toldOn(on)}</time>}>
              <ul class="list">{alike(ofDay).map((notices) => <NoticeLine notices={notices} language={language} />)}</ul>
            </Card>
          ))}
        </div>
        <aside class="side"><LadderCard language={language} /></aside>
      </div>
    </>
  );
}

function NoticeLine({ notices, language }: { notices: readonly TracedNotice[]; language: Language }) {
  const words = escalationWordsIn(language);
  const [notice] = notices;
  if (!notice) return null;
  const { commitment, below } = notice;
  const office = wordingFor(language, notice.titleAr, notice.titleFr);

  return (
    <li>
      <p>{words.why(office)[notice.level]}</p>
      <p class="small soft">
        <time datetime={notice.dueOn}>{words.dueOn(notice.dueOn)}</time>
        {below ? ` ${below.on ? words.afterBelow(words.levels[below.level], below.on) : words.belowVacant(words.levels[below.level])}` : null}
      </p>
      {commitment ? <p class="small"><a href={`/commitments/${commitment.id}`} dir="auto">{wordsIn(language).quoted(wordingFor(language, commitment.sentenceAr, commitment.sentenceFr))}</a></p> : null}
      <ul class="notices">
        {notices.map(({ debtor, debtorAr, debtorFr }) => <li class="small"><bdi>{nameOf({ nameAr: debtorAr, nameFr: debtorFr }, language)}</bdi> {debtor ? <PartStanding part={debtor.part} language={language} /> : null}</li>)}
      </ul>
    </li>
  );
}
