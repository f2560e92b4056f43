import { shortDay } from '#platform/words';
import type { Words } from './words.ar.ts';

export const en: Words = {
  refusals: {
    'diary.label_missing': () => 'Name the calendar so that you know it again: telephone, say.',
    'diary.too_many': ({ most }) => `You have ${most} addresses open; revoke those that are not used first.`,
    'diary.unknown': () => 'There is no such address, or it was revoked.',
  },
  title: 'My calendar',
  lead: 'A private address that the calendar of a telephone or computer reads: meetings and due days of commitments appear in it and follow their changes.',
  open: 'Open an address',
  which: 'What it holds',
  own: 'Meetings to which I am invited',
  bodys: (name) => `Meetings and commitments of ${name}`,
  label: 'Name',
  labelHint: 'Such as: my telephone. By it you know the address again.',
  submit: 'Open the address',
  addresses: 'Open addresses',
  none: 'No address is open.',
  opened: (day) => `opened on ${shortDay(day, 'en')}`,
  readOn: (day) => `last read on ${shortDay(day, 'en')}`,
  neverRead: 'never read',
  revoke: 'Revoke',
  revoked: 'The address was revoked.',
  shownOnce: 'Copy this address into your calendar now; it is not shown again. Whoever knows it reads the calendar without signing in:',
};
