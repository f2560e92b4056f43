import { actorIn, whyNotActFor } from '#people';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Ask, RefusedForm } from '#platform/web';
import { filledForm } from '#ui';
import { pageWordsIn } from '../pages/words.ts';
import { idIn, titleIn } from '../parties/subject.ts';
import type { InstrumentView } from './queries.ts';
import { instrumentView } from './queries.ts';

/** The instrument that an address names, for a reader who may read it. */
export async function readableInstrument(c: Ask): Promise<InstrumentView> {
  const instrument = await instrumentView(c.var.db, actorIn(c), idIn(c.req.param('id')));
  if (!instrument) throw new RefusalError(refusal('page.not_found'));

  return instrument;
}

/** The same, for whoever runs it for its owner. */
export async function ownInstrument(c: Ask): Promise<InstrumentView> {
  const instrument = await readableInstrument(c);
  refuseIf(whyNotActFor(actorIn(c), instrument.ownerBodyId, 'run_instruments'));

  return instrument;
}

/** What every form about a convention that stands needs. */
export function aboutOne(c: Ask, instrument: InstrumentView, refused: RefusedForm | null) {
  const words = pageWordsIn(c.var.language);
  const title = titleIn(c, instrument);
  const form = filledForm(c, refused, { year: words.year, cost: words.cost, ownerShare: words.ownerShare, dueOn: words.dueDay, because: words.forms.whyAgain, province: words.forms.ofProvince, happenedOn: words.forms.sentOn, evidence: words.forms.sendLetter });

  return { language: c.var.language, token: c.var.csrfToken, form, title, crumbs: [{ label: words.conventions, href: '/conventions' }, { label: title, href: `/conventions/${instrument.id}` }] };
}
