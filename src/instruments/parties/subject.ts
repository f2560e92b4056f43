import { actorIn } from '#people';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask } from '#platform/web';
import type { Crumb } from '#ui';
import { nameOf } from '#bodies';
import { instrumentView } from '../conventions/queries.ts';
import type { InstrumentView } from '../conventions/queries.ts';
import { pageWordsIn } from '../pages/words.ts';
import { mayReadEvidence } from '../readers.ts';
import type { PartyView } from './queries.ts';
import { partyView } from './queries.ts';

/** The party that an address names, with its instrument, for a reader who may read it. */
export interface PartySubject {
  instrument: InstrumentView;
  party: PartyView;
  title: string;
  bodyName: string;
  here: string;
  crumbs: Crumb[];
  /** Whether this reader may have the documents behind the party's acts. */
  opensEvidence: boolean;
}

/** An address's number; anything else leads nowhere. */
export function idIn(text: string | undefined): number {
  if (!text || !/^[1-9]\d{0,8}$/u.test(text)) throw new RefusalError(refusal('page.not_found'));

  return Number(text);
}

/** A title in the reader's language, in Arabic where there is no other. */
export function titleIn(c: Ask, { titleAr, titleFr }: { titleAr: string; titleFr: string | null }): string {
  return c.var.language === 'ar' ? titleAr : (titleFr ?? titleAr);
}

export async function partySubject(c: Ask): Promise<PartySubject> {
  const instrument = await instrumentView(c.var.db, actorIn(c), idIn(c.req.param('id')));
  const party = instrument && (await partyView(c.var.db, instrument.id, idIn(c.req.param('partyId'))));
  if (!instrument || !party) throw new RefusalError(refusal('page.not_found'));
  const words = pageWordsIn(c.var.language);
  const title = titleIn(c, instrument);
  const bodyName = nameOf({ nameAr: party.bodyAr, nameFr: party.bodyFr }, c.var.language);
  const convention = `/conventions/${instrument.id}`;
  const here = `${convention}/parties/${party.partyId}`;
  const crumbs = [{ label: words.conventions, href: '/conventions' }, { label: title, href: convention }, { label: words.board, href: `${convention}/board` }, { label: bodyName, href: here }];

  const opensEvidence = mayReadEvidence(actorIn(c), { bodyId: party.bodyId, ownerBodyId: instrument.ownerBodyId, territoryCode: party.territoryCode });

  return { instrument, party, title, bodyName, here, crumbs, opensEvidence };
}
