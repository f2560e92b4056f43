import { articleText } from '#law';
import type { Language } from '#platform/words';
import { timeOf } from '#platform/words';
import { Standing } from '#ui';
import type { VoteView } from '../votes/queries.ts';
import { voteWordsIn } from '../votes/words.ts';

/** A vote in one line: when, how, and what came of it. */
export function VoteResult({ language, vote, href }: { language: Language; vote: VoteView; href?: string }) {
  const words = voteWordsIn(language);
  const { votesFor, votesAgainst, votesAbstained, result, base, sitting, votesNeeded } = vote;
  const name = `${words.voteNumber(vote.number)} · ${words.methods[vote.method]}`;

  return (
    <div class="vote-line">
      <p>{href ? <a href={href}>{name}</a> : <b>{name}</b>} <span class="small soft">{timeOf(vote.openedAt, language)}</span></p>
      {vote.abandonedBecause !== null ? <p class="small"><bdi>{words.abandonedBecause(vote.abandonedBecause)}</bdi></p> : null}
      {result === null || votesFor === null || votesAgainst === null ? null : (
        <p>
          <Standing tone={result === 'approved' ? 'done' : base === 'members_in_office' && sitting === 1 ? 'due' : 'no'}>
            {result === 'approved' ? words.result.approved(votesFor, votesFor + votesAgainst) : base === 'members_in_office' && sitting === 1 ? words.result.secondSitting(votesFor, votesNeeded ?? 0) : words.result.rejected(votesFor, votesFor + votesAgainst)}
          </Standing>
          <span class="article">{words.counted(votesFor, votesAgainst, votesAbstained ?? 0)}{vote.isTie ? ` · ${words.tie}` : ''} · {articleText(vote.article, language)}</span>
        </p>
      )}
    </div>
  );
}
