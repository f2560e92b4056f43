import { articleKey, articleText, ruleSetFor, sessionText } from '#law';
import type { Stay } from '#meetings';
import type { Day } from '#platform/days';
import { documentFrame, pdfOf } from '#platform/pdf';
import type { Language } from '#platform/words';
import { hourIn, longDay, sentence, shortDay } from '#platform/words';
import type { AskedSession } from '../asked.ts';
import { councilHead } from '../decisions/decision-document.ts';
import type { MemberRow } from '../members/queries.ts';
import { memberWordsIn } from '../members/words.ts';
import { attendanceTemplate } from './attendance.typ.ts';
import type { ComingCall, CountedCall } from './quorum.ts';
import { sessionWordsIn } from './words.ts';

export interface Attendance {
  asked: AskedSession;
  rows: readonly (MemberRow & { stays: readonly Stay[] })[];
  calls: readonly (CountedCall & { article: string })[];
  /** The call for which the register is a sheet to sign; none once the session has opened. */
  coming: ComingCall | undefined;
  printedOn: Day;
  origin: string;
}

/**
 * The attendance register of a session, to be signed at each call until one has its quorum; a copy of which goes to the
 * State's representative (113-14 art. 67, 112-14 art. 68, 111-14 art. 70).
 */
export function attendancePdf(attendance: Attendance, language: Language): Promise<Uint8Array> {
  const { asked: { days, council, here }, rows, calls, printedOn, origin } = attendance;
  const words = sessionWordsIn(language);
  const { position, name, role, roles } = memberWordsIn(language);
  const toSign = signedAt(attendance);

  return pdfOf({
    template: attendanceTemplate,
    view: {
      ...documentFrame(language, { printedOn, address: `${origin}${here}` }),
      ...councilHead(council, language),
      title: words.attendanceTitle,
      session: sentence(days.kind === 'ordinary' ? sessionText(days.opensOn.slice(0, 7), language) : words.letterExtraordinary, language),
      day: dayOf(attendance, language),
      calls: calls.map((one) => `${words.callTold(words.calls[one.call as 1 | 2 | 3], words.countedAt(one.membersPresent, one.membersInOffice, one.quorumNeeded))} (${articleText(one.article, language)})`),
      headings: [position, name, role, toSign ? words.attendanceToSign : words.attendanceStays],
      rows: rows.map((row, index) => {
        // Who came to a call that had no quorum signs again at the next.
        const stays = row.stays.filter(({ day }) => !toSign || day >= toSign.from);

        return { number: String(index + 1), name: row.name, role: roles[row.role], stays: stays.map((stay) => `${shortDay(stay.day, language)} ${hourIn(stay.from)}${stay.to ? `–${hourIn(stay.to)}` : ''}`), there: stays.length > 0 };
      }),
      // Before the roll nobody is missing: the row waits for a hand.
      absent: toSign ? null : words.attendanceAbsent,
      note: [toSign ? words.attendanceSheetNote : '', articleText(articleKey(ruleSetFor(days.level, days.opensOn).attendanceToState.article), language)].filter(Boolean).join(' · '),
    },
  });
}

function signedAt({ asked: { days }, coming }: Attendance): ComingCall | undefined {
  return days.closedOn ? undefined : coming;
}

/** The day of the call that is signed, or of the one that opened the session; the days between which the law has it, until one of them has come. */
function dayOf(attendance: Attendance, language: Language): string {
  const { asked: { days, today }, calls } = attendance;
  const words = sessionWordsIn(language);
  const toSign = signedAt(attendance);
  if (!toSign) {
    const last = calls.findLast(({ hasQuorum }) => hasQuorum) ?? calls.at(-1);

    return [longDay(last?.happenedOn ?? days.opensOn, language), last ? words.calls[last.call as 1 | 2 | 3] : ''].filter(Boolean).join(' · ');
  }
  const { call, from, to } = toSign;
  const day = from === to ? from : today >= from && (to === null || today <= to) ? today : null;

  return day ? [longDay(day, language), words.calls[call]].join(' · ') : words.coming(words.calls[call], shortDay(from, language), to && shortDay(to, language)).replace(/\.$/u, '');
}
