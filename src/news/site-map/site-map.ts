import type { PageLanguage } from '#portals';

/** A page of a portal for search engines: its path after the language, its languages, and when it last changed. */
export interface MappedPage {
  path: string;
  languages: readonly PageLanguage[];
  changedAt: Date | null;
}

/** As many as keep a file well below the 50,000 addresses and 50 MB that it may have, with each address in three languages. */
export const pagesInAMap = 5000;

/** One file of a site map (sitemaps.org), each page with its other languages. `at` gives the whole address of a path. */
export function siteMapOf(pages: readonly MappedPage[], at: (path: string) => string): string {
  const urls = pages.flatMap(({ path, languages, changedAt }) => languages.map((language) => {
    const others = languages.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${escaped(at(`/${other}${path}`))}"/>`).join('');

    return `<url><loc>${escaped(at(`/${language}${path}`))}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''}${others}</url>`;
  }));

  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
}

/** The list of a site map's files. */
export function siteMapIndexOf(count: number, at: (path: string) => string): string {
  const files = Array.from({ length: count }, (_, index) => `<sitemap><loc>${escaped(at(`/sitemaps/${index + 1}.xml`))}</loc></sitemap>`);

  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files.join('\n')}\n</sitemapindex>\n`;
}

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
