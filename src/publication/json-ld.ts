import { instantOf, offsetAt } from '#platform/calendars';
import type { Day } from '#platform/days';
import type { PublicMeetingPage, PublicSitting } from './queries.ts';

interface Named {
  ar: string;
  fr: string | null;
}

const named = ({ ar, fr }: Named) => [{ '@language': 'ar', '@value': ar }, ...(fr ? [{ '@language': 'fr', '@value': fr }] : [])];

const modes = { in_person: 'OfflineEventAttendanceMode', online: 'OnlineEventAttendanceMode', hybrid: 'MixedEventAttendanceMode' } as const;

/** A public meeting in schema.org's words, for search engines: an event with its names in both languages, the days that it gave up, and its place. */
export function eventOf(meeting: PublicMeetingPage, address: string): Record<string, unknown> {
  const sittings = meeting.programme.flatMap(({ sitting }) => sitting ?? []).toSorted((one, other) => (`${one.day}${one.startsAt}` < `${other.day}${other.startsAt}` ? -1 : 1));
  const last = sittings.at(-1);
  const lastPast = meeting.pastDates.findLast(({ outcome }) => outcome === 'postponed');
  const status = meeting.state === 'cancelled' ? 'EventCancelled' : lastPast ? 'EventRescheduled' : 'EventScheduled';

  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': address,
    url: address,
    name: named({ ar: meeting.titleAr, fr: meeting.titleFr }),
    ...(meeting.mottoAr ? { description: named({ ar: meeting.mottoAr, fr: meeting.mottoFr }) } : {}),
    inLanguage: ['ar', 'fr'],
    startDate: sittings[0] ? momentOf(sittings[0].day, sittings[0].startsAt) : meeting.startsOn,
    endDate: last?.endsAt ? momentOf(last.day, last.endsAt) : (meeting.endsOn ?? meeting.startsOn),
    ...(lastPast ? { previousStartDate: lastPast.startsOn } : {}),
    eventStatus: `https://schema.org/${status}`,
    eventAttendanceMode: `https://schema.org/${modes[meeting.mode]}`,
    location: placesOf(meeting, address),
    organizer: { '@type': 'GovernmentOrganization', name: named({ ar: meeting.ownerAr, fr: meeting.ownerFr }) },
    ...(meeting.seriesAr ? { superEvent: { '@type': 'EventSeries', name: named({ ar: meeting.seriesAr, fr: meeting.seriesFr }) } } : {}),
    isAccessibleForFree: true,
  };
}

/** A place has its name; online, everybody is led to the page, never to the meeting's own address. */
function placesOf({ mode, placeAr, placeFr }: PublicMeetingPage, address: string) {
  const place = placeAr ? [{ '@type': 'Place', name: named({ ar: placeAr, fr: placeFr }), address: { '@type': 'PostalAddress', addressCountry: 'MA' } }] : [];

  return [...place, ...(mode === 'in_person' ? [] : [{ '@type': 'VirtualLocation', url: address }])];
}

type Hour = NonNullable<PublicSitting['sitting']>['startsAt'];

/** A local hour with the distance from Greenwich that Casablanca has on that day. */
export function momentOf(day: Day, hour: Hour): string {
  const minutes = offsetAt(instantOf(day, hour));
  const two = (value: number) => String(value).padStart(2, '0');

  return `${day}T${hour.slice(0, 5)}:00${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}
