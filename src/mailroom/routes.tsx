import { Hono } from 'hono';
import { simpleParser } from 'mailparser';
import { actorIn, whyNotAdminister } from '#people';
import type { KeptMail } from '#platform/mail';
import { mailCounts, mailsIn, undisclosedHeader } from '#platform/mail';
import { refusal, refuseIf } from '#platform/refusals';
import type { Env } from '#platform/web';
import { formOf, seeOther } from '#platform/web';
import { render } from '#ui';
import type { OpenedMail, Outlet } from './mailroom-page.tsx';
import { BoxPage, MailroomPage } from './mailroom-page.tsx';
import { sendAgain } from './send-again.ts';
import { wordsIn } from './words.ts';

/** Where this house's mail leaves, as the server opened it. */
export interface PostOffice {
  outlet: Outlet;
  /** What the post-box of this machine took in; nothing where mail leaves by a server. */
  kept: () => readonly KeptMail[];
}

declare module 'hono' {
  interface ContextVariableMap {
    postOffice: PostOffice;
  }
}

const here = '/administration/mail';
const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/u;
const identity = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;
const mostShown = 50;

/** The administrator's mailroom. */
export const mailroomRoutes = new Hono<Env>();

for (const path of [here, `${here}/*`]) {
  mailroomRoutes.use(path, async (c, next) => {
    refuseIf(whyNotAdminister(actorIn(c)));
    await next();
  });
}

mailroomRoutes.get(here, async (c) => {
  const { db, language, csrfToken: token, postOffice } = c.var;
  const [counts, failed, queued] = await Promise.all([mailCounts(db), mailsIn(db, 'failed'), mailsIn(db, 'queued', mostShown)]);

  return render(c, { title: wordsIn(language).title, current: 'administration' }, <MailroomPage {...{ language, token, counts, failed, queued }} outlet={postOffice.outlet} />);
});

mailroomRoutes.post(`${here}/tries`, async (c) => {
  const mailIds = (await formOf(c)).texts('mail').filter((id) => identity.test(id));
  const count = await sendAgain(c.var.db, actorIn(c), { mailIds }, c.var.clock());
  c.var.leaveNotice(wordsIn(c.var.language).sentAgain(count));

  return seeOther(c, here);
});

/** Only from this machine, and only where nothing leaves it: a post-box that others read would be a leak. */
mailroomRoutes.get(`${here}/box`, async (c) => {
  const { language, postOffice, address } = c.var;
  refuseIf(postOffice.outlet === 'box' && loopback.test(address) ? undefined : refusal('page.not_found'));
  const mails = await Promise.all(postOffice.kept().slice(-mostShown).toReversed().map(opened));
  const words = wordsIn(language);

  return render(c, { title: words.box, current: 'administration', crumbs: [{ label: words.title, href: here }, { label: words.box }] }, <BoxPage language={language} mails={mails} />);
});

async function opened({ raw, recipients, receivedAt }: KeptMail): Promise<OpenedMail> {
  const { subject = '', text = '', attachments, headers } = await simpleParser(raw);

  return { to: headers.has(undisclosedHeader.toLowerCase()) ? null : recipients.join(', '), subject, text: text.trim(), receivedAt, attachments: attachments.map(({ filename }) => filename ?? '').filter(Boolean) };
}
