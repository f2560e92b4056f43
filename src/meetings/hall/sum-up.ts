import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import type { Language } from '#platform/words';
import { saveIntervention } from '../minutes/interventions.ts';
import { whyNotRewrite } from '../preparing/state.ts';
import { lockMeeting } from '../store.ts';
import { wordingFor } from '../wording.ts';
import { stateOf } from './speech.ts';
import { lockSpeech } from './store.ts';
import type { Speaker } from './times.ts';

export interface Summary {
  meetingId: number;
  speechId: number;
  summaryAr: string;
  summaryFr: string | null;
}

/** Sums up a speech for the minutes, once, under its speaker's title and institution: the record names nobody. */
export async function sumUpSpeech(db: Db, actor: Actor, { meetingId, speechId, summaryAr, summaryFr }: Summary, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings') ?? whyNotRewrite(meeting));
    const speech = await lockSpeech(trx, meetingId, speechId);
    refuseIf(stateOf(speech) === 'ended' ? undefined : refusal('speech.nothing_said'));
    const before = await trx.selectFrom('interventions').select('id').where('speechId', '=', speechId).executeTakeFirst();
    refuseIf(before ? refusal('speech.summed_up_already') : undefined);
    const speaker = await speakerOf(trx, speech.participantId);
    const titleFr = speaker.titleFr ? qualityOf(speaker, 'fr') : null;

    await saveIntervention(trx, { actor, meeting, said: { pointId: speech.pointId, kind: speech.kind, speakerAr: qualityOf(speaker, 'ar'), speakerFr: titleFr, bodyId: speaker.bodyId, summaryAr, summaryFr, speechId } }, at);
  });
}

/** The title and the institution, the latter once. */
export function qualityOf({ titleAr, titleFr, institutionAr, institutionFr }: Omit<Speaker, 'name'>, language: Language): string {
  const title = wordingFor(language, titleAr, titleFr);
  const institution = institutionAr ? wordingFor(language, institutionAr, institutionFr) : '';

  return institution && !title.includes(institution) ? `${title}${language === 'ar' ? '، ' : ', '}${institution}` : title;
}

/** Somebody on the list as the hall names them: an institution of the register by its own name. */
export function speakers(db: Db | Trx) {
  return db
    .selectFrom('participants')
    .leftJoin('bodies', 'bodies.id', 'participants.bodyId')
    .select(({ fn, ref }) => ['participants.id', 'participants.name', 'participants.titleAr', 'participants.titleFr', 'participants.bodyId', fn.coalesce(ref('participants.institutionAr'), ref('bodies.nameAr')).as('institutionAr')])
    .select(({ eb, ref }) => eb.case().when('participants.institutionAr', 'is not', null).then(ref('participants.institutionFr')).else(ref('bodies.nameFr')).end().as('institutionFr'));
}

async function speakerOf(trx: Trx, participantId: number): Promise<Speaker> {
  return speakers(trx).where('participants.id', '=', participantId).executeTakeFirstOrThrow();
}
