import { nameOf } from '#bodies';
import { recordLabel, wordsIn as instrumentWordsIn } from '#instruments';
import { articleText } from '#law';
import { wordingFor } from '#meetings';
import type { Language } from '#platform/words';
import { shortDay } from '#platform/words';
import { ButtonLink, Card, PageHead } from '#ui';
import { ClimbLine, LadderCard } from '../escalation/climb.tsx';
import type { Climb } from '../escalation/queries.ts';
import { climbKey } from '../escalation/queries.ts';
import { isSettled } from '../roll-up.ts';
import type { CommitmentView, DebtorView } from '../queries.ts';
import { wordsIn } from '../words.ts';
import { CommitmentMeter, newsOf } from './commitment-line.tsx';
import { PartStanding, partText } from './part-standing.tsx';

export interface CommitmentPageView {
  language: Language;
  commitment: CommitmentView;
  /** Debtors for whom this reader may record a delivery. */
  mayDeliver: (debtor: DebtorView) => boolean;
  /** Debtors whose step of the convention this reader may record. */
  mayRecord: (debtor: DebtorView) => boolean;
  mayRelease: boolean;
  /** How far what each debtor owes has climbed, by commitment and body. */
  climbs: ReadonlyMap<string, readonly Climb[]>;
}

/** The sentence as spoken, its news, and what each debtor did about it. */
export function CommitmentPage(view: CommitmentPageView) {
  const { language, commitment } = view;
  const words = wordsIn(language);
  const speaker = wordingFor(language, commitment.spokenByTitleAr, commitment.spokenByTitleFr);
  const institution = commitment.spokenByInstitutionAr ? wordingFor(language, commitment.spokenByInstitutionAr, commitment.spokenByInstitutionFr) : null;

  return (
    <>
      <PageHead title={<span class="news">{newsOf(commitment, language)}</span>} lead={<><a href={`/meetings/${commitment.meetingId}`}><bdi>{wordingFor(language, commitment.meetingAr, commitment.meetingFr)}</bdi></a> · <time datetime={commitment.heldOn}>{shortDay(commitment.heldOn, language)}</time></>} />
      <CommitmentMeter commitment={commitment} language={language} />
      <blockquote class="quote" dir="auto">{words.quoted(wordingFor(language, commitment.sentenceAr, commitment.sentenceFr))}</blockquote>
      <p class="soft">{words.spokenBy}: <bdi>{speaker}</bdi>{institution ? <> · <bdi>{institution}</bdi></> : null}</p>
      <div class="split">
        <Card title={words.debtors}>
          <Debtors view={view} />
          <p class="small soft card__foot">{words.frozen}{isSettled(commitment.counts) ? ` ${words.settled}` : ''}</p>
        </Card>
        <aside class="side">
          <Card><Keeping view={view} /></Card>
          {isSettled(commitment.counts) ? null : <LadderCard language={language} />}
        </aside>
      </div>
    </>
  );
}

function Keeping({ view: { language, commitment } }: { view: CommitmentPageView }) {
  const words = wordsIn(language);
  const { steps } = instrumentWordsIn(language);

  return (
    <dl class="facts small">
      <dt>{commitment.step ? words.keptByStep : words.keptByDeliverable}</dt>
      <dd>{commitment.step ? `${steps[commitment.step]}${commitment.year === null ? '' : ` ${commitment.year}`}` : <span dir="auto">{wordingFor(language, commitment.deliverableAr ?? '', commitment.deliverableFr)}</span>}</dd>
      {commitment.instrumentId && commitment.instrumentAr ? <><dt>{words.ofInstrument}</dt><dd><a href={`/conventions/${commitment.instrumentId}/board`}><bdi>{wordingFor(language, commitment.instrumentAr, commitment.instrumentFr)}</bdi></a></dd></> : null}
      <dt>{words.due}</dt>
      <dd>{words.dueOptions[commitment.dueKind]}</dd>
    </dl>
  );
}

function Debtors({ view }: { view: CommitmentPageView }) {
  return groupsOf(view.commitment.debtors).map((debtors) => <SameDeadline view={view} debtors={debtors} />);
}

/** Debtors by the day and the law that bind them, those with something late first, and within each those who are late. */
export function groupsOf(debtors: readonly DebtorView[]): DebtorView[][] {
  const rank = ({ part }: DebtorView) => (part.kind === 'overdue' ? 0 : part.kind === 'due' ? 1 : 2);
  const groups = [...Map.groupBy(debtors, ({ dueOn, sessionFrom, sessionTo, dueArticle }) => [dueOn, sessionFrom, sessionTo, dueArticle].join()).values()];

  return groups
    .map((group) => group.toSorted((one, other) => rank(one) - rank(other)))
    .toSorted(([one], [other]) => (one && other ? rank(one) - rank(other) || (one.dueOn < other.dueOn ? -1 : 1) : 0));
}

/** The deadline with its legal phrase once, and under it where each debtor stands and what is to be done about it. */
function SameDeadline({ view, debtors }: { view: CommitmentPageView; debtors: readonly DebtorView[] }) {
  const { language, commitment } = view;
  const words = wordsIn(language);
  const [first] = debtors;
  if (!first) return null;

  return (
    <section class="deadline">
      <h3><time datetime={first.dueOn}>{words.dueGroup(shortDay(first.dueOn, language))}</time></h3>
      <p class="article">{first.sessionFrom && first.sessionTo ? words.session(first.sessionFrom, first.sessionTo) : words.fixedDay}{first.dueArticle ? ` · ${articleText(first.dueArticle, language)}` : ''}</p>
      <ul class="list list--tight">
        {debtors.map((debtor) => (
          <li class="task">
            <div>
              <p>
                {debtor.partyId && commitment.instrumentId ? <a class="strong" href={`/conventions/${commitment.instrumentId}/parties/${debtor.partyId}`}><bdi>{nameOf(debtor, language)}</bdi></a> : <bdi class="strong">{nameOf(debtor, language)}</bdi>} <PartStanding part={debtor.part} language={language} />
              </p>
              {debtor.part.kind === 'due' ? null : <span class="article">{partText(debtor.part, language)}</span>}
              <ClimbLine climb={view.climbs.get(climbKey(commitment.id, debtor.bodyId)) ?? []} language={language} />
              <Deliveries view={view} debtor={debtor} />
            </div>
            <Remedy view={view} debtor={debtor} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What brings the debtor's part forward: the step of the convention, or the deliverable itself. */
function Remedy({ view: { language, commitment, mayDeliver, mayRecord }, debtor }: { view: CommitmentPageView; debtor: DebtorView }) {
  const words = wordsIn(language);
  if (debtor.part.kind !== 'due' && debtor.part.kind !== 'overdue') return null;
  if (!commitment.step) return mayDeliver(debtor) ? <ButtonLink href={`/commitments/${commitment.id}/debtors/${debtor.bodyId}/deliveries/new`}>{words.deliver}</ButtonLink> : null;
  if (!mayRecord(debtor) || debtor.partyId === null || !commitment.instrumentId) return null;
  const year = commitment.year === null ? '' : `&year=${commitment.year}`;

  return <ButtonLink href={`/conventions/${commitment.instrumentId}/parties/${debtor.partyId}/acts/new?step=${commitment.step}${year}`} main={debtor.part.kind === 'overdue'}>{recordLabel(commitment.step, language)}</ButtonLink>;
}

function Deliveries({ view: { language, commitment, mayRelease }, debtor }: { view: CommitmentPageView; debtor: DebtorView }) {
  const words = wordsIn(language);
  const awaited = debtor.part.kind === 'due' || debtor.part.kind === 'overdue';
  const here = `/commitments/${commitment.id}/debtors/${debtor.bodyId}`;

  return (
    <>
      {debtor.releasedBecause ? <span class="article" dir="auto">{words.releasedBecause}: {debtor.releasedBecause}</span> : null}
      {debtor.deliveries.map((delivery) => (
        <span class="article">
          {delivery.fileId ? <a href={`${here}/deliveries/${delivery.id}/evidence`} data-turbo="false">{words.evidence}</a> : null} {shortDay(delivery.happenedOn, language)}{delivery.origin === 'from_document' ? ` · ${words.fromDocument}` : ''}
        </span>
      ))}
      {awaited && mayRelease ? <a class="article" href={`${here}/release`}>{words.releaseHer}</a> : null}
    </>
  );
}
