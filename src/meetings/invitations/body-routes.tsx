import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn, officeRoles, wordsIn as peopleWordsIn } from '#people';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, optionalText, requiredId, seeOther } from '#platform/web';
import { folded } from '#platform/words';
import { filledForm, render } from '#ui';
import { addList } from '../participants/lists.ts';
import { capacities } from '../participants/participant.ts';
import { wordingFor } from '../wording.ts';
import { meetingRun } from './asked.ts';
import { NewBodyPage } from './body-page.tsx';
import { titleOf } from './list-routes.tsx';
import type { InvitedMeeting } from './meeting.ts';
import { wordsIn } from './words.ts';

/** One institution on a meeting's list, found by its name. */
export const bodyRoutes = new Hono<Env>();

const here = '/meetings/:id{[0-9]+}/invitations/bodies/new';

const schema = z.object({
  bodyId: requiredId, invitedAs: z.enum(['office', 'institution']), role: z.enum(officeRoles).optional(),
  titleAr: optionalText(200), titleFr: optionalText(200), capacity: z.enum(capacities), hasVote: z.string().optional().transform((text) => text === 'yes'),
});

bodyRoutes.get(here, async (c) => show(c, await meetingRun(c), null));

bodyRoutes.post(here, async (c) => {
  const meeting = await meetingRun(c);

  return answerForm(c, {
    schema,
    accepted: async (given) => {
      const role = given.invitedAs === 'office' ? (given.role ?? 'president') : null;
      await addList(c.var.db, actorIn(c), { ...given, role, titleAr: given.titleAr ?? titleOf(role, 'ar'), titleFr: given.titleFr ?? (given.titleAr ? null : titleOf(role, 'fr')), bodyKind: null, territoryCode: null, meetingId: meeting.id }, c.var.clock());
      c.var.leaveNotice(wordsIn(c.var.language).pages.body.added);

      return seeOther(c, `/meetings/${meeting.id}/invitations`);
    },
    refused: (refused) => show(c, meeting, refused),
  });
});

const mostBodies = 20;

async function show(c: Ask, meeting: InvitedMeeting, refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token } = c.var;
  const words = wordsIn(language).pages;
  const find = (c.req.query('find') ?? '').trim().slice(0, 100);
  const found = find ? await bodiesNamed(c, find) : [];
  const roles = officeRoles.filter((role) => role !== 'administrator').map((value) => ({ value, label: peopleWordsIn(language).roles[value] }));
  const crumbs = [{ label: wordingFor(language, meeting.titleAr, meeting.titleFr), href: `/meetings/${meeting.id}` }, { label: words.title, href: `/meetings/${meeting.id}/invitations` }, { label: words.body.title }];
  const bodies = found.slice(0, mostBodies).map(({ id, kind, nameAr, nameFr, aboveAr, aboveFr }) => ({ value: String(id), label: wordingFor(language, nameAr, nameFr), hint: [words.bodyKinds[kind], aboveAr ? wordingFor(language, aboveAr, aboveFr) : ''].filter(Boolean).join(' · ') }));
  const view = { language, token, here: `/meetings/${meeting.id}/invitations/bodies/new`, form: filledForm(c, refused, { bodyId: words.institution }), find, bodies, more: found.length - bodies.length, roles };

  return render(c, { title: words.body.title, current: 'meetings', crumbs }, <NewBodyPage {...view} />);
}

/** Bodies whose name holds every word that was written, as people write it in Arabic or French; those whose name begins so first. */
async function bodiesNamed({ var: { db } }: Ask, find: string) {
  const asked = folded(find).split(' ').filter(Boolean);
  const all = await db
    .selectFrom('bodies')
    .leftJoin('territories as here', 'here.code', 'bodies.territoryCode')
    .leftJoin('territories as above', 'above.code', 'here.parentCode')
    .select(['bodies.id', 'bodies.kind', 'bodies.nameAr', 'bodies.nameFr', 'above.nameAr as aboveAr', 'above.nameFr as aboveFr'])
    .orderBy('bodies.territoryCode')
    .orderBy('bodies.id')
    .execute();
  const named = all.filter(({ nameAr, nameFr }) => [nameAr, nameFr].some((name) => asked.every((word) => folded(name).includes(word))));
  const begins = ({ nameAr, nameFr }: { nameAr: string; nameFr: string }) => [nameAr, nameFr].some((name) => folded(name).startsWith(folded(find)));

  return named.toSorted((one, other) => Number(begins(other)) - Number(begins(one)));
}
