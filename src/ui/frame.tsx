import type { PropsWithChildren } from 'hono/jsx';
import type { Viewer } from '#platform/web';
import { csrfField } from '#platform/web';
import type { Language } from '#platform/words';
import { callingOf, directionOf, languages } from '#platform/words';
import type { AssetPaths } from './assets.ts';
import { Machine } from './machine.tsx';
import { Notice } from './parts.tsx';
import type { Crumb, Head, Section } from './render.tsx';
import type { Words } from './words.ts';
import { wordsIn } from './words.ts';

interface FrameProps {
  head: Head;
  language: Language;
  viewer: Viewer | null;
  token: string;
  notice: string | null;
  here: string;
  owner: { nameAr: string; nameFr: string } | null;
  assets: AssetPaths;
}

/** The document around every page: bar, crumbs, notice, footer. */
export function Frame({ head, language, viewer, token, notice, here, owner, assets, children }: PropsWithChildren<FrameProps>) {
  const words = wordsIn(language);

  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="turbo-refresh-method" content="morph" />
        <meta name="turbo-refresh-scroll" content="preserve" />
        <title>{`${head.title} · ${words.name}`}</title>
        {head.links?.map((link) => <link {...link} />)}
        {head.refreshEvery === undefined ? null : <noscript><meta http-equiv="refresh" content={String(head.refreshEvery)} /></noscript>}
        {head.machine === undefined ? null : <Machine content={head.machine} />}
        <link rel="icon" type="image/svg+xml" href={assets.icon} />
        <link rel="stylesheet" href={assets.css} data-turbo-track="reload" />
        <script type="module" src={assets.js} data-turbo-track="reload"></script>
      </head>
      <body class={head.isBare ? 'bare' : undefined}>
        {head.isBare ? null : <a class="skip" href="#main">{words.skip}</a>}
        {head.isBare ? null : <Bar {...{ words, viewer, current: head.current, owner, language, token }} />}
        <main class={head.isBare ? undefined : 'page'} id="main">
          {head.current === 'administration' ? <Offices words={words} here={here} /> : null}
          {head.crumbs?.length ? <Crumbs crumbs={head.crumbs} label={words.crumbs} /> : null}
          {notice ? <Notice tone="done">{notice}</Notice> : null}
          {children}
        </main>
        {head.isBare ? null : <Footer {...{ words, language, token, here }} />}
      </body>
    </html>
  );
}

const star = 'M12 1.5 15 6.8 21 5 19.2 11 22.5 12 19.2 13 21 19 15 17.2 12 22.5 9 17.2 3 19 4.8 13 1.5 12 4.8 11 3 5 9 6.8Z';

interface BarProps {
  words: Words;
  viewer: Viewer | null;
  current: Section | undefined;
  owner: FrameProps['owner'];
  language: Language;
  token: string;
}

function Bar({ words, viewer, current, owner, language, token }: BarProps) {
  const sections: [Section, string][] = viewer ? [['desk', '/desk'], ['conventions', '/conventions'], ['meetings', '/meetings'], ['commitments', '/commitments'], ...(viewer.isOfNewsroom ? ([['newsroom', '/newsroom']] as [Section, string][]) : []), ...(viewer.isAdministrator ? ([['administration', '/administration']] as [Section, string][]) : [])] : [['home', '/']];

  return (
    <header class="bar">
      <div class="bar__row">
        <a class="bar__name" href="/">
          <svg width="26" height="26" viewBox="0 0 24 24" aria-hidden="true">
            <path d={star} />
            <circle cx="12" cy="12" r="3.2" />
          </svg>
          {words.name}
        </a>
        {owner ? <span class="bar__body">{language === 'ar' ? owner.nameAr : owner.nameFr}</span> : null}
        <nav aria-label={words.mainNavigation}>
          {sections.map(([section, href]) => (
            <a href={href} aria-current={section === current ? 'page' : undefined}>
              {words.sections[section]}
            </a>
          ))}
        </nav>
        {viewer ? <Me {...{ viewer, words, token, language }} /> : <a class="bar__sign-in" href="/sign-in">{words.signIn}</a>}
      </div>
      <div class="zellige"></div>
    </header>
  );
}

function Me({ viewer, words, token, language }: { viewer: Viewer; words: Words; token: string; language: Language }) {
  const [first, second] = callingOf(viewer, language);

  return (
    <details class="me" data-closes>
      <summary aria-label={words.account(first)}>
        <span class="me__letter" aria-hidden="true">{[...first][0]}</span>
      </summary>
      <div class="me__card card">
        <p dir="auto">
          <b>{first}</b>
        </p>
        {second ? <p class="small soft" dir="auto">{second}</p> : null}
        <p>
          <a href="/account/calendars">{words.calendars}</a>
        </p>
        <p>
          <a href="/account/password">{words.changePassword}</a>
        </p>
        <form action="/sign-out" method="post" data-turbo="false">
          <input type="hidden" name={csrfField} value={token} />
          <button class="button" type="submit">{words.signOut}</button>
        </form>
      </div>
    </details>
  );
}

/** The rooms of administration, side by side. */
function Offices({ words, here }: { words: Words; here: string }) {
  return (
    <nav class="offices" aria-label={words.sections.administration}>
      {(['accounts', 'bodies', 'territories', 'calendar', 'mail', 'journal'] as const).map((room) => (
        <a class={here.startsWith(`/administration/${room}`) ? 'chip chip--on' : 'chip'} href={`/administration/${room}`} aria-current={here.startsWith(`/administration/${room}`) ? 'page' : undefined}>
          {words.rooms[room]}
        </a>
      ))}
    </nav>
  );
}

function Crumbs({ crumbs, label }: { crumbs: readonly Crumb[]; label: string }) {
  return (
    <nav class="crumbs" aria-label={label}>
      <ol>
        {crumbs.map(({ label: name, href }) => (
          <li>{href ? <a href={href}>{name}</a> : <span aria-current="page">{name}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}

const own: Record<Language, string> = { ar: 'العربية', fr: 'Français', en: 'English' };

function Footer({ words, language, token, here }: { words: Words; language: Language; token: string; here: string }) {
  return (
    <footer class="foot">
      <form action="/language" method="post" class="foot__languages" aria-label={words.languages} data-turbo="false">
        <input type="hidden" name={csrfField} value={token} />
        <input type="hidden" name="to" value={here} />
        {languages.map((other) => (
          <button type="submit" name="language" value={other} lang={other} aria-current={other === language ? 'true' : undefined}>
            {own[other]}
          </button>
        ))}
      </form>
      <p class="small"><a href="/law">{words.law}</a></p>
      <p class="small soft">{words.sources}</p>
    </footer>
  );
}
