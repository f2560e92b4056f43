import type { Visit } from '#portals';
import { said, wholeAddress, wordsAround } from '#portals';
import type { ReadComment, Thread } from '../comments/queries.ts';

/** The comments of a page in schema.org's words: who said what, and when. Nothing else of them is known outside the house. */
export function commentsForMachines(visit: Visit, articleId: number, { threads, count }: { threads: readonly Thread[]; count: number }): object {
  const address = wholeAddress(visit, `/${visit.language}/news/${articleId}`);
  const inWords = ({ id, name, text, sentAt, officeAr, officeFr }: ReadComment) => ({
    '@type': 'Comment',
    '@id': `${address}#comment-${id}`,
    text,
    dateCreated: sentAt.toISOString(),
    author: officeAr === null ? { '@type': 'Person', name } : { '@type': 'GovernmentOrganization', name: said(wordsAround[visit.language], officeAr, officeFr) },
  });
  const comment = threads.filter(({ state }) => state === 'approved').map((thread) => ({ ...inWords(thread), ...(thread.answers.length ? { comment: thread.answers.map(inWords) } : {}) }));

  return { commentCount: count, ...(comment.length ? { comment } : {}) };
}
