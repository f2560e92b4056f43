import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

const signs = (count: unknown): string => plural.en(Number(count), { one: '# character', other: '# characters' });

export const en: Words = {
  refusals: {
    'page.not_found': () => 'The page you are looking for does not exist. The address may be incomplete or old.',
    'page.not_that_way': () => 'This address is not used in that way.',
    'page.not_acceptable': () => 'This is not available in any of the formats asked for.',
    'form.expired': () => 'This form has expired. Go back to the page, reload it, and send it again.',
    'form.from_elsewhere': () => 'This form was refused because it was not sent from this site.',
    'request.too_big': ({ maximum }) => `What you sent is too big: ${maximum} MB at most.`,
    'request.too_big_for_visitors': ({ maximum }) => `What you sent is too big for somebody who has not signed in: ${maximum} KB at most.`,
    'request.unreadable': () => 'What was sent could not be read. Go back to the page and send it again.',
    'request.too_many_fields': ({ maximum }) => `Too many fields were sent: ${maximum} at most.`,
    'form.recorded_twice': () => 'This form was recorded already; it was not recorded a second time.',
    'request.too_often': ({ minutes }) => `Too many attempts. Try again in ${plural.en(Number(minutes), { one: '# minute', other: '# minutes' })}.`,
    'house.busy': ({ seconds }) => `Very many requests are arriving just now, and nothing of yours was kept. Try again in ${plural.en(Number(seconds), { one: 'one second', other: '# seconds' })}.`,
    'house.broke': ({ reference }) => `Something unexpected went wrong and nothing was saved. Try again; if it happens again, tell the people who run the platform the number ${reference}.`,
    'house.secret_too_short': ({ minimum }) => `The secret of the house (MULTAQA_SECRET) is too short: at least ${minimum} characters.`,
    'house.secret_not_kept': ({ path }) => `The secret of the house cannot be kept in ${path}; give MULTAQA_SECRET or a folder that can be written.`,
  },
  titles: {
    400: 'Unreadable request',
    403: 'Not allowed',
    404: 'Page not found',
    405: 'Not in that way',
    406: 'Format not available',
    409: 'Things have changed meanwhile',
    413: 'Too big',
    422: 'Form not accepted',
    429: 'Too many attempts',
    500: 'Something went wrong',
    503: 'Very busy just now',
  },
  fields: {
    'field.missing': () => 'This field is required.',
    'field.too_short': ({ minimum }) => `Too short: at least ${signs(minimum)}.`,
    'field.too_long': ({ maximum }) => `Too long: at most ${signs(maximum)}.`,
    'field.too_small': ({ minimum }) => `The number is below the minimum of ${minimum}.`,
    'field.too_large': ({ maximum }) => `The number is above the maximum of ${maximum}.`,
    'field.not_a_number': () => 'Enter a number in digits.',
    'field.not_a_year': () => 'Enter a year in four digits, as 2027.',
    'field.not_a_day': () => 'Enter a valid date.',
    'field.not_an_email': () => 'Enter a valid e-mail address.',
    'field.malformed': () => 'The value entered is not valid.',
    'field.unknown': () => 'There is no field of this name.',
  },
  backHome: 'Back to the home page',
  goBack: 'Back to the previous page',
};
