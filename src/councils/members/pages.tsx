import type { Language } from '#platform/words';
import { shortDay } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, ButtonLink, Card, DayField, Empty, ErrorSummary, Form, HiddenField, Notice, PageHead, SelectField, TextArea, TextField } from '#ui';
import { wordsIn } from '../words.ts';
import { memberRoles } from './member.ts';
import type { MemberRow } from './queries.ts';
import { markOfMember } from './queries.ts';
import { memberWordsIn } from './words.ts';

interface RegisterView {
  language: Language;
  here: string;
  members: readonly MemberRow[];
  today: string;
  seats: number | null;
  mayKeep: boolean;
}

/** The members in office in the order of protocol, and below them those who were. */
export function MembersPage({ language, here, members, today, seats, mayKeep }: RegisterView) {
  const words = memberWordsIn(language);
  const current = members.filter((member) => member.endsOn === null || member.endsOn >= today);
  const former = members.filter((member) => !current.includes(member));

  return (
    <div class="stack">
      <PageHead title={words.title} lead={words.lead} actions={mayKeep ? <ButtonLink href={`${here}/members/new`} main>{words.add}</ButtonLink> : undefined} />
      {seats === null ? null : <p class="soft">{wordsIn(language).ofSeats(current.length, seats)}</p>}
      {current.length === 0 ? <Empty>{words.empty}</Empty> : <Card><MemberTable {...{ language, here, mayKeep }} members={current} /></Card>}
      {former.length ? <Card title={words.former}><MemberTable {...{ language, here, mayKeep: false }} members={former} /></Card> : null}
      <p class="small soft">{words.privacy}</p>
    </div>
  );
}

function MemberTable({ language, here, members, mayKeep }: Pick<RegisterView, 'language' | 'here' | 'members' | 'mayKeep'>) {
  const words = memberWordsIn(language);

  return (
    <table class="table table--cards">
      <thead>
        <tr><th scope="col">{words.position}</th><th scope="col">{words.name}</th><th scope="col">{words.role}</th><th scope="col">{words.since}</th>{mayKeep ? <th scope="col">{words.mail}</th> : null}</tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr>
            <td class="number">{member.position}</td>
            <th scope="row">{mayKeep ? <a href={`${here}/members/${member.id}`}><bdi>{member.name}</bdi></a> : <bdi>{member.name}</bdi>}</th>
            <td>{words.roles[member.role]}</td>
            <td>
              <time datetime={member.startsOn}>{shortDay(member.startsOn, language)}</time>
              {member.endsOn ? <span class="article">{words.until} {shortDay(member.endsOn, language)}: <bdi>{member.endedBecause}</bdi></span> : null}
            </td>
            {mayKeep ? <td>{member.mail ? <bdi dir="ltr">{member.mail}</bdi> : '–'}{member.userId ? <span class="article">{words.hasAccount}</span> : null}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FormView {
  language: Language;
  here: string;
  token: string;
  form: FilledForm;
  today: string;
}

/** A list is typed or pasted at once: a council enters its members once in six years. */
export function NewMembersPage({ language, here, token, form, today }: FormView) {
  const words = memberWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.add} lead={words.addLead} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action={`${here}/members`} token={token}>
          <DayField name="startsOn" label={words.startsOn} form={form} max={today} required />
          <TextArea name="list" label={words.list} form={form} rows={14} hint={<span class="prose">{words.example}</span>} required />
          <Button main>{words.save}</Button>
        </Form>
      </Card>
      <p class="small soft">{words.privacy}</p>
    </div>
  );
}

/** One member: what may change, and how a membership ends. */
export function MemberPage({ language, here, token, form, today, member, changed }: FormView & { member: MemberRow; changed: boolean }) {
  const words = memberWordsIn(language);

  return (
    <div class="narrow stack">
      <PageHead title={<bdi>{member.name}</bdi>} lead={words.roles[member.role]} />
      <ErrorSummary language={language} form={form} />
      {changed ? <Notice tone="due"><b>{words.standingNow}</b><br />{words.roles[member.role]} · <bdi>{member.position}</bdi>{member.mail ? <> · <bdi dir="ltr">{member.mail}</bdi></> : null}</Notice> : null}
      <Card title={words.change} class="card--padded">
        <Form action={`${here}/members/${member.id}`} token={token}>
          <HiddenField name="seen" value={markOfMember(member)} />
          <SelectField name="role" label={words.role} form={form} value={member.role} options={memberRoles.map((role) => ({ value: role, label: words.roles[role] }))} />
          <TextField name="position" label={words.position} form={form} value={String(member.position)} inputmode="numeric" maxlength={4} dir="ltr" required />
          <TextField name="mail" label={words.mail} form={form} value={member.mail ?? ''} type="email" maxlength={200} dir="ltr" hint={words.mailHint} />
          <Button main>{words.save}</Button>
        </Form>
      </Card>
      <Card title={words.end} class="card--padded">
        <Form action={`${here}/members/${member.id}/end`} token={token}>
          <DayField name="endsOn" label={words.endsOn} form={form} max={today} min={member.startsOn} required />
          <TextArea name="because" label={words.because} form={form} rows={2} hint={words.becauseHint} required />
          <Button>{words.end}</Button>
        </Form>
      </Card>
    </div>
  );
}
