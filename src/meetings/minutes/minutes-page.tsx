import type { Language } from '#platform/words';
import { timeOf } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, ButtonLink, Card, Empty, ErrorSummary, Form, HiddenField, Notice, PageHead, Standing, TextArea } from '#ui';
import { MeetingTabs } from '../pages/meeting-tabs.tsx';
import type { MeetingHead } from '../queries.ts';
import { wordingFor } from '../wording.ts';
import type { MinutesLanguage, MinutesState } from './minutes.ts';
import type { AsidesView } from './minutes-asides.tsx';
import { Corrections, Interventions, Recommendations } from './minutes-asides.tsx';
import type { ToldVersion } from './queries.ts';
import { minutesWordsIn } from './words.ts';

/** One language's text, what can be done with it, and what was typed when a version was refused. */
export interface TongueView {
  language: MinutesLanguage;
  standing: ToldVersion | undefined;
  /** What the field begins with: the version that stands, or a draft made from what was recorded. */
  text: string;
  mayWrite: boolean;
  mayReview: boolean;
  mayApprove: boolean;
  /** Somebody else wrote a version since this reader read: theirs is shown beside what was typed. */
  overtaken: boolean;
}

export interface MinutesPageView extends AsidesView {
  language: Language;
  meeting: MeetingHead;
  mayRun: boolean;
  token: string;
  form: FilledForm;
  tongues: readonly TongueView[];
  seal: { code: string; sha256: string; sealedAt: Date } | null;
  maySeal: boolean;
  mayPublish: boolean;
  isPublished: boolean;
}

const tones: Record<MinutesState, 'none' | 'due' | 'done'> = { draft: 'none', reviewed: 'due', approved: 'done' };

/** The minutes: how far they have come, each language's text, and what they are drawn from. */
export function MinutesPage(view: MinutesPageView) {
  const { language, meeting, mayRun, token, form, seal, maySeal } = view;
  const words = minutesWordsIn(language);
  const here = `/meetings/${meeting.id}/minutes`;

  return (
    <>
      <PageHead
        title={<bdi>{wordingFor(language, meeting.titleAr, meeting.titleFr)}</bdi>}
        lead={<>{words.title} · {words.lead}</>}
        actions={seal ? <ButtonLink href={`${here}/sealed.pdf`} main plain>{words.download}</ButtonLink> : undefined}
      />
      <MeetingTabs meeting={meeting} current="minutes" language={language} mayRun={mayRun} />
      <ErrorSummary language={language} form={form} />
      {seal ? (
        <Notice tone="done">
          {words.sealedOn(timeOf(seal.sealedAt, language))} · <a href={`/verify/${seal.code}`}><bdi class="number">{seal.code}</bdi></a>
        </Notice>
      ) : null}
      <div class="split">
        <div class="stack">
          {view.tongues.map((tongue) => <Tongue view={view} tongue={tongue} here={here} />)}
          {maySeal ? (
            <Card class="card--padded">
              <Form action={`${here}/seal`} token={token}>
                <p class="small soft">{words.sealHint}</p>
                <Button main>{words.seal}</Button>
              </Form>
            </Card>
          ) : null}
          {view.mayPublish ? (
            <Card class="card--padded">
              <Form action={`${here}/publication`} token={token}>
                <p class="small soft">{words.publishHint}</p>
                <Button main>{words.publish}</Button>
              </Form>
            </Card>
          ) : null}
          {view.isPublished ? <p class="small soft"><a href={`/public/meetings/${meeting.id}`}>{words.published}</a></p> : null}
          {seal ? <Corrections {...view} meetingId={meeting.id} /> : null}
        </div>
        <aside class="side">
          <Interventions {...view} meetingId={meeting.id} />
          <Recommendations {...view} meetingId={meeting.id} />
        </aside>
      </div>
    </>
  );
}

function Tongue({ view: { language, token, form }, tongue, here }: { view: MinutesPageView; tongue: TongueView; here: string }) {
  const words = minutesWordsIn(language);
  const { standing } = tongue;
  const side = { lang: tongue.language, dir: tongue.language === 'ar' ? ('rtl' as const) : ('ltr' as const) };
  const name = `body-${tongue.language}`;

  return (
    <Card title={words.tongues[tongue.language]} class="card--padded" id={tongue.language}>
      {standing ? (
        <>
          <p class="small">
            <Standing tone={tones[standing.state]}>{words.states[standing.state]}</Standing> {words.version(standing.version)}
          </p>
          <p class="article">
            {words.writtenBy(standing.writer, timeOf(standing.writtenAt, language))}
            {standing.reviewer && standing.reviewedAt ? <><br />{words.reviewedBy(standing.reviewer, timeOf(standing.reviewedAt, language))}</> : null}
            {standing.approver && standing.approvedAt ? <><br />{words.approvedBy(standing.approver, timeOf(standing.approvedAt, language))}</> : null}
          </p>
        </>
      ) : (
        <p class="soft small">{words.nothingYet}</p>
      )}
      {tongue.overtaken && standing ? (
        <details open>
          <summary class="small strong">{words.theirs}</summary>
          <div class="prose" {...side}>{standing.body}</div>
        </details>
      ) : null}
      {!tongue.mayWrite && form.typed(name) ? (
        <details open>
          <summary class="small strong">{words.yours}</summary>
          <div class="prose" {...side}>{form.typed(name)}</div>
        </details>
      ) : null}
      {standing && !tongue.mayWrite ? <div class="prose" {...side}>{standing.body}</div> : null}
      {tongue.mayWrite ? (
        <Form action={`${here}/${tongue.language}`} token={token}>
          <HiddenField name="read" value={String(standing?.version ?? 0)} />
          <TextArea name={name} label={words.text(words.tongues[tongue.language])} hint={words.textHint} form={form} value={tongue.text} rows={16} dir={side.dir} />
          <Button main={!tongue.mayReview && !tongue.mayApprove}>{words.write}</Button>
        </Form>
      ) : null}
      {standing && (tongue.mayReview || tongue.mayApprove) ? (
        <Form action={`${here}/${tongue.language}/${tongue.mayReview ? 'review' : 'approval'}`} token={token}>
          <HiddenField name="version" value={String(standing.version)} />
          <Button main>{tongue.mayReview ? words.review : words.approve}</Button>
        </Form>
      ) : null}
      {!standing && !tongue.mayWrite ? <Empty>{words.nothingYet}</Empty> : null}
    </Card>
  );
}
