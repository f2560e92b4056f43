import { escalationRound } from '#commitments';
import { calendarOf, outOfQuiet } from '#law';
import type { PostOffice } from '#mailroom';
import { invitationMailed, reminderRound } from '#meetings';
import { commentAddresses, forgettingRound } from '#news';
import type { Waits } from '#platform/mail';
import { houseSender, mailSettings, openPostBox, startCourier } from '#platform/mail';
import type { OpenHouse } from './open-house.ts';

/** Reminders and digests of what is late go on working days, in working hours: also one that was tried again, or that a new holiday met on its way. */
const unhurried: readonly string[] = ['reminder', 'escalation'];

export const inWorkingHours: Waits = async (db, kind, at) => (unhurried.includes(kind) ? outOfQuiet(at, await calendarOf(db)) : null);

interface Opened extends PostOffice {
  close: () => Promise<void>;
}

/**
 * Opens the way by which mail leaves: the mail server that `MAIL_URL` names; without one, on the PostgreSQL that came with
 * the program, a post-box on this machine; elsewhere none, and mail waits.
 */
export async function openPostOffice({ url, isEmbedded }: OpenHouse, { address, clock }: { address: string; clock: () => Date }): Promise<Opened> {
  const settings = mailSettings(process.env);
  const box = settings || !isEmbedded ? undefined : await openPostBox();
  const mailUrl = settings?.url ?? box?.url;
  const courier = mailUrl === undefined ? undefined : await startCourier({ databaseUrl: url, mailUrl, sender: settings?.sender ?? houseSender, address, clock, told: invitationMailed, waits: inWorkingHours, addresses: commentAddresses, rounds: [reminderRound, escalationRound, forgettingRound] });

  return {
    outlet: settings ? 'server' : box ? 'box' : 'none',
    kept: () => box?.kept() ?? [],
    async close() {
      await courier?.stop();
      await box?.close();
    },
  };
}
