import { nameOf } from '#bodies';
import { wordsIn as instrumentWordsIn } from '#instruments';
import { articleText } from '#law';
import { wordingFor } from '#meetings';
import type { Language } from '#platform/words';
import { shortDay } from '#platform/words';
import { ButtonLink, Card, PageHead } from '#ui';
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
  mayRelease: boolean;
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
  const { language, commitment } = view;
  const words = wordsIn(language);

  return (
    <table class="table table--cards">
      <thead>
        <tr>
          <th scope="col">{words.debtor}</th>
          <th scope="col">{words.standing}</th>
          <th scope="col">{words.due}</th>
        </tr>
      </thead>
      <tbody>
        {commitment.debtors.map((debtor) => (
          <tr>
            <th scope="row">
              {debtor.partyId && commitment.instrumentId ? <a href={`/conventions/${commitment.instrumentId}/parties/${debtor.partyId}`}><bdi>{nameOf(debtor, language)}</bdi></a> : <bdi>{nameOf(debtor, language)}</bdi>}
            </th>
            <td>
              <PartStanding part={debtor.part} language={language} />
              <span class="article">{partText(debtor.part, language)}</span>
              <Deliveries view={view} debtor={debtor} />
            </td>
            <td class="small">
              <time datetime={debtor.dueOn}>{shortDay(debtor.dueOn, language)}</time>
              <span class="article">{debtor.sessionFrom && debtor.sessionTo ? words.session(debtor.sessionFrom, debtor.sessionTo) : words.fixedDay}{debtor.dueArticle ? ` · ${articleText(debtor.dueArticle, language)}` : ''}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Deliveries({ view: { language, commitment, mayDeliver, mayRelease }, debtor }: { view: CommitmentPageView; debtor: DebtorView }) {
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
      {awaited && (mayRelease || (!commitment.step && mayDeliver(debtor))) ? (
        <p class="timeline__actions">
          {!commitment.step && mayDeliver(debtor) ? <ButtonLink href={`${here}/deliveries/new`}>{words.deliver}</ButtonLink> : null}
          {mayRelease ? <a class="small" href={`${here}/release`}>{words.release}</a> : null}
        </p>
      ) : null}
    </>
  );
}
