import { calendarOf } from '#law';
import type { SeatCapacity } from '#meetings';
import { addParticipant, addPoint, addSeat, addSitting, convene, openSeries, prepareNext, recordMeeting } from '#meetings';
import type { Actor } from '#people';
import type { Day } from '#platform/days';
import type { Stage } from '../stage.ts';
import { dayAhead, isReached, moment, officerOn } from '../stage.ts';
import type { Ministry } from './bodies.ts';
import type { Matter, ToldCommittee } from './mandates.ts';
import { committees } from './mandates.ts';

const createdOn = '2020-03-02' as Day;
const place = { placeAr: 'مقر الوزارة، الرباط', placeFr: 'Siège du ministère, Rabat' };

interface Seat {
  capacity: SeatCapacity;
  titleAr: string;
  titleFr: string;
  bodyId: number;
}

/** The steering committee and the two technical ones that the forum asked for, with the meetings that they held; the first technical one is called to its next. */
export async function tellCommittees(stage: Stage, ministry: Ministry): Promise<void> {
  const officer = await officerOn(stage.db, 'tawasol@shughl.example', createdOn);
  const calendar = await calendarOf(stage.db);
  for (const committee of committees) {
    const seats = seatsOf(committee, ministry);
    const seriesId = await openCommittee(stage, officer, ministry, { committee, seats });
    const lastId = await tellHeld(stage, officer, ministry, { committee, seats, seriesId });
    if (committee.isCalled && lastId) await callNext(stage, officer, { lastId, seats, startsOn: dayAhead(stage, 16, calendar), committee });
  }
}

/** The chair and the secretariat of a committee, and every structure that its mandate concerns. */
function seatsOf({ chair, secretariat, members }: ToldCommittee, { bodyId, central, regional }: Ministry): Seat[] {
  const structures = [...central, ...regional];
  const seat = (capacity: SeatCapacity, slug: string): Seat[] => {
    if (slug === 'minister') return [{ capacity, titleAr: 'وزير الشغل والإدماج المهني', titleFr: 'Ministre du Travail et de l’Insertion professionnelle', bodyId }];

    return structures.filter((structure) => structure.slug === slug).map((structure) => ({ capacity, titleAr: structure.headAr, titleFr: structure.headFr, bodyId: structure.bodyId }));
  };

  return [...seat('chair', chair), ...seat('secretariat', secretariat), ...members.flatMap((slug) => seat('member', slug))];
}

interface Formed {
  committee: ToldCommittee;
  seats: readonly Seat[];
}

async function openCommittee({ db }: Stage, officer: Actor, { bodyId }: Ministry, { committee, seats }: Formed): Promise<number> {
  const at = moment(createdOn, '10:00');
  const { titleAr, titleFr, editionAr, editionFr, mandateAr, mandateFr, meetingsYearly } = committee;
  const seriesId = await openSeries(db, officer, {
    kind: 'committee', ownerBodyId: bodyId, programmeId: null, titleAr, titleFr, editionAr, editionFr, editionGender: 'masculine',
    mandate: { mandateAr, mandateFr, meetingsYearly, establishedByAr: 'خلاصات ملتقى الشغل والإدماج المهني في دورته الأولى', establishedByFr: 'Conclusions du premier forum du travail et de l’insertion professionnelle' },
  }, at);
  for (const seat of seats) await addSeat(db, officer, { seriesId, ...seat, startsOn: createdOn }, at);

  return seriesId;
}

/** The meetings that the committee held, by their records. Gives the last one. */
async function tellHeld(stage: Stage, officer: Actor, { bodyId }: Ministry, { committee, seats, seriesId }: Formed & { seriesId: number }): Promise<number | undefined> {
  const [chair, ...others] = seats;
  const attendance = others.map(({ titleAr, titleFr, bodyId: own }) => ({ titleAr, titleFr, institutionAr: null, institutionFr: null, bodyId: own, presentCount: 1 }));
  let last: number | undefined;
  for (const [index, heldOn] of committee.heldOn.filter((day) => isReached(stage, day)).entries()) {
    const matter = committee.matters[index % committee.matters.length] as Matter;
    last = await recordMeeting(stage.db, officer, {
      ...place, ownerBodyId: bodyId, seriesId, number: (committee.firstNumber ?? 1) + index, titleAr: '', titleFr: null, heldOn, territoryCode: null, attendance, submission: `world/committee/${seriesId}/${index}`,
      chairs: [{ titleAr: chair?.titleAr ?? '', titleFr: chair?.titleFr ?? null, bodyId: chair?.bodyId ?? null }],
      minutesAr: `نظر الاجتماع في النقطة الآتية: ${matter.ar}، وتدارس ما أُنجز منها منذ الاجتماع السابق وما بقي.`, minutesFr: `La réunion a porté sur le point suivant : ${matter.fr}. Elle a examiné ce qui a été fait depuis la réunion précédente et ce qui reste à faire.`,
      conclusions: [{ id: null, textAr: matter.concludedAr, textFr: matter.concludedFr }],
    }, moment(heldOn, '16:00'));
  }

  return last;
}

/** The next meeting, called ten days ago: its agenda, those who have a seat, and the regional director of Fès-Meknès, who has not answered yet. */
async function callNext({ db, now }: Stage, officer: Actor, { lastId, seats, startsOn, committee }: Formed & { lastId: number; startsOn: Day }): Promise<void> {
  const at = new Date(now.getTime() - 10 * 86_400_000);
  const meetingId = await prepareNext(db, officer, { meetingId: lastId, startsOn, pointIds: [], promises: [], withSittings: false, withParticipants: false, submission: 'world/committee/next' }, at);
  const sittingId = await addSitting(db, officer, { meetingId, because: null, day: startsOn, startsAt: '10:00', endsAt: '12:30', titleAr: null, titleFr: null, roomAr: 'قاعة الاجتماعات', roomFr: 'Salle de réunion', isClosedToPublic: true }, at);
  const bare = { presenterAr: null, presenterFr: null, presenterBodyId: null, visibility: 'participants' as const, instrumentId: null, sittingId };
  for (const [index, { ar, fr }] of committee.matters.entries()) await addPoint(db, officer, { meetingId, because: null, ...bare, kind: index === 0 ? 'presentation' : 'discussion', titleAr: ar, titleFr: fr, minutesPlanned: 30 }, at);
  for (const { titleAr, titleFr, bodyId } of seats) {
    const account = await db.selectFrom('offices').innerJoin('users', 'users.id', 'offices.userId').select(['users.name', 'users.email']).where('bodyId', '=', bodyId).where('users.email', 'like', 'mudir.%').executeTakeFirst();
    await addParticipant(db, officer, { meetingId, titleAr, titleFr, bodyId, name: account?.name ?? null, mail: account?.email ?? null, institutionAr: null, institutionFr: null, language: 'ar', capacity: 'member', hasVote: false }, at);
  }
  await convene(db, officer, { meetingId }, at);
}
