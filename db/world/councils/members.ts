import { Lots } from '../random.ts';

/** Names of the demonstration world: nobody's. */
const given = ['إيدير', 'ماسين', 'يوبا', 'أمناي', 'زيري', 'أكسيل', 'باسو', 'موحى', 'عدي', 'يدير', 'إلياس', 'جواد', 'رضوان', 'منير', 'هشام', 'عثمان', 'تودة', 'إيطو', 'تيتريت', 'هنو', 'ياقوت', 'صفية', 'رحمة', 'نوال'] as const;
const family = ['أزنزار', 'تيزرغين', 'أغبالو', 'إمزيلن', 'تامغروت', 'أسلاوي', 'بوتفردة', 'إغزران', 'أمالو', 'تمزكيدا', 'إكيدر', 'أدرداور', 'تاسكدلت', 'أفرني', 'إميضار', 'تيزكين', 'أغرابو', 'تالمست', 'إفسفاس', 'أزرور', 'تيغسالين', 'أمسكرود', 'إيموزار', 'تافراوت', 'أكلموس', 'تيفلت', 'أرفود', 'إسافن', 'تامري', 'أنزال'] as const;

export type SeatedMember = { name: string; role: 'president' | 'vice_president' | 'secretary' | 'deputy_secretary' | 'member'; mail: string | null };

/** The members of a council in the order of protocol, drawn from its code: no family name twice. Those who have an account come by their own name. */
export function membersOf(code: string, seats: number, known: Partial<Record<'president' | 'secretary', { name: string; mail: string }>> = {}): SeatedMember[] {
  const lots = new Lots(`${code} members`);
  const families = family.map((name) => ({ name, drawn: lots.next() })).toSorted((one, other) => one.drawn - other.drawn);

  return Array.from({ length: seats }, (_, index) => {
    const role = roleAt(index);
    const own = role === 'president' || role === 'secretary' ? known[role] : undefined;
    const drawn = `${given[lots.between(0, given.length - 1)]} ${families[index % families.length]?.name}`;

    return { name: own?.name ?? drawn, role, mail: own?.mail ?? null };
  });
}

/** A president, four vice-presidents, a secretary and a deputy; then the others. */
function roleAt(index: number): SeatedMember['role'] {
  if (index === 0) return 'president';
  if (index <= 4) return 'vice_president';
  if (index === 5) return 'secretary';

  return index === 6 ? 'deputy_secretary' : 'member';
}
