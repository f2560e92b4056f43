import type { Visit } from '#portals';
import { said, wholeAddress, wordsAround } from '#portals';
import { pictureForSharing } from './sharing.ts';
import type { ReadArticle } from './queries.ts';
import { publicNewsWordsIn } from './words.ts';

/** An article in schema.org's words, with the way that leads to it and what readers said of it. */
export function newsArticleOf(visit: Visit, article: ReadArticle, comments: object = {}): unknown {
  const address = wholeAddress(visit, `/${visit.language}/news/${article.id}`);
  const home = wholeAddress(visit, `/${visit.language}`);

  return { '@context': 'https://schema.org', '@graph': [{ ...articleIn(visit, article, address, home), ...comments }, wayTo(visit, article, address, home)] };
}

function articleIn(visit: Visit, article: ReadArticle, address: string, home: string): Record<string, unknown> {
  const language = wordsAround[visit.language];
  const { site } = visit;
  const picture = pictureForSharing(article);
  const publisher = { '@type': 'GovernmentOrganization', '@id': `${home}#organization`, name: said(language, site.bodyNameAr, site.bodyNameFr), url: home };

  return {
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: article.title,
    description: article.standfirst,
    inLanguage: article.language,
    datePublished: article.publishedAt.toISOString(),
    dateModified: (article.corrections.at(-1)?.at ?? article.publishedAt).toISOString(),
    author: { '@type': 'GovernmentOrganization', name: said(language, article.officeAr, article.officeFr), parentOrganization: { '@id': publisher['@id'] } },
    publisher,
    isAccessibleForFree: true,
    ...(picture ? { image: { '@type': 'ImageObject', url: new URL(picture.path, visit.origin).href, width: picture.width, height: picture.height, caption: picture.alternative } } : {}),
    ...(article.categoryAr ? { articleSection: said(language, article.categoryAr, article.categoryFr) } : {}),
    ...(article.corrections.length ? { correction: article.corrections.map(({ at, ar, fr }) => ({ '@type': 'CorrectionComment', datePublished: at.toISOString(), text: said(language, ar ?? fr ?? '', fr) })) } : {}),
  };
}

function wayTo({ site, language }: Visit, { title }: ReadArticle, address: string, home: string): Record<string, unknown> {
  const words = wordsAround[language];
  const crumbs = [{ name: said(words, site.titleAr, site.titleFr), item: home }, { name: publicNewsWordsIn(words).news, item: `${home}/news` }, { name: title, item: address }];

  return { '@type': 'BreadcrumbList', itemListElement: crumbs.map((crumb, index) => ({ '@type': 'ListItem', position: index + 1, ...crumb })) };
}
