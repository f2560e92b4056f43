import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import type { Language } from '#platform/words';
import { longDay, shortDay } from '#platform/words';
import { said } from '#portals';
import type { FilledForm } from '#ui';
import { ButtonLink, Card, Empty, ErrorSummary, PageHead, Standing } from '#ui';
import { fileSize } from '../file-size.ts';
import { documentPath } from '../library/paths.ts';
import type { DocumentVersion, LibraryDocument, ListedDocument } from '../queries.ts';
import { documentWordsIn } from '../words.ts';
import { ReplaceForm, WithdrawForm } from './forms.tsx';

/** Every document of a portal, with those that were withdrawn. */
export function KeptDocumentsPage({ language, here, documents }: { language: Language; here: string; documents: readonly ListedDocument[] }) {
  const words = documentWordsIn(language);
  const { newsroom } = words;

  return (
    <>
      <PageHead title={newsroom.title} lead={newsroom.lead} actions={<ButtonLink href={`${here}/new`} main>{newsroom.add}</ButtonLink>} />
      <Card>
        {documents.length === 0 ? <Empty>{newsroom.none}</Empty> : (
          <ul class="list">
            {documents.map(({ id, kind, year, datedOn, titleAr, titleFr, latest, withdrawnAt }) => (
              <li>
                <a href={`${here}/${id}`}><b dir="auto">{said(language, titleAr, titleFr)}</b></a>
                <br />
                <Standing tone={withdrawnAt ? 'no' : 'done'}>{withdrawnAt ? newsroom.state.withdrawn : newsroom.state.public}</Standing>{' '}
                <span class="small soft">{words.kinds[kind]} {words.aboutYear(year)} · {words.dated(shortDay(datedOn, language))} · {words.version(latest)}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

interface KeptDocumentView {
  language: Language;
  token: string;
  here: string;
  /** The portal's pages in the reader's language. */
  portal: string;
  form: FilledForm;
  today: Day;
  document: LibraryDocument & { versions: readonly [DocumentVersion, ...DocumentVersion[]] };
}

/** A document for those who keep it: what its readers have, its versions, and what can be done with it. */
export function KeptDocumentPage(view: KeptDocumentView) {
  const { language, form, document, portal } = view;
  const words = documentWordsIn(language);
  const { newsroom } = words;
  const [version] = document.versions;

  return (
    <>
      <PageHead
        title={<span dir="auto">{said(language, version.titleAr, version.titleFr)}</span>}
        lead={`${words.kinds[document.kind]} ${words.aboutYear(version.year)} · ${words.dated(shortDay(version.datedOn, language))} · ${words.file(fileSize(version.byteSize, language), words.tongues[version.language])}`}
        actions={<ButtonLink href={`${portal}${documentPath(document.id)}`} plain>{newsroom.see}</ButtonLink>}
      />
      <ErrorSummary language={language} form={form} />
      <div class="split">
        <div class="stack">
          {document.withdrawnAt ? (
            <Card title={words.withdrawn} class="card--padded">
              <p>{words.withdrawnOn(longDay(dayIn(document.withdrawnAt), language))}</p>
              <p>{words.because} <span dir="auto">{said(language, document.withdrawnBecauseAr ?? '', document.withdrawnBecauseFr)}</span></p>
            </Card>
          ) : <ReplaceForm {...view} version={version} />}
        </div>
        <aside class="side">
          <Card title={words.versions}>
            <ul class="list list--tight">
              {document.versions.map(({ number, addedAt, changeAr, changeFr }) => (
                <li>{words.version(number)}<br /><span class="small soft">{words.published(shortDay(dayIn(addedAt), language))}</span>{changeAr ? <span class="article" dir="auto">{said(language, changeAr, changeFr)}</span> : null}</li>
              ))}
            </ul>
          </Card>
          {document.withdrawnAt ? null : <WithdrawForm {...view} />}
        </aside>
      </div>
    </>
  );
}
