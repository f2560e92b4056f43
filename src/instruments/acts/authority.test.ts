import { describe, expect, test } from 'vitest';
import type { Actor, OfficeRole } from '#people';
import { toDay } from '#platform/days';
import type { Step } from '../standings/index.ts';
import { procedureFor } from '../standings/index.ts';
import { isRefusal, rightToRecord } from './authority.ts';

const owner = 1;
const commune = 2;

function inOffice(bodyId: number, role: OfficeRole): Actor {
  return { userId: role, name: role, offices: [{ bodyId, role, startsOn: toDay('2021-10-11'), endsOn: null, bodyLevel: null, territoryCode: null, title: role }], isAdministrator: false, language: 'ar' };
}

const convention = { kind: 'convention', level: 'commune', isOwner: false } as const;
const ownersOwn = { kind: 'convention', level: 'region', isOwner: true } as const;
const charter = { kind: 'charter', level: null, isOwner: false } as const;
const policyAtTheTop = { kind: 'policy', level: null, isOwner: true } as const;

function told(kind: Parameters<typeof procedureFor>[0], step: Step, bodyId: number, role: OfficeRole): string {
  const rule = procedureFor(kind).find((other) => other.step === step);
  if (!rule) throw new Error(`No ${step}`);
  const right = rightToRecord(inOffice(bodyId, role), rule, { bodyId: kind.isOwner ? owner : commune, ownerBodyId: owner });

  return isRefusal(right) ? right.code : right.origin;
}

describe('who records a step, and as whose act', () => {
  test.each([
    ['the commune’s secretary records its council’s vote', convention, 'deliberated', commune, 'council_secretary', 'own_act'],
    ['the owner’s officer records that vote from a document', convention, 'deliberated', owner, 'training_officer', 'from_document'],
    ['the owner’s president does not', convention, 'deliberated', owner, 'president', 'authority.not_your_body'],
    ['the commune’s president signs', convention, 'signed', commune, 'president', 'own_act'],
    ['its finance officer does not', convention, 'signed', commune, 'finance_officer', 'authority.not_in_this_office'],
    ['its vice-president records no vote', convention, 'deliberated', commune, 'vice_president', 'authority.not_in_this_office'],
    ['its finance officer records a payment', convention, 'paid', commune, 'finance_officer', 'own_act'],
    ['the receipt is the owner’s to record', convention, 'received', commune, 'finance_officer', 'act.owner_records_this'],
    ['by its instruments’ officer', convention, 'received', owner, 'training_officer', 'own_act'],
    ['who sends the text', convention, 'sent', owner, 'training_officer', 'own_act'],
    ['the owner’s own council votes by its own officers', ownersOwn, 'deliberated', owner, 'director_of_services', 'own_act'],
    ['its instruments’ officer records that vote from a document only', ownersOwn, 'deliberated', owner, 'training_officer', 'from_document'],
    ['and its signature too', ownersOwn, 'signed', owner, 'training_officer', 'from_document'],
    ['a regional director signs the charter', charter, 'signed', commune, 'regional_director', 'own_act'],
    ['the minister countersigns it', charter, 'countersigned', owner, 'minister', 'own_act'],
    ['whoever runs instruments does not countersign for the minister', charter, 'countersigned', owner, 'training_officer', 'authority.not_in_this_office'],
    ['nor does the director who signed', charter, 'countersigned', commune, 'regional_director', 'act.owner_records_this'],
    ['the yearly evaluation is recorded by the officer', charter, 'evaluated', owner, 'training_officer', 'own_act'],
    ['a policy is signed at the top by whoever signs', policyAtTheTop, 'signed', owner, 'minister', 'own_act'],
    ['not by whoever runs instruments', policyAtTheTop, 'signed', owner, 'training_officer', 'authority.not_in_this_office'],
    ['who diffuses it', policyAtTheTop, 'diffused', owner, 'training_officer', 'own_act'],
  ] as const)('%s', (_, kind, step, bodyId, role, expected) => expect(told(kind, step, bodyId, role)).toBe(expected));
});
