import type { Matter } from '#law';
import type { Day } from '#platform/days';

/** What else a council had on the agenda of a session. */
export interface OtherPoint {
  ar: string;
  fr: string;
  matter: Matter | null;
}

/** The budget comes to the session of October; the accounts of the year before to that of February. */
export function otherPoints(day: Day): OtherPoint[] {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (month === 10) return [{ ar: `الدراسة والمصادقة على مشروع ميزانية الجماعة برسم سنة ${year + 1}`, fr: `Examen et approbation du projet de budget de la commune pour ${year + 1}`, matter: 'budget' }];

  return [{ ar: `برمجة الفائض الحقيقي لسنة ${year - 1}`, fr: `Programmation de l’excédent réel de ${year - 1}`, matter: 'budget' }];
}
