import { nameOf } from '#bodies';
import { geoMercator } from 'd3-geo';
import type { Language } from '#platform/words';
import type { BoardRow } from '../board/board.ts';
import { nextText } from '../board/next-text.ts';
import { wordsIn } from '../words.ts';
import type { DotTone } from './row-tone.ts';
import { rowTone } from './row-tone.ts';

const width = 262;
const height = 224;
const margin = 24;
const smallestRadius = 4;
const widestRadius = 12;
const labels = 5;

interface Dot {
  row: BoardRow;
  x: number;
  y: number;
  radius: number;
  tone: DotTone;
}

/** A province's communes as dots where they lie, each a link to its party; the board beside it says the same in words. */
export function ProvinceMap({ rows, language }: { rows: readonly BoardRow[]; language: Language }) {
  const { province, radius, credit } = wordsIn(language).documents.map;
  const dots = dotsOf(rows);
  if (dots.length === 0) return null;

  return (
    <figure class="map__figure">
      <svg viewBox={`0 0 ${width} ${height}`} aria-label={province}>
        {dots.map((dot) => <DotLink {...{ dot, language }} />)}
        {labelled(dots).map(({ row, x, y, radius: size }) => (
          <text class="map__label" x={x.toFixed(1)} y={(y - size - 3).toFixed(1)} text-anchor="middle" aria-hidden="true">
            {placeName(row, language)}
          </text>
        ))}
      </svg>
      <DotLegend dots={dots} language={language} />
      <figcaption class="small soft">
        {radius}
        <br />
        <small>{credit}</small>
      </figcaption>
    </figure>
  );
}

function DotLink({ dot: { row, x, y, radius, tone }, language }: { dot: Dot; language: Language }) {
  const said = [`${nameOf(row.party, language)}: ${wordsIn(language).legend[tone]}`, ...(row.next ? [nextText(row.next, language)] : [])].join(' · ');

  return (
    <a href={`/conventions/${row.party.instrumentId}/parties/${row.party.partyId}`} aria-label={said}>
      <title>{said}</title>
      <circle class={`map__dot map__dot--${tone}`} cx={x.toFixed(1)} cy={y.toFixed(1)} r={radius.toFixed(1)} />
    </a>
  );
}

function DotLegend({ dots, language }: { dots: readonly Dot[]; language: Language }) {
  const { legend } = wordsIn(language);
  const tones = (['done', 'due', 'late', 'no'] as const).filter((tone) => dots.some((dot) => dot.tone === tone));

  return (
    <ul class="map__legend small">
      {tones.map((tone) => (
        <li>
          <svg class="map__key" viewBox="0 0 10 10" aria-hidden="true">
            <circle class={`map__dot map__dot--${tone}`} cx="5" cy="5" r="4" />
          </svg>
          {legend[tone]}
        </li>
      ))}
    </ul>
  );
}

/** Areas, not radii, compare seats; the biggest first, so that a small neighbour stays in sight upon it. */
function dotsOf(rows: readonly BoardRow[]): Dot[] {
  const placed = rows.flatMap((row) => (row.party.latitude === null || row.party.longitude === null ? [] : [{ row, place: [row.party.longitude, row.party.latitude] as [number, number] }]));
  const project = projectionOf(placed.map(({ place }) => place));
  const mostSeats = Math.max(1, ...placed.map(({ row }) => row.party.seats ?? 0));

  return placed
    .map(({ row, place }) => {
      const [x, y] = project(place);

      return { row, x, y, radius: Math.max(smallestRadius, widestRadius * Math.sqrt((row.party.seats ?? 0) / mostSeats)), tone: rowTone(row) };
    })
    .toSorted((one, other) => other.radius - one.radius);
}

function projectionOf(places: [number, number][]): (place: [number, number]) => [number, number] {
  const [first, ...others] = places;
  const isOnePlace = others.every((place) => place[0] === first?.[0] && place[1] === first[1]);
  const projection = geoMercator();
  if (isOnePlace) projection.center(first ?? [0, 0]).translate([width / 2, height / 2]);
  else projection.fitExtent([[margin, margin], [width - margin, height - margin]], { type: 'MultiPoint', coordinates: places });

  return (place) => projection(place) ?? [width / 2, height / 2];
}

/** Names for the biggest that do not run into each other. */
function labelled(dots: readonly Dot[]): Dot[] {
  const chosen: Dot[] = [];
  for (const dot of dots) {
    const isFree = chosen.every((other) => Math.abs(other.x - dot.x) > 62 || Math.abs(other.y - other.radius - (dot.y - dot.radius)) > 14);
    if (isFree && chosen.length < labels) chosen.push(dot);
  }

  return chosen;
}

function placeName({ party }: BoardRow, language: Language): string {
  return wordsIn(language).documents.map.placeOf(nameOf(party, language));
}
