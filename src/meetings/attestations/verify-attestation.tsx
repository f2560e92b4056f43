import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import type { Language } from '#platform/words';
import { shortDay } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, ErrorSummary, FileField, Form, Notice, PageHead } from '#ui';
import { addressee } from '../invitations/people.ts';
import { minutesWordsIn } from '../minutes/words.ts';
import { wordingFor } from '../wording.ts';
import { halfIn, qualityOf } from './attestation-pdf.ts';
import type { Half } from './halves.ts';
import type { CheckedAttestation } from './queries.ts';
import { attestationWordsIn } from './words.ts';

export interface CheckedAttestationView {
  language: Language;
  token: string;
  form: FilledForm;
  attestation: CheckedAttestation;
  /** What a file that was sent turned out to be; none before one was. */
  isSame: boolean | null;
}

/** What an attestation says, and nothing else, for whoever holds it; and whether the timeline still says so. */
export function CheckedAttestationPage({ language, token, form, attestation, isSame }: CheckedAttestationView) {
  const { verify } = attestationWordsIn(language);
  const { code, sha256, issuedAt, stillHolds, isNamedOtherwise } = attestation;

  return (
    <div class="narrow stack">
      <PageHead title={verify.title} lead={verify.lead} />
      {isSame === null ? null : <Notice tone={isSame ? 'done' : 'late'}>{isSame ? verify.same : verify.other}</Notice>}
      {stillHolds ? null : <Notice tone="late">{verify.corrected}</Notice>}
      {isNamedOtherwise ? <Notice tone="late">{verify.renamed}</Notice> : null}
      <Card class="card--padded">
        <dl class="facts facts--long">
          <Said language={language} attestation={attestation} />
          <dt>{verify.issued}</dt>
          <dd><time datetime={issuedAt.toISOString()}>{shortDay(dayIn(issuedAt), language)}</time></dd>
          <dt>{verify.code}</dt>
          <dd><bdi dir="ltr" class="number whole">{code}</bdi></dd>
          <dt>{verify.fingerprint}</dt>
          <dd><bdi dir="ltr" class="fingerprint">{sha256}</bdi></dd>
        </dl>
      </Card>
      <Card class="card--padded">
        <ErrorSummary language={language} form={form} />
        <check-fingerprint data-sha256={sha256} data-same={verify.same} data-other={verify.other}>
          <Form action={`/verify/${code}`} token={token} multipart>
            <FileField name="file" label={minutesWordsIn(language).verify.file} hint={minutesWordsIn(language).verify.fileHint} form={form} accept=".pdf" required />
            <Button main>{minutesWordsIn(language).verify.check}</Button>
          </Form>
          <output class="strong" hidden></output>
        </check-fingerprint>
      </Card>
    </div>
  );
}

function Said({ language, attestation: { person, titular, meeting, halves } }: Pick<CheckedAttestationView, 'language' | 'attestation'>) {
  const { paper, verify } = attestationWordsIn(language);
  const quality = qualityOf(person, language);

  return (
    <>
      <dt>{verify.person}</dt>
      <dd><bdi class="strong">{addressee(person, language)}</bdi>{quality ? <span class="article"><bdi>{quality}</bdi></span> : null}{titular ? <span class="article">{paper.standsFor(addressee(titular, language))}</span> : null}</dd>
      <dt>{verify.meeting}</dt>
      <dd><bdi>{wordingFor(language, meeting.titleAr, meeting.titleFr)}</bdi></dd>
      <dt>{verify.place}</dt>
      <dd><bdi>{wordingFor(language, meeting.placeAr, meeting.placeFr)}</bdi></dd>
      <dt>{verify.halves}</dt>
      <dd>{halves.map((key, index) => <>{index ? <br /> : null}{halfIn(halfOf(key), language)}</>)}</dd>
      <dt>{verify.owner}</dt>
      <dd><bdi>{wordingFor(language, meeting.ownerAr, meeting.ownerFr)}</bdi></dd>
    </>
  );
}

/** A half as an attestation keeps it. */
function halfOf(key: string): Pick<Half, 'day' | 'part'> {
  return { day: key.slice(0, 10) as Day, part: key.endsWith('afternoon') ? 'afternoon' : 'morning' };
}
