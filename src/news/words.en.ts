import type { Tongue } from './articles/article.ts';
import type { Words } from './words.ar.ts';

const languages: Record<Tongue, string> = { ar: 'Arabic', fr: 'French', zgh: 'Amazigh' };
const parts: Record<string, string> = { office: 'Author office', category: 'Category', picture: 'Picture', subject: 'Subject of the article' };

export const en: Words = {
  languages,
  refusals: {
    'article.without_text': () => 'Write the article in one language at least.',
    'article.told_twice': () => 'An article is not written twice in one language.',
    'article.title_of_a_file': ({ title }) => `“${title}” looks like the name of a camera’s file. Give a title that tells what happened.`,
    'article.caption_of_a_file': ({ caption }) => `“${caption}” looks like the name of a camera’s file. Say what is seen: who, where and when.`,
    'article.picture_twice': () => 'The same picture is placed twice.',
    'article.too_many_subjects': ({ most }) => `An article is tied to ${most} subjects at most.`,
    'article.changed_meanwhile': () => 'Somebody else wrote this article meanwhile. Read it again, then send once more; what you wrote is kept below.',
    'article.submitted_already': () => 'The article is before its second reader already.',
    'article.nothing_new': () => 'Nothing changed in the article since it was decided upon.',
    'article.text_not_whole': ({ language }) => `The text in ${languages[language as Tongue]} is not whole: it needs a standfirst and a body.`,
    'article.picture_without_words': () => 'Each picture is described in each language of the article: write what is seen, for those who do not see it.',
    'article.correction_unsaid': () => 'The article is published: write what you corrected, its readers will read it.',
    'article.correction_unsaid_in_french': () => 'The article exists in French: say the correction in French too.',
    'article.not_submitted': () => 'The article is not before a second reader.',
    'article.read_by_its_writer': () => 'Whoever writes an article does not publish it: a second person reads it first.',
    'article.correction_is_not_planned': () => 'A correction comes out at once; it is not planned.',
    'article.planned_too_far': () => 'Publication is planned within a year.',
    'article.reason_missing': () => 'Write the reason.',
    'article.reason_missing_in_french': () => 'Give the reason in French too: the article exists in French.',
    'article.not_published': () => 'The article is not published.',
    'article.imported_before_its_day': () => 'The day on which this article comes out on its former site has not come.',
    'article.imported_unread': () => 'What was published comes published only once a second person has read it who may publish on the portal, other than who brings it.',
    'article.strange_part': ({ part }) => `${parts[part as string] ?? ''}: this choice is not of this site or may not be named on it.`,
  },
};
