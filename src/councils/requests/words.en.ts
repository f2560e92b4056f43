import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

export const en: Words = {
  title: 'Requests for an extraordinary session',
  lead: 'A third of the members in office, their absolute majority or the State’s representative may ask for one; each request has its legal delay.',
  none: 'No request was received.',
  askers: { third_of_members: 'At least a third of the members', majority_of_members: 'The absolute majority of the members', state: 'The State’s representative' },
  membersCount: (count) => plural.en(count, { one: '# member', other: '# members' }),
  answers: { called: 'Session called', declined: 'Declined with reasons' },
  answerBy: (day) => `To be called, or declined with reasons, by ${day}`,
  holdBy: (day) => `To be held by operation of law by ${day}`,
  call: 'Call the session',
  decline: 'Decline the request with reasons',
  because: 'Reasons',
  declinedOn: 'Day of the refusal',
  declined: 'The refusal is recorded with its reasons.',
  take: 'Record a request',
  askedBy: 'Asked by',
  askersField: 'Number of members who signed it',
  askersHint: (third, majority, all) => `A third: ${third}; the absolute majority: ${majority}, of ${all}.`,
  askedOn: 'Received on',
  subjects: 'Points for which it is asked',
  byItself: 'Entered by the State’s representative himself.',
  save: 'Record the request',
  taken: 'The request is recorded.',
};
