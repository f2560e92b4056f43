import type { Calendar } from '#law';
import { firstSessionForNewItem, nextWorkingDay, secondCallWindow, thirdCallOn, visaByLaw } from '#law';
import type { CouncilLevel } from '#instruments';
import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import type { Chronicle } from './chronicle.ts';
import { chronicle } from './chronicle.ts';
import type { Payment } from './el-hajeb.ts';
import { Lots } from './random.ts';

const fates = { prompt: 46, tacit: 13, postponed: 9, rejected: 4, no_quorum: 4, visa_refused: 3, extraordinary: 4, late_signature: 7, unsigned: 4, never: 3, waiting: 3 } as const;

export interface Council {
  code: string;
  level: CouncilLevel;
  seats: number;
}

/** A party's way through its procedure, drawn from its code: each council at its own sessions, by its own law. */
export function historyOf(council: Council, sentOn: Day, calendar: Calendar): Chronicle {
  const lots = new Lots(council.code);
  const fate = council.level === 'commune' ? lots.oneOf(fates) : 'prompt';
  // The Region owns the convention: nobody sends it to itself.
  const teller = new CouncilTeller(council, calendar, lots, council.level === 'region' ? chronicle() : chronicle().sent(sentOn), sentOn);
  if (fate === 'never') return teller.story;
  if (fate === 'waiting') return teller.putOnAgenda(sentOn).postpone().putOnAgendaLately().story;
  if (fate === 'extraordinary') return teller.convene(sentOn).approve().transmit().visa().sign(lots.between(4, 15)).story;
  teller.putOnAgenda(sentOn);
  if (fate === 'postponed') teller.postpone().putOnAgenda(teller.day);
  if (fate === 'rejected') teller.reject().putOnAgenda(teller.day);
  if (fate === 'no_quorum') return teller.withoutQuorum().transmit().visa().sign(lots.between(4, 15)).story;
  teller.approve().transmit();
  if (fate === 'visa_refused') teller.refuseVisa().putOnAgenda(teller.day).approve().transmit().visa();
  else if (fate === 'tacit') teller.waitInSilence();
  else teller.visa();
  if (fate === 'unsigned') return teller.story;

  return teller.sign(fate === 'late_signature' ? lots.between(60, 220) : lots.between(4, 15)).story;
}

/** Moves one council from legal day to legal day and tells what it did. */
class CouncilTeller {
  readonly story: Chronicle;
  day: Day;
  #sessionOn: Day;
  readonly #council: Council;
  readonly #calendar: Calendar;
  readonly #lots: Lots;

  constructor(council: Council, calendar: Calendar, lots: Lots, story: Chronicle, sentOn: Day) {
    this.#council = council;
    this.#calendar = calendar;
    this.#lots = lots;
    this.story = story;
    this.day = sentOn;
    this.#sessionOn = this.day;
  }

  putOnAgenda(after: Day): this {
    const session = firstSessionForNewItem(this.#council.level, addDays(after, 8), this.#calendar);
    const opens = this.#working(addDays(session.opensFrom, session.opensFrom === session.opensTo ? 0 : this.#lots.between(0, 5)));
    this.#sessionOn = opens;
    this.#on(this.#later(addDays(session.agendaBy, -this.#lots.between(0, 6)), after));
    this.story.agenda(this.day, opens);

    return this;
  }

  /** Postponed in 2023, the item comes back in the autumn of 2026. */
  putOnAgendaLately(): this {
    return this.putOnAgenda('2026-08-17' as Day);
  }

  convene(after: Day): this {
    this.#on(this.#working(addDays(after, this.#lots.between(30, 60))));
    this.#sessionOn = this.#working(addDays(this.day, this.#lots.between(11, 14)));
    this.story.agenda(this.day, this.#sessionOn, 'extraordinary');

    return this;
  }

  approve(): this {
    const { seats } = this.#council;
    const present = this.#lots.between(Math.floor(seats / 2) + 2, seats);
    const against = this.#lots.next() < 0.4 ? 0 : this.#lots.between(0, Math.floor(present / 4));
    const abstaining = this.#lots.next() < 0.6 ? 0 : this.#lots.between(0, 2);
    const outcome = this.#lots.next() < 0.08 ? 'approved_with_reservations' : 'approved';
    this.#on(this.#sessionOn);
    this.story.vote(this.day, outcome, { members: seats, present, for: present - against - abstaining, against }, this.#reference());

    return this;
  }

  postpone(): this {
    this.#on(this.#sessionOn);
    this.story.vote(this.day, 'postponed', { members: this.#council.seats, present: Math.floor(this.#council.seats / 2) + 2, for: 0 });

    return this;
  }

  reject(): this {
    const { seats } = this.#council;
    const present = Math.floor(seats / 2) + 4 > seats ? seats : Math.floor(seats / 2) + 4;
    this.#on(this.#sessionOn);
    this.story.vote(this.day, 'rejected', { members: seats, present, for: Math.floor(present / 3), against: present - Math.floor(present / 3) }, this.#reference());

    return this;
  }

  /** Twice without a quorum; the third meeting decides with whoever is there. */
  withoutQuorum(): this {
    const { level, seats } = this.#council;
    const present = Math.floor(seats / 2) - 1;
    this.#on(this.#sessionOn);
    this.story.vote(this.day, 'no_quorum', { members: seats, present, for: 0, call: 1 });
    this.#on(secondCallWindow(level, this.day).from);
    this.story.vote(this.day, 'no_quorum', { members: seats, present, for: 0, call: 2 });
    this.#on(this.#working(thirdCallOn(level, this.day, this.#calendar)));
    this.story.vote(this.day, 'approved', { members: seats, present, for: present, call: 3 }, this.#reference());

    return this;
  }

  transmit(): this {
    this.#on(this.#working(addDays(this.day, this.#lots.between(4, 13))));
    this.story.transmitted(this.day);

    return this;
  }

  visa(): this {
    const { lastDay } = visaByLaw(this.#council.level, this.day);
    const on = this.#working(addDays(this.day, this.#lots.between(8, 17)));
    this.#on(on <= lastDay ? on : lastDay);
    this.story.visa(this.day);

    return this;
  }

  refuseVisa(): this {
    this.#on(addDays(this.day, this.#lots.between(10, 18)));
    this.story.visa(this.day, 'refused', String(this.#lots.between(400, 2400)));

    return this;
  }

  waitInSilence(): this {
    this.#on(visaByLaw(this.#council.level, this.day).tacitFrom);

    return this;
  }

  sign(after: number): this {
    this.#on(this.#working(addDays(this.day, after)));
    this.story.signed(this.day);

    return this;
  }

  #on(day: Day): void {
    this.day = day;
  }

  #later(one: Day, other: Day): Day {
    return one > other ? one : other;
  }

  /** Councils of communes open on a weekday where their week has one left. */
  #working(day: Day): Day {
    return nextWorkingDay(day, this.#calendar);
  }

  #reference(): string {
    return `${this.#lots.between(2, 48)}/${this.#sessionOn.slice(0, 4)}`;
  }
}

const habits = { whole: 52, in_parts: 13, on_its_way: 5, a_part: 10, budgeted: 8, none: 12 } as const;

/** How a party paid each year, drawn from its code. */
export function paymentsOf(code: string): [Payment, Payment, Payment, Payment] {
  const lots = new Lots(`${code} pays`);
  const draw = (): Payment => lots.oneOf(habits);

  return [draw(), draw(), draw(), draw()];
}
