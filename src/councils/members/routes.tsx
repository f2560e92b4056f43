import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { isAddress } from '#meetings';
import { actorIn } from '#people';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, optionalText, requiredDay, requiredText, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import type { AskedCouncil } from '../asked.ts';
import { councilAsked, idAsked } from '../asked.ts';
import { seatsOn } from '../council.ts';
import { memberRoles } from './member.ts';
import { MemberPage, MembersPage, NewMembersPage } from './pages.tsx';
import { membersOf } from './queries.ts';
import { membersIn } from './read-list.ts';
import { changeMember, endMembership, registerMembers } from './register.ts';
import { memberWordsIn } from './words.ts';

export const memberRoutes = new Hono<Env>();

memberRoutes.get('/councils/:bodyId/members', async (c) => {
  const asked = await councilAsked(c, ['keeper', 'inside', 'member']);
  const { council, sight, today, here } = asked;
  const [members, seats] = await Promise.all([membersOf(c.var.db, council.id), seatsOn(c.var.db, council, today)]);

  return page(c, asked, memberWordsIn(c.var.language).title, <MembersPage {...{ language: c.var.language, here, members, today, seats, mayKeep: sight === 'keeper' }} />);
});

memberRoutes.get('/councils/:bodyId/members/new', async (c) => showNew(c, await councilAsked(c, ['keeper']), null));

const listSchema = z.object({ startsOn: requiredDay, list: requiredText(60_000) });

memberRoutes.post('/councils/:bodyId/members', async (c) => {
  const asked = await councilAsked(c, ['keeper']);

  return answerForm(c, {
    schema: listSchema,
    accepted: async ({ startsOn, list }) => {
      await registerMembers(c.var.db, actorIn(c), { bodyId: asked.council.id, startsOn, members: membersIn(list) }, c.var.clock());
      c.var.leaveNotice(memberWordsIn(c.var.language).saved);

      return seeOther(c, `${asked.here}/members`);
    },
    refused: (refused) => showNew(c, asked, refused),
  });
});

memberRoutes.get('/councils/:bodyId/members/:memberId', async (c) => showMember(c, await councilAsked(c, ['keeper']), null));

const changeSchema = z.object({ seen: requiredText(40), role: z.enum(memberRoles), position: z.string().regex(/^[1-9]\d{0,3}$/u, 'field.not_a_number').transform(Number), mail: optionalText(200).refine((mail) => mail === null || isAddress(mail), 'field.not_an_email') });

memberRoutes.post('/councils/:bodyId/members/:memberId', async (c) => {
  const asked = await councilAsked(c, ['keeper']);
  const member = await memberAsked(c, asked);

  return answerForm(c, {
    schema: changeSchema,
    accepted: async ({ role, position, mail, seen }) => {
      await changeMember(c.var.db, actorIn(c), { memberId: member.id, seen, role, position, mail: mail?.toLocaleLowerCase('en') ?? null }, c.var.clock());
      c.var.leaveNotice(memberWordsIn(c.var.language).changed);

      return seeOther(c, `${asked.here}/members`);
    },
    refused: (refused) => showMember(c, asked, refused),
  });
});

memberRoutes.post('/councils/:bodyId/members/:memberId/end', async (c) => {
  const asked = await councilAsked(c, ['keeper']);
  const member = await memberAsked(c, asked);

  return answerForm(c, {
    schema: z.object({ endsOn: requiredDay, because: requiredText(500) }),
    accepted: async (typed) => {
      await endMembership(c.var.db, actorIn(c), { memberId: member.id, ...typed }, c.var.clock());
      c.var.leaveNotice(memberWordsIn(c.var.language).ended);

      return seeOther(c, `${asked.here}/members`);
    },
    refused: (refused) => showMember(c, asked, refused),
  });
});

async function memberAsked(c: Context<Env>, { council }: AskedCouncil) {
  const id = idAsked(c.req.param('memberId'));
  const member = (await membersOf(c.var.db, council.id)).find((one) => one.id === id);
  if (!member) throw new RefusalError(refusal('page.not_found'));

  return member;
}

function showNew(c: Context<Env>, asked: AskedCouncil, refused: RefusedForm | null): Promise<Response> {
  const words = memberWordsIn(c.var.language);
  const form = filledForm(c, refused, { startsOn: words.startsOn, list: words.list });

  return page(c, asked, words.add, <NewMembersPage language={c.var.language} here={asked.here} token={c.var.csrfToken} form={form} today={asked.today} />);
}

async function showMember(c: Context<Env>, asked: AskedCouncil, refused: RefusedForm | null): Promise<Response> {
  const words = memberWordsIn(c.var.language);
  const member = await memberAsked(c, asked);
  const form = filledForm(c, refused, { role: words.role, position: words.position, mail: words.mail, endsOn: words.endsOn, because: words.because });

  return page(c, asked, member.name, <MemberPage language={c.var.language} here={asked.here} token={c.var.csrfToken} form={form} today={asked.today} member={member} changed={refused?.refusal?.code === 'members.changed_meanwhile'} />);
}

function page(c: Context<Env>, { crumbs, here }: AskedCouncil, title: string, content: Parameters<typeof render>[2]): Promise<Response> {
  return render(c, { title, current: 'meetings', crumbs: [...crumbs, { label: memberWordsIn(c.var.language).title, href: `${here}/members` }] }, content);
}
