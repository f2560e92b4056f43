import { Hono } from 'hono';
import { actorIn } from '#people';
import { dayIn } from '#platform/days';
import { contentOf, downloadOf } from '#platform/files';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Env } from '#platform/web';
import { render } from '#ui';
import { download } from '../board/send.ts';
import { statusSheetOf, statusSheetPdf } from '../documents/index.ts';
import { PartyPage } from './party-page.tsx';
import { idIn, partySubject } from './subject.ts';
import { choicesFor, moneyActsOf, timelineOf } from './timeline.ts';

const path = '/conventions/:id/parties/:partyId';

/** A party's page, its sheet on paper and the documents behind its acts. */
export const partyRoutes = new Hono<Env>()
  .get(path, async (c) => {
    const { party, title, bodyName, crumbs, opensEvidence } = await partySubject(c);
    const { language, csrfToken: token, explain } = c.var;
    const actor = actorIn(c);
    const today = dayIn(c.var.clock());
    const view = {
      language, party, today, token, explain, opensEvidence, conventionTitle: title,
      steps: timelineOf(party, actor, today),
      money: moneyActsOf(party, actor),
      records: await c.var.recordsBehind(party.acts.map(({ id }) => id)),
      mayRecordSome: choicesFor(party, actor, today).some((choice) => !choice.whyNot),
    };

    return render(c, { title: bodyName, current: 'conventions', crumbs: crumbs.map((crumb, index) => (index === crumbs.length - 1 ? { label: crumb.label } : crumb)) }, <PartyPage {...view} />);
  })
  .get(`${path}/status.pdf`, async (c) => {
    const { instrument, party } = await partySubject(c);
    const day = dayIn(c.var.clock());
    const sheet = statusSheetOf(instrument, party, { day, printedOn: day, origin: c.var.url.origin });

    return download(c, await statusSheetPdf(sheet, c.var.language), 'application/pdf', `status-${party.partyId}-${day}.pdf`);
  })
  .get(`${path}/acts/:actId/evidence`, async (c) => {
    const { party, opensEvidence } = await partySubject(c);
    refuseIf(opensEvidence ? undefined : refusal('page.not_found'));
    const act = party.acts.find((other) => other.id === idIn(c.req.param('actId')));
    const file = act?.file && (await contentOf(c.var.db, act.file.id));
    if (!file) throw new RefusalError(refusal('page.not_found'));

    return downloadOf(file);
  });
