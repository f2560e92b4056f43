import { actorIn, whyNotActFor } from '#people';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Ask } from '#platform/web';
import { idIn } from '../parties/subject.ts';
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
