import { describe, expect, test } from 'vitest';
import { builtInCalendar } from '#law';
import { toDay } from '#platform/days';
import { linesOf } from '../../../tests/pdf-text.ts';
import type { AskedSession } from '../asked.ts';
import type { MemberRow } from '../members/queries.ts';
import { attendancePdf } from './attendance.ts';
import type { CountedCall } from './quorum.ts';
import { comingCall } from './quorum.ts';
import type { SessionDays } from './session.ts';

const opensOn = toDay('2026-11-24');
const first = { call: 1, happenedOn: opensOn, membersInOffice: 16, membersPresent: 5, quorumNeeded: 9, hasQuorum: false, article: '113-14:42' };
const opened = { ...first, membersPresent: 9, hasQuorum: true };

/** The register of sixteen members, of whom five came on the first day, as it is read on a day. */
async function register(kind: SessionDays['kind'], calls: readonly (CountedCall & { article: string })[], today: string, language: 'ar' | 'fr' = 'ar'): Promise<string> {
  const days: SessionDays = { level: 'commune', kind, askedBy: 'president', askedOn: null, opensOn, openedOn: calls.find(({ hasQuorum }) => hasQuorum)?.happenedOn ?? null, closedOn: null, extendedUntil: null };
  const asked = { days, today: toDay(today), here: '/meetings/3/session', council: { id: 1, level: 'commune', territoryCode: '', parentCode: '', nameAr: 'مجلس جماعة الحاجب', nameFr: 'Conseil communal d’El Hajeb' } } as unknown as AskedSession;
  const rows = Array.from({ length: 16 }, (_, index) => ({ id: index, name: `العضو ${index}`, role: 'member', stays: index < 5 ? [{ day: opensOn, from: new Date('2026-11-24T08:00Z'), to: null }] : [] }) as unknown as MemberRow & { stays: [] });
  const pdf = await attendancePdf({ asked, rows, calls, coming: comingCall(days, calls, builtInCalendar), printedOn: toDay(today), origin: 'https://multaqa.test' }, language);

  return (await linesOf(pdf, language === 'ar' ? 'rtl' : 'ltr')).flat().join('\n').replaceAll(/[\s\u2066-\u2069]/gu, '');
}

const times = (text: string, words: string) => text.split(words).length - 1;

describe('the attendance register', () => {
  test('of a session that has not opened tells its day once, and is printed on the day on which it was printed', async () => {
    const sheet = await register('extraordinary', [], '2026-11-20');
    expect([times(sheet, '24نونبر2026·'), times(sheet, 'متغيب'), times(sheet, 'الاستدعاءالأول'), sheet.includes('الدورةالاستثنائيةللمجلس·'), sheet.includes('20نونبر2026')]).toEqual([1, 0, 1, true, true]);
  });

  test('after a first call without its quorum is a sheet for the second, on which nobody is missing or there', async () => {
    const sheet = await register('extraordinary', [first], '2026-11-25');
    expect([sheet.includes('متغيب'), times(sheet, '08:00'), sheet.includes('الحضوروالتوقيع'), sheet.includes('حضر5منأصل16')]).toEqual([false, 0, true, true]);
    expect(sheet).toContain('الاستدعاءالثاني:بين27نونبر2026و29نونبر2026');
    expect(await register('extraordinary', [first], '2026-11-27')).toContain('27نونبر2026·الاستدعاءالثاني');
    expect(await register('ordinary', [first], '2026-11-27', 'fr')).toContain('Sessionordinairedenovembre2026·vendredi27novembre2026·Deuxièmeconvocation');
  });

  test('once a call had its quorum tells who was there and who was missing', async () => {
    const told = await register('extraordinary', [opened], '2026-11-24');
    expect([times(told, 'متغيب'), times(told, '08:00'), told.includes('الحضوروالمغادرة')]).toEqual([11, 5, true]);
  });
});
