import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, optionalText, seeOther, writtenText } from '#platform/web';
import { filledForm, render } from '#ui';
import { changeParticipant, detailsIn } from '../participants/change-participant.ts';
import type { Details } from '../participants/details.ts';
import { differences, fingerprintOf, tidied } from '../participants/details.ts';
import { capacities } from '../participants/participant.ts';
import { wordingFor } from '../wording.ts';
import { meetingRun, numberAsked } from './asked.ts';
import { DetailsPage } from './details-page.tsx';
import { addressee, peopleOf } from './people.ts';
import { wordsIn } from './words.ts';

/** What is written of somebody on a meeting's list, put right. */
export const detailsRoutes = new Hono<Env>();

const here = '/meetings/:id{[0-9]+}/invitations/:person{[0-9]+}/details';

/** What a form may say of a person: also on the form by which they come on the list. */
export const personFields = {
  titleAr: writtenText(200), titleFr: optionalText(200), name: optionalText(200), institutionAr: optionalText(200), institutionFr: optionalText(200),
  mail: optionalText(254), language: z.enum(['ar', 'fr', 'en']), capacity: z.enum(capacities), hasVote: z.string().optional().transform((text) => text === 'yes'),
};

const schema = z.object({ ...personFields, seen: z.string().max(64) });

detailsRoutes.get(here, (c) => show(c, null));

detailsRoutes.post(here, async (c) => {
  const meeting = await meetingRun(c);
  const participantId = numberAsked(c, 'person');
  const kept = await detailsOf(c, meeting.id);

  return answerForm(c, {
    schema,
    fields: { 'participant.title_missing': 'titleAr', 'participant.mail_unreadable': 'mail' },
    accepted: async (given) => {
      // What the register says is on no form of a member.
      const { name, titleAr, titleFr, institutionAr, institutionFr } = kept.councilMemberId === null ? given : kept;
      const isInvitedAnew = await changeParticipant(c.var.db, actorIn(c), { ...given, name, titleAr, titleFr, institutionAr, institutionFr, meetingId: meeting.id, participantId }, c.var.clock());
      const words = wordsIn(c.var.language).pages.details;
      c.var.leaveNotice(isInvitedAnew ? words.invitedAnew : words.saved);

      return seeOther(c, `/meetings/${meeting.id}/invitations/${participantId}`);
    },
    refused: (refused) => show(c, refused),
  });
});

/** The person of the address; one who is not on the list has no page. */
async function detailsOf(c: Ask, meetingId: number) {
  try {
    return await detailsIn(c.var.db, meetingId, numberAsked(c, 'person'));
  } catch (error) {
    throw error instanceof RefusalError ? new RefusalError(refusal('page.not_found')) : error;
  }
}

async function show(c: Ask, refused: RefusedForm | null): Promise<Response> {
  const meeting = await meetingRun(c);
  const { db, language, csrfToken: token } = c.var;
  const details = await detailsOf(c, meeting.id);
  const [person] = await peopleOf(db, meeting.id, [details.id]);
  const words = wordsIn(language).pages;
  const isMember = details.councilMemberId !== null;
  const path = `/meetings/${meeting.id}/invitations`;
  const crumbs = [{ label: wordingFor(language, meeting.titleAr, meeting.titleFr), href: `/meetings/${meeting.id}` }, { label: words.title, href: path }, { label: person ? addressee(person, language) : '', href: `${path}/${details.id}` }, { label: words.details.title }];
  const typed = schema.safeParse(refused?.typed ?? {});
  const others = refused?.refusal?.code === 'participant.changed_meanwhile' && typed.success ? differences(details, tidied({ ...details, ...(isMember ? {} : typed.data), mail: typed.data.mail, language: typed.data.language, capacity: typed.data.capacity, hasVote: typed.data.hasVote } satisfies Details)) : [];
  const view = { language, token, here: `${path}/${details.id}/details`, form: filledForm(c, refused, words.details.fields), details, seen: fingerprintOf(details), others, isMember, wasWrittenTo: person?.isMailed ?? false };

  return render(c, { title: words.details.title, current: 'meetings', crumbs }, <DetailsPage {...view} />);
}
