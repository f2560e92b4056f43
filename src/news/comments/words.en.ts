import { longDay } from '#platform/words';
import type { Words } from './words.ar.ts';

const outcomes: Record<string, string> = { approved: 'publish it', rejected: 'not publish it' };

export const en: Words = {
  reasons: {
    off_topic: { title: 'off topic', text: 'A comment speaks of the article, or of what another reader says of it.' },
    insulting: { title: 'insult or defamation', text: 'No insult and no defamation of a person or an institution. Criticism is welcome, however sharp.' },
    hateful: { title: 'incitement to hatred or discrimination', text: 'No incitement to violence, hatred or discrimination by origin, sex, language, religion, disability or opinion.' },
    private_life: { title: 'private life', text: 'Publish no personal data, yours or anybody’s: telephone, address, identity card number, health.' },
    advertising: { title: 'advertising', text: 'No advertising for a product, a service or a site, and no election propaganda.' },
    unlawful: { title: 'against the law', text: 'A comment exposes neither its author nor the site to prosecution: professional secrets, presumption of innocence, false news, copyright.' },
    complaint: { title: 'complaint', text: 'Complaints are not dealt with in comments: their place is the national complaints portal, which gives a receipt and holds the administration to a time limit.' },
    repeated: { title: 'repetition', text: 'The same comment is not repeated under one article or several.' },
  },
  letters: {
    received: {
      subject: (site) => `${site}: we have your comment`,
      paragraphs: (article) => [`We have your comment on the article “${article}”. It is published only after somebody in charge of comments has read it.`, 'By the link below you follow what becomes of it, correct it within 10 minutes of sending it, and have it deleted whenever you wish. The link is yours: give it to nobody.', 'If you did not write this comment, open the link and delete it: your address is deleted with it.'],
      link: 'Follow my comment',
    },
    approved: { subject: (site) => `${site}: your comment is published`, paragraphs: (article) => [`Your comment on the article “${article}” is published.`], link: 'Follow or delete my comment' },
    rejected: {
      subject: (site) => `${site}: your comment is not published`,
      paragraphs: (article, reason) => [`Your comment on the article “${article}” is not published. The reason, by the rules of comments: ${reason}.`, 'The page below holds the text of the rule; you may delete the comment or write another.'],
      link: 'Follow or delete my comment',
    },
    answered: { subject: (site) => `${site}: an answer to your comment`, paragraphs: (article) => [`An answer to your comment on the article “${article}” is published.`], link: 'Read the answer' },
  },
  foot: (site) => `You receive this because your address came with a comment on ${site}. It will not be published; the link above stops these letters.`,
  refusals: {
    'comment.unnamed': () => 'Write the name that will stand over the comment.',
    'comment.name_too_long': ({ most }) => `The name is too long: at most ${most} letters.`,
    'comment.name_is_an_address': () => 'Write a name, not the address of a site or a mailbox.',
    'comment.address_unreadable': () => 'This e-mail address is not valid. Example: name@example.ma',
    'comment.empty': () => 'Write the comment.',
    'comment.too_long': ({ most, now }) => `The comment is too long: ${now} letters, of at most ${most}.`,
    'comment.too_many_links': ({ most }) => `The comment holds too many links: at most ${most}.`,
    'comment.field_to_leave_empty': () => 'A field that must stay empty was filled in; we have emptied it. Read the comment again and send it.',
    'comment.not_taken': () => 'This article takes no comments.',
    'comment.closed': ({ until }) => `Comments on this article closed on ${longDay(until, 'en')}.`,
    'comment.not_answerable': () => 'This comment cannot be answered.',
    'comment.to_be_read_again': () => 'Read your comment once more, then send it. Nothing that you wrote is lost.',
    'comment.too_quick': ({ seconds }) => `The comment was sent too quickly to have been read. Wait ${seconds} seconds, then send it.`,
    'comment.said_already': () => 'This text stands under the same article already.',
    'comment.gone': () => 'This comment was deleted.',
    'comment.read_already': () => 'This comment was read and decided upon: it can no longer be corrected. You may delete it.',
    'comment.correction_over': ({ minutes }) => `The time to correct, ${minutes} minutes after sending, is over. You may delete the comment and write another.`,
    'comment.changed_meanwhile': () => 'The text of the comment changed meanwhile. Read it again.',
    'comment.decided_meanwhile': ({ who, outcome }) => (who ? `${who} decided meanwhile to ${outcomes[outcome] ?? ''}.` : 'Somebody else decided meanwhile.'),
    'comment.decided_already': () => 'This is decided already.',
    'comment.reason_missing': () => 'Choose the rule that the comment breaks: its author will read it.',
    'comment.office_strange': () => 'Choose the office in whose name the answer is given.',
    'comment.look_unexplained': ({ least }) => `Write what you need the address for, in at least ${least} letters: it is recorded with your name.`,
    'comment.address_gone': () => 'The author’s address is no longer kept.',
  },
};
