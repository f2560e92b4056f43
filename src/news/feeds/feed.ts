import { Feed } from 'feed';
import type { Visit } from '#portals';
import { said, wholeAddress, wordsAround } from '#portals';
import { pictureForSharing } from '../public/sharing.ts';
import type { FedArticle } from './queries.ts';

interface FeedHead {
  title: string;
  /** The path of the page that the feed follows, and the feed's own, within the portal. */
  path: string;
  feed: string;
}

/** What XML cannot carry at all, whatever it is escaped as. */
// oxlint-disable-next-line eslint/no-control-regex -- these very signs are looked for
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** The latest articles as an Atom feed (RFC 4287): titles and standfirsts, in one language; whoever wants more follows the link. */
export function atomOf(visit: Visit, articles: readonly FedArticle[], { title, path, feed }: FeedHead): string {
  const language = wordsAround[visit.language];
  const { site } = visit;
  const body = said(language, site.bodyNameAr, site.bodyNameFr);
  const written = (text: string) => text.replaceAll(unwritable, '');
  const address = wholeAddress(visit, `/${visit.language}${path}`);
  const atom = new Feed({
    id: address, link: address, title: written(title), language: visit.language, generator: 'Multaqa', author: { name: written(body) }, updated: latestOf(articles) ?? new Date(0),
    description: written(said(language, site.welcomeAr, site.welcomeFr)), feedLinks: { atom: wholeAddress(visit, `/${visit.language}${feed}`) },
  });
  for (const article of articles) {
    const link = wholeAddress(visit, `/${visit.language}/news/${article.id}`);
    const picture = pictureForSharing({ pictures: article.picture ? [article.picture] : [] });
    atom.addItem({
      id: link, link, title: written(article.title), description: written(article.standfirst), date: article.correctedAt ?? article.publishedAt, published: article.publishedAt,
      author: [{ name: written(said(language, article.officeAr, article.officeFr)) }],
      ...(article.categoryAr ? { category: [{ name: written(said(language, article.categoryAr, article.categoryFr)), term: article.categorySlug ?? '' }] } : {}),
      ...(picture ? { enclosure: { url: new URL(picture.path, visit.origin).href, type: 'image/jpeg' } } : {}),
    });
  }

  return atom.atom1();
}

function latestOf(articles: readonly FedArticle[]): Date | undefined {
  const moments = articles.map(({ correctedAt, publishedAt }) => (correctedAt ?? publishedAt).getTime());

  return moments.length ? new Date(Math.max(...moments)) : undefined;
}
