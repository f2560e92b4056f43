import { describe, expect, test } from 'vitest';
import { toDay } from '#platform/days';
import { factsOf, partyOf, recorded, wayTo } from '../../../tests/one-party.ts';
import { takenBy } from './taken.ts';

const today = toDay('2024-03-01');
const versions = [{ number: 1, issuedOn: toDay('2023-05-10'), diffusedOn: toDay('2023-06-01') }, { number: 2, issuedOn: toDay('2023-11-15'), diffusedOn: toDay('2023-12-01') }];
const policy = partyOf({ kind: 'policy', level: null, mandates: [], currentVersion: 2, versions });
const first = factsOf('acknowledged', '2023-07-01');
const second = factsOf('acknowledged', '2023-12-10', { version: 2 });

describe('what keeps a promise', () => {
  test.each([
    ['made under the first version is kept on the first', [first], '2023-06-15', '2023-07-01'],
    ['and stays so once the second is acknowledged too', [first, second], '2023-06-15', '2023-07-01'],
    ['made under the second version is not kept on the first', [first], '2023-11-20', undefined],
    ['but on the second', [first, second], '2023-11-20', '2023-12-10'],
    ['made under the first may be kept on the second', [second], '2023-06-15', '2023-12-10'],
  ] as const)('%s', (_, acts, promisedOn, on) => {
    expect(takenBy(recorded(...acts), policy, { step: 'acknowledged', year: null, promisedOn: toDay(promisedOn) }, today)?.on).toBe(on);
  });

  test('is the text’s sending, whatever version follows', () => {
    const changed = partyOf({ currentVersion: 2, versions });
    expect(takenBy(recorded(...wayTo('agenda')), changed, { step: 'sent', year: null, promisedOn: toDay('2023-05-10') }, today)).toMatchObject({ on: '2023-05-20' });
  });
});
