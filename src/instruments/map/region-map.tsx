import { geoMercator, geoPath, geoTransform } from 'd3-geo';
import type { GeoStream } from 'd3-geo';
import type { Language } from '#platform/words';
import { wordsIn } from '../words.ts';
import type { Outline } from './outlines.ts';
import { outlines } from './outlines.ts';

/** A prefecture or province as its map shows it: our name, its ISO code and how many of its parties have approved. */
export interface MapGroup {
  isoCode: string;
  name: string;
  approved: number;
  parties: number;
  href: string;
}

const width = 262;
const tallest = 300;
const margin = 4;
/** Points nearer than this to the one before them cannot be seen. */
const smallestStep = 0.7;
/** Of a name on the map: how high its line is, how wide a letter, and how big an area it needs, in the drawing's units. */
const [lineHeight, letterWidth, smallestLabelled] = [12, 5.2, 150];
/** Where a name may stand, above or below the middle of its area, when the middle is taken. */
const shifts = [0, 7, -7, 13, -13];

/** Steps of the share approved, in percent: the map's colour and the legend's words come from the same numbers. */
const steps: readonly [from: number, to: number][] = [[0, 0], [1, 24], [25, 49], [50, 74], [75, 99], [100, 100]];

/** Provinces in their outlines, filled by the share of their parties that have approved. A region's, or the whole Kingdom's. */
export function RegionMap({ groups, language, label }: { groups: readonly MapGroup[]; language: Language; label?: string }) {
  const { region, approvedShare, credit } = wordsIn(language).documents.map;
  const drawing = drawingOf(groups.map(({ isoCode }) => isoCode));
  if (drawing.areas.size === 0) return null;

  return (
    <figure class="map__figure">
      <svg viewBox={`0 0 ${width} ${drawing.height}`} aria-label={label ?? region}>
        {groups.map(({ isoCode, name, approved, parties, href }) => {
          const area = drawing.areas.get(isoCode);
          const said = approvedShare(name, approved, parties);

          return area ? (
            <a href={href} aria-label={said}>
              <title>{said}</title>
              <path class={`map__area map__area--${stepOf(approved, parties)}`} d={area.path} />
            </a>
          ) : null;
        })}
        {labelled(groups, drawing).map(({ name, centre: [x, y] }) => (
          <text class="map__label" x={x.toFixed(1)} y={y.toFixed(1)} text-anchor="middle" aria-hidden="true">
            {name}
          </text>
        ))}
      </svg>
      <ShareLegend language={language} />
      <figcaption class="small soft">
        <small>{credit}</small>
      </figcaption>
    </figure>
  );
}

/** The whole Kingdom's map: the same drawing with its own name. */
export function KingdomMap({ groups, language }: { groups: readonly MapGroup[]; language: Language }) {
  return <RegionMap groups={groups} language={language} label={wordsIn(language).documents.map.kingdom} />;
}

/** One approval is more than none, and all but one is less than all. */
function stepOf(approved: number, parties: number): number {
  const percent = approved === 0 ? 0 : Math.max(1, Math.floor((approved * 100) / parties));

  return steps.findLastIndex(([from]) => percent >= from);
}

interface Label {
  name: string;
  centre: [number, number];
}

/** The names that find room, the biggest provinces' first: what has none is still told by its link. */
function labelled(groups: readonly MapGroup[], { areas }: Drawing): Label[] {
  const chosen: Label[] = [];
  const widthOf = (name: string) => name.length * letterWidth;
  const wished = groups.flatMap(({ isoCode, name }) => {
    const area = areas.get(isoCode);

    return area ? [{ name, centre: area.centre, size: area.size }] : [];
  });
  for (const { name, centre, size } of wished.toSorted((one, other) => other.size - one.size)) {
    const isFree = (y: number) => chosen.every((other) => Math.abs(other.centre[1] - y) >= lineHeight || Math.abs(other.centre[0] - centre[0]) > (widthOf(name) + widthOf(other.name)) / 2);
    const shift = shifts.find((by) => isFree(centre[1] + by));
    if (shift !== undefined && size > smallestLabelled) chosen.push({ name, centre: [centre[0], centre[1] + shift] });
  }

  return chosen;
}

function ShareLegend({ language }: { language: Language }) {
  const { legend, step } = wordsIn(language).documents.map;

  return (
    <ul class="map__legend small" aria-label={legend}>
      {steps.map(([from, to], index) => (
        <li>
          <svg class="map__key" viewBox="0 0 10 10" aria-hidden="true">
            <rect class={`map__area map__area--${index}`} x="1" y="1" width="8" height="8" />
          </svg>
          <bdi>{step(from, to)}</bdi>
        </li>
      ))}
    </ul>
  );
}

interface Area {
  path: string;
  centre: [number, number];
  size: number;
}

interface Drawing {
  height: number;
  areas: ReadonlyMap<string, Area>;
}

/** Drawings by what they show: a handful of regions, asked for on every page view of a board. */
const drawn = new Map<string, Drawing>();

function drawingOf(isoCodes: readonly string[]): Drawing {
  const key = isoCodes.toSorted().join();
  const drawing = drawn.get(key) ?? draw(isoCodes.flatMap((isoCode) => outlines().get(isoCode) ?? []));
  if (drawn.size > 100) drawn.clear();
  drawn.set(key, drawing);

  return drawing;
}

function draw(features: readonly Outline[]): Drawing {
  const collection = { type: 'FeatureCollection' as const, features: [...features] };
  const projection = geoMercator().fitExtent([[margin, margin], [width - margin, tallest - margin]], collection);
  const [, [, bottom]] = geoPath(projection).bounds(collection);
  const [[, top]] = geoPath(projection).bounds(collection);
  projection.translate([projection.translate()[0], projection.translate()[1] - top + margin]);
  const sparing = geoPath({ stream: (sink: GeoStream) => projection.stream(sparse(sink)) }).digits(1);
  const exact = geoPath(projection);

  return { height: Math.ceil(bottom - top + 2 * margin), areas: new Map(features.map((feature) => [feature.properties.isoCode, { path: sparing(feature) ?? '', centre: exact.centroid(feature), size: exact.area(feature) }])) };
}

/** Leaves out what lies too near to the point before it: a region's map stays a few kilobytes. */
function sparse(sink: GeoStream): GeoStream {
  let last: [number, number] | null = null;
  const { stream } = geoTransform({
    lineStart() {
      last = null;
      this.stream.lineStart();
    },
    point(x, y) {
      if (last && Math.hypot(x - last[0], y - last[1]) < smallestStep) return;
      last = [x, y];
      this.stream.point(x, y);
    },
  });

  return stream(sink);
}
