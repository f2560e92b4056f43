import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { saveFile } from '#platform/files';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Language } from '#platform/words';
import { verificationAddress } from '../minutes/minutes-pdf.ts';
import { sealCode } from '../minutes/seal-code.ts';
import { whyNotConclude } from '../preparing/state.ts';
import { lockMeeting } from '../store.ts';
import { attestationPdf } from './attestation-pdf.ts';
import { keyOf, whyNotAttest } from './halves.ts';
import { attendedBy, attestationsOf, wordingOf } from './queries.ts';
import { attestationWordsIn } from './words.ts';

export interface AskedAttestation {
  meetingId: number;
  participantId: number;
  language: Language;
  /** The house's own address, without a slash at its end. */
  origin: string;
}

/**
 * Attests on which half-days of a meeting that was held somebody was there: what an elected member brings for the leave of
 * absence of laws 113.14 (art. 55 and 56), 112.14 (art. 56) and 111.14 (art. 58 and 59). The paper is kept, its SHA-256 in the journal,
 * and anybody checks it by its code; asked again while neither presence nor names were corrected, it is the same paper. Gives its id.
 */
export async function issueAttestation(db: Db, actor: Actor, { meetingId, participantId, language, origin }: AskedAttestation, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings') ?? whyNotConclude(meeting));
    const said = await wordingOf(trx, meetingId, participantId);
    if (!said) throw new RefusalError(refusal('presence.person_unknown'));
    const attended = await attendedBy(trx, meetingId, participantId);
    refuseIf(whyNotAttest(attended, said.person.name));
    const [halves, wording] = [attended.map(keyOf), JSON.stringify(said)];
    const same = (await attestationsOf(trx, meetingId, participantId)).find((issued) => issued.language === language && issued.halves.join() === halves.join() && (issued.wording ?? wording) === wording);
    if (same) return same.id;

    const code = sealCode();
    const bytes = await attestationPdf({ ...said, halves: attended, code, address: verificationAddress(origin, code), on: dayIn(at) }, language);
    const file = await saveFile(trx, { bytes, name: attestationWordsIn(language).fileName(participantId), mediaType: 'application/pdf', uploadedBy: actor.userId, ownerBodyId: meeting.ownerBodyId }, at);
    const { id } = await trx.insertInto('presenceAttestations').values({ participantId, code, fileId: file.id, sha256: file.sha256, issuedBy: actor.userId, issuedAt: at, wording }).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'presence.attested', `meeting/${meetingId}`, { attestation: id, participant: participantId, language, halves, code, sha256: file.sha256 }, at);

    return id;
  });
}
