import { dayIn } from '#platform/days';
import type { Language } from '#platform/words';
import { Button, Card, Form } from '#ui';
import type { IssuedAttestation } from './queries.ts';
import { attestationWordsIn } from './words.ts';

export interface AttestationCardView {
  language: Language;
  token: string;
  /** The address of the person on the roll. */
  here: string;
  issued: readonly IssuedAttestation[];
  /** The meeting was held, and the timeline vouches for half a day at least. */
  mayIssue: boolean;
}

/** Somebody's attestations of presence, and the form by which one is made. */
export function AttestationCard({ language, token, here, issued, mayIssue }: AttestationCardView) {
  const words = attestationWordsIn(language);
  if (!mayIssue && issued.length === 0) return null;

  return (
    <Card title={words.title}>
      <p class="small soft">{words.lead}</p>
      {issued.length ? (
        <ul class="list list--tight">
          {issued.map(({ id, code, issuedAt, language: of }) => (
            <li><span class="wrapping"><a href={`${here}/attestations/${id}`} data-turbo="false">{words.issuedOn(dayIn(issuedAt))}</a> · {of === 'ar' ? words.inArabic : words.inFrench}<span class="article"><bdi class="number" dir="ltr">{code}</bdi></span></span></li>
          ))}
        </ul>
      ) : <p>{words.none}</p>}
      {mayIssue ? (
        <Form action={`${here}/attestations`} token={token} class="side__act">
          <p class="small">{words.issue}</p>
          <p class="head__actions"><Button name="language" value="ar">{words.inArabic}</Button><Button name="language" value="fr">{words.inFrench}</Button></p>
        </Form>
      ) : null}
    </Card>
  );
}
