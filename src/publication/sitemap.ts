import { pathOf } from './pages.tsx';
import type { PublicMeeting } from './queries.ts';

/** The addresses that search engines may visit: the home page, the list of public meetings and each of them. */
export function sitemapOf(meetings: readonly Pick<PublicMeeting, 'id'>[], origin: string): string {
  const addresses = ['/', '/public/meetings', ...meetings.map(({ id }) => pathOf(id))];

  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.map((path) => `  <url><loc>${origin}${path}</loc></url>`).join('\n')}\n</urlset>\n`;
}
