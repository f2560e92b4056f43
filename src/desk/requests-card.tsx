import { nameOf } from '#bodies';
import type { AwaitedRequest } from '#councils';
import { requestWordsIn } from '#councils';
import { articleText } from '#law';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { shortDay } from '#platform/words';
import { Card, Standing } from '#ui';
import { Task } from './task.tsx';
import { wordsIn } from './words.ts';

/** Who asked a council for a session, with the day by which the law has it answered. */
export function RequestsCard({ requests, language, today }: { requests: readonly AwaitedRequest[]; language: Language; today: Day }) {
  const words = wordsIn(language);
  const { title, askers, answerBy, holdBy } = requestWordsIn(language);
  if (requests.length === 0) return null;

  return (
    <Card title={title}>
      <ul class="list">
        {requests.map((request) => (
          <Task title={askers[request.askedBy]} about={<><bdi>{nameOf(request, language)}</bdi> · <time datetime={request.askedOn}>{shortDay(request.askedOn, language)}</time></>} href={`/councils/${request.bodyId}/requests`} label={words.see} main>
            <Standing tone={today > request.by.day ? 'late' : 'due'}>{(request.askedBy === 'third_of_members' ? answerBy : holdBy)(shortDay(request.by.day, language))}</Standing>
            <span class="article">{articleText(request.by.article, language)}</span>
          </Task>
        ))}
      </ul>
    </Card>
  );
}
