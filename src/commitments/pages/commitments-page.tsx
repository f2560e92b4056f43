import { wordingFor } from '#meetings';
import type { Language } from '#platform/words';
import { shortDay } from '#platform/words';
import { ButtonLink, Card, Empty, PageHead } from '#ui';
import { noticesPath } from '../escalation/digest.ts';
import { escalationWordsIn } from '../escalation/words.ts';
import type { CommitmentView } from '../queries.ts';
import { wordsIn } from '../words.ts';
import { CommitmentLine } from './commitment-line.tsx';

/** What was promised in the meetings that the reader may read, meeting by meeting, the latest first. */
export function CommitmentsPage({ language, commitments }: { language: Language; commitments: readonly CommitmentView[] }) {
  const words = wordsIn(language);
  const byMeeting = [...Map.groupBy(commitments, (commitment) => commitment.meetingId).values()].toSorted(([one], [other]) => ((one?.heldOn ?? '') < (other?.heldOn ?? '') ? 1 : -1));

  return (
    <div class="stack">
      <PageHead title={words.commitments} lead={words.commitmentsLead} actions={<ButtonLink href={noticesPath} plain>{escalationWordsIn(language).own}</ButtonLink>} />
      {byMeeting.length === 0 ? <Empty>{words.noCommitments}</Empty> : null}
      {byMeeting.length ? <p class="small soft">{words.export}: <a href="/commitments/list.csv" data-turbo="false">CSV</a> · <a href="/commitments/list.xlsx" data-turbo="false">XLSX</a></p> : null}
      {byMeeting.map((promised) => {
        const [first] = promised;

        return first ? (
          <Card title={<><a href={`/meetings/${first.meetingId}`}><bdi>{wordingFor(language, first.meetingAr, first.meetingFr)}</bdi></a> <span class="soft small">{shortDay(first.heldOn, language)}</span></>}>
            <ul class="list">
              {promised.map((commitment) => <li><CommitmentLine commitment={commitment} language={language} /></li>)}
            </ul>
          </Card>
        ) : null;
      })}
    </div>
  );
}
