import { dayIn } from '#platform/days';
import type { Language } from '#platform/words';
import { shortDay, timeOf } from '#platform/words';
import { said } from '#portals';
import type { FilledForm } from '#ui';
import { Button, Card, ErrorSummary, Form, Notice, PageHead, SelectField, SubmissionField, TextArea } from '#ui';
import { rejectionReasons } from '../comments/comment.ts';
import { commentWordsIn } from '../comments/words.ts';
import type { Room } from '../newsroom/room.ts';
import { CommentLines, Seen } from './comment-lines.tsx';
import type { WholeComment } from './queries.ts';
import { moderationWordsIn } from './words.ts';

interface CommentView {
  language: Language;
  token: string;
  room: Room;
  comment: WholeComment;
  offices: readonly { id: number; nameAr: string; nameFr: string | null }[];
  form: FilledForm;
  /** The author's address, in the answer to who said what for; never otherwise. */
  shown: string | null;
}

/** A comment before whoever decides upon it, with everything that was done about it. */
export function CommentPage({ language, token, room, comment, offices, form, shown }: CommentView) {
  const words = moderationWordsIn(language);
  const at = (path: string) => `${room.here}/comments/${comment.id}/${path}`;
  const { state, answersTo } = comment;
  const isOfficial = comment.officeAr !== null;

  return (
    <div class="stack narrow">
      <PageHead title={words.title} />
      <ErrorSummary language={language} form={form} />
      {shown === null ? null : <Notice tone="due">{words.shown} <b dir="ltr">{shown}</b></Notice>}
      <Card class="card--padded"><CommentLines {...{ comment, language, room }} /></Card>
      {state === 'erased' ? null : (
        <>
          {state === 'approved' ? null : (
            <Card class="card--padded" title={words.approveTitle}>
              <Form action={at('decisions')} token={token}><Seen comment={comment} /><Button main name="outcome" value="approved">{words.approve}</Button></Form>
            </Card>
          )}
          {state === 'rejected' ? null : (
            <Card class="card--padded" title={state === 'approved' ? words.takeBack : words.rejectTitle}>
              <Form action={at('decisions')} token={token}>
                <Seen comment={comment} />
                <SelectField name="reason" label={words.reason} hint={words.reasonHint} form={form} options={[{ value: '', label: words.choose }, ...rejectionReasons.map((reason) => ({ value: reason, label: commentWordsIn(language).reasons[reason].title }))]} />
                <TextArea name="note" label={words.note} hint={words.noteHint} form={form} rows={2} />
                <Button name="outcome" value="rejected">{words.reject}</Button>
              </Form>
            </Card>
          )}
          {state === 'approved' && answersTo === null ? (
            <Card class="card--padded" title={words.answerTitle}>
              <p class="small soft">{words.answerHint}</p>
              <Form action={at('answers')} token={token}>
                <SubmissionField form={form} />
                <SelectField name="officeId" label={words.office} form={form} options={offices.map(({ id, nameAr, nameFr }) => ({ value: String(id), label: said(language, nameAr, nameFr) }))} />
                <TextArea name="text" label={words.text} form={form} rows={5} required />
                <Button main>{words.answer}</Button>
              </Form>
            </Card>
          ) : null}
        </>
      )}
      {isOfficial ? null : (
        <Card class="card--padded" title={words.addressTitle}>
          {comment.hasAddress ? (
            <Form action={at('address')} token={token}>
              <TextArea name="because" label={words.because} hint={words.addressHint} form={form} rows={2} required />
              <Button>{words.look}</Button>
            </Form>
          ) : <p class="soft">{words.addressGone}</p>}
        </Card>
      )}
      <History {...{ comment, language }} />
    </div>
  );
}

function History({ comment, language }: { comment: WholeComment; language: Language }) {
  const words = moderationWordsIn(language);
  const time = (at: Date) => `${shortDay(dayIn(at), language)} ${timeOf(at, language)}`;
  const lines = [
    ...comment.wordings.map(({ number, writtenAt, text }) => ({ at: writtenAt, said: number === 1 ? words.sent(time(writtenAt)) : words.corrected(time(writtenAt)), more: number < comment.latest && text !== null ? `${words.before}: ${text}` : null })),
    ...comment.decisions.map(({ outcome, who, at, reason, note }) => ({ at, said: words.decided[outcome](who, time(at)), more: [reason ? commentWordsIn(language).reasons[reason].title : '', note ?? ''].filter(Boolean).join(' · ') || null })),
    ...comment.looks.map(({ who, at, because }) => ({ at, said: words.looked(who, time(at)), more: because })),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime());

  return (
    <Card title={words.history}>
      <ul class="list">{lines.map(({ said: line, more }) => <li><p>{line}</p>{more ? <p class="small soft" dir="auto">{more}</p> : null}</li>)}</ul>
    </Card>
  );
}
