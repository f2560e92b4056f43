import { articleKey, articleText, ruleSetFor } from '#law';
import type { Stay } from '#meetings';
import type { Day } from '#platform/days';
import { pdfOf } from '#platform/pdf';
import type { Language } from '#platform/words';
import { hourIn, shortDay } from '#platform/words';
import type { AskedSession } from '../asked.ts';
import { headOf } from '../decisions/decision-document.ts';
import type { MemberRow } from '../members/queries.ts';
import { memberWordsIn } from '../members/words.ts';
import { attendanceTemplate } from './attendance.typ.ts';
import type { CountedCall } from './quorum.ts';
import { sessionWordsIn } from './words.ts';

export interface Attendance {
  asked: AskedSession;
  rows: readonly (MemberRow & { stays: readonly Stay[] })[];
  calls: readonly (CountedCall & { article: string })[];
  printedOn: Day;
  origin: string;
}

/** The attendance register of a session, to be signed until the quorum was counted; a copy of which goes to the State's representative (113-14 art. 67, 112-14 art. 68, 111-14 art. 70). */
export function attendancePdf({ asked, rows, calls, printedOn, origin }: Attendance, language: Language): Promise<Uint8Array> {
  const words = sessionWordsIn(language);
  const { days, council, meetingId } = asked;
  const call = calls.findLast(({ hasQuorum }) => hasQuorum) ?? null;

  return pdfOf({
    template: attendanceTemplate,
    view: {
      ...headOf({ council, meetingId, session: days, call, decidedOn: days.openedOn ?? days.opensOn }, language, { title: words.attendanceTitle, address: `${origin}${asked.here}` }),
      printedOn: shortDay(printedOn, language),
      calls: calls.map((one) => `${words.calls[one.call as 1 | 2 | 3]}: ${words.countedAt(one.membersPresent, one.membersInOffice, one.quorumNeeded)} (${articleText(one.article, language)})`),
      headings: [memberWordsIn(language).position, memberWordsIn(language).name, memberWordsIn(language).role, calls.length ? words.attendanceStays : words.attendanceToSign],
      rows: rows.map(({ name, role, stays }, index) => ({ number: String(index + 1), name, role: memberWordsIn(language).roles[role], stays: stays.map((stay) => `${shortDay(stay.day, language)} ${hourIn(stay.from)}${stay.to ? `–${hourIn(stay.to)}` : ''}`), there: stays.length > 0 })),
      // Before the roll nobody is missing: the row waits for a hand.
      absent: calls.length ? words.attendanceAbsent : null,
      note: [calls.length ? '' : words.attendanceSheetNote, articleText(articleKey(ruleSetFor(days.level, days.opensOn).attendanceToState.article), language)].filter(Boolean).join(' · '),
    },
  });
}
