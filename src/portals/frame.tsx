import type { PropsWithChildren } from 'hono/jsx';
import type { Language } from '#platform/words';
import { directionOf } from '#platform/words';
import { Machine } from '#ui';
import type { PageLanguage } from './site.ts';
import { ownNames, wordsAround } from './site.ts';
import type { Visit } from './visit.ts';
import { here, said, wholeAddress } from './visit.ts';
import type { Words } from './words.ts';
import { portalWordsIn } from './words.ts';

export type PortalSection = 'home' | 'news' | 'programmes' | 'meetings' | 'library' | 'decisions' | 'search';

export interface PortalHead {
  title: string;
  /** One or two sentences, for whoever sees the page's address before the page. */
  description?: string | undefined;
  current?: PortalSection;
  crumbs?: readonly { label: string; href?: string }[];
  /** The languages that this page has; those of the portal where none are told. */
  languages?: readonly PageLanguage[];
  /** Not for search engines. */
  isAside?: boolean;
  /** A picture of the page, by its path within the house. */
  picture?: { path: string; width: number; height: number; alternative: string } | undefined;
  /** The page for machines, in schema.org's words. */
  machine?: unknown;
  kind?: 'article' | 'website';
  feeds?: readonly { title: string; href: string }[];
}

interface FrameProps {
  head: PortalHead;
  visit: Visit;
  path: string;
  icon: string;
}

const locales: Record<PageLanguage, string> = { ar: 'ar_MA', fr: 'fr_MA', zgh: 'zgh_MA' };
const everywhere: readonly PageLanguage[] = ['ar', 'fr'];

/** The document around every public page: whose site it is, its sections, its languages, and who answers for it. Works without a script, and has none. */
export function PortalFrame({ head, visit, path, icon, children }: PropsWithChildren<FrameProps>) {
  const language = wordsAround[visit.language];
  const words = portalWordsIn(language);
  const title = said(language, visit.site.titleAr, visit.site.titleFr);
  const languages = head.languages ?? everywhere;

  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <style></style>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{head.current === 'home' ? title : `${head.title} · ${title}`}</title>
        {head.isAside ? <meta name="robots" content="noindex" /> : <Addresses {...{ head, visit, path, languages, title }} />}
        <link rel="icon" type="image/svg+xml" href={icon} />
        {head.machine === undefined ? null : <Machine content={head.machine} />}
      </head>
      <body>
        <a class="skip" href="#main">{words.skip}</a>
        <Top {...{ visit, head, words, language, title, languages, path }} />
        <main id="main" class="page">
          {head.crumbs?.length ? <Crumbs crumbs={head.crumbs} label={words.crumbs} /> : null}
          {children}
        </main>
        <Bottom {...{ visit, words, language }} />
      </body>
    </html>
  );
}

/** Where else the page is, and what is shown of it where its address is passed on. */
function Addresses({ head, visit, path, languages, title }: Omit<FrameProps, 'icon'> & { languages: readonly PageLanguage[]; title: string }) {
  const at = (language: PageLanguage) => wholeAddress(visit, `/${language}${path}`);
  const feeds = head.feeds ?? [{ title, href: here(visit, '/feed.atom') }];

  return (
    <>
      <link rel="canonical" href={at(visit.language)} />
      {languages.map((other) => <link rel="alternate" hreflang={other} href={at(other)} />)}
      <link rel="alternate" hreflang="x-default" href={at(languages[0] ?? visit.language)} />
      {feeds.map((feed) => <link rel="alternate" type="application/atom+xml" title={feed.title} href={feed.href} />)}
      {head.description ? <meta name="description" content={head.description} /> : null}
      <meta property="og:type" content={head.kind ?? 'website'} />
      <meta property="og:site_name" content={title} />
      <meta property="og:title" content={head.title} />
      {head.description ? <meta property="og:description" content={head.description} /> : null}
      <meta property="og:url" content={at(visit.language)} />
      <meta property="og:locale" content={locales[visit.language]} />
      {head.picture ? (
        <>
          <meta property="og:image" content={new URL(head.picture.path, visit.origin).href} />
          <meta property="og:image:width" content={String(head.picture.width)} />
          <meta property="og:image:height" content={String(head.picture.height)} />
          <meta property="og:image:alt" content={head.picture.alternative} />
        </>
      ) : null}
    </>
  );
}

const star = 'M12 1.5 15 6.8 21 5 19.2 11 22.5 12 19.2 13 21 19 15 17.2 12 22.5 9 17.2 3 19 4.8 13 1.5 12 4.8 11 3 5 9 6.8Z';

interface TopProps {
  visit: Visit;
  head: PortalHead;
  words: Words;
  language: Language;
  title: string;
  languages: readonly PageLanguage[];
  path: string;
}

function Top({ visit, head, words, language, title, languages, path }: TopProps) {
  const sections = ['news', 'programmes', 'meetings', 'library', 'decisions'] as const;

  return (
    <header class="top">
      <div class="top__row">
        <a class="top__name" href={here(visit)}>
          <svg width="34" height="34" viewBox="0 0 24 24" aria-hidden="true"><path d={star} /><circle cx="12" cy="12" r="3.2" /></svg>
          <b>{title}</b>
          <small>{said(language, visit.site.bodyNameAr, visit.site.bodyNameFr)}</small>
        </a>
        <nav class="top__languages" aria-label={words.languages}>
          {languages.map((other) => (other === visit.language ? <span lang={other} aria-current="true">{ownNames[other]}</span> : <a href={`${visit.base}/${other}${path}`} lang={other} hreflang={other}>{ownNames[other]}</a>))}
        </nav>
      </div>
      <nav class="top__sections" aria-label={words.main}>
        <ul>
          <li><a href={here(visit)} aria-current={head.current === 'home' ? 'page' : undefined}>{words.home}</a></li>
          {sections.map((section) => <li><a href={here(visit, `/${section}`)} aria-current={head.current === section ? 'page' : undefined}>{words.sections[section]}</a></li>)}
          <li><a href={here(visit, '/search')} aria-current={head.current === 'search' ? 'page' : undefined}>{words.search}</a></li>
        </ul>
      </nav>
      <div class="zellige"></div>
    </header>
  );
}

function Crumbs({ crumbs, label }: { crumbs: NonNullable<PortalHead['crumbs']>; label: string }) {
  return (
    <nav class="crumbs" aria-label={label}>
      <ol>{crumbs.map(({ label: name, href }) => <li>{href ? <a href={href}>{name}</a> : <span aria-current="page">{name}</span>}</li>)}</ol>
    </nav>
  );
}

function Bottom({ visit, words, language }: { visit: Visit; words: Words; language: Language }) {
  const pages = ['contact', 'legal', 'privacy', 'accessibility', 'moderation'] as const;
  const { site } = visit;

  return (
    <footer class="bottom">
      <div class="bottom__row">
        <p><b>{said(language, site.titleAr, site.titleFr)}</b><br /><span class="small">{words.official(said(language, site.bodyNameAr, site.bodyNameFr))}</span><br /><span class="small" dir="auto">{said(language, site.postalAddressAr, site.postalAddressFr)}</span></p>
        <nav aria-label={words.about}>
          <ul>
            {pages.map((page) => <li><a href={here(visit, `/${page}`)}>{words.pages[page]}</a></li>)}
            <li><a href={here(visit, '/feed.atom')} type="application/atom+xml">{words.feed}</a></li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
