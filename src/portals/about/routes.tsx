import { Hono } from 'hono';
import type { Ask, Env } from '#platform/web';
import { bytesOf, sendPublic, showPage } from '../answer.tsx';
import type { Site } from '../site.ts';
import { wordsAround } from '../site.ts';
import { said } from '../visit.ts';
import { portalWordsIn } from '../words.ts';
import type { AboutPage, Passage, Told } from './words.ar.ts';
import { securityText } from './security.ts';
import { aboutIn } from './words.ts';

/** Who answers for a site, how to write to it, what it keeps of its readers, whom it reaches. */
export const aboutPages = new Hono<Env>()
  .get('/:language{(?:ar|fr|zgh)}/:about{(?:contact|legal|privacy|accessibility)}', (c) => showAbout(c, c.req.param('about') as AboutPage))
  .get('/.well-known/security.txt', (c) => sendPublic(c, bytesOf(securityText(c.var.visit, c.var.clock())), { tags: [], headers: { 'content-type': 'text/plain; charset=utf-8' } }));

function showAbout(c: Ask, page: AboutPage): Promise<Response> {
  const { visit } = c.var;
  const language = wordsAround[visit.language];
  const title = portalWordsIn(language).pages[page];

  return showPage(c, { title }, <About title={title} passages={aboutIn(language)[page](toldOf(visit.site, language))} />, { tags: [] });
}

function toldOf(site: Site, language: 'ar' | 'fr' | 'en'): Told {
  return {
    body: said(language, site.bodyNameAr, site.bodyNameFr),
    address: said(language, site.postalAddressAr, site.postalAddressFr),
    email: site.email,
    telephone: site.telephone,
    officer: said(language, site.informationOfficerAr, site.informationOfficerFr),
    informationEmail: site.informationEmail,
    director: said(language, site.publicationDirectorAr, site.publicationDirectorFr),
    hosting: said(language, site.hostingAr, site.hostingFr),
    securityEmail: site.securityEmail,
    declaration: site.declaration,
    keptDays: site.addressesKeptDays,
    openDays: site.commentsOpenDays,
  };
}

function About({ title, passages }: { title: string; passages: readonly Passage[] }) {
  return (
    <article class="article">
      <h1>{title}</h1>
      <div class="prose">
        {passages.map((passage) => (
          <section>
            <h2>{passage.title}</h2>
            {passage.lines.filter((line) => !line.startsWith('- ')).map((line) => <p>{linked(line)}</p>)}
            {passage.lines.some((line) => line.startsWith('- ')) ? <ul>{passage.lines.filter((line) => line.startsWith('- ')).map((line) => <li>{linked(line.slice(2))}</li>)}</ul> : null}
          </section>
        ))}
      </div>
    </article>
  );
}

/** A line in which mail addresses and the national portals can be followed. */
function linked(line: string) {
  return line.split(/([\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:chikaya|chafafiya)\.ma)/u).map((part, index) => (index % 2 === 0 ? part : part.includes('@') ? <a href={`mailto:${part}`} dir="ltr">{part}</a> : <a href={`https://www.${part}/`} rel="external noopener" dir="ltr">{part}</a>));
}
