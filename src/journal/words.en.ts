import type { Words } from './words.ar.ts';

const reasons: Record<string, string> = { changed: 'what it says was changed', missing: 'an event is missing before it', out_of_order: 'it is not in its place', forged: 'it was added outside the chain', unreadable: 'it is not written as the journal exports it' };

export const en: Words = {
  refusals: {
    'journal.broken': ({ event, reason }) => `The journal is broken at event ${event}: ${reasons[String(reason)] ?? reason}.`,
    'journal.empty': ({ path }) => `The file ${path} holds no event: it is not an exported journal.`,
  },
};
