import { createRequire } from 'node:module';
import type { ExtendedFeature } from 'd3-geo';
import { geoArea } from 'd3-geo';

type Position = [number, number];
type Arcs = readonly number[];

interface Topology {
  transform: { scale: Position; translate: Position };
  arcs: readonly (readonly Position[])[];
  objects: { provinces: { geometries: readonly ({ id: string } & ({ type: 'Polygon'; arcs: readonly Arcs[] } | { type: 'MultiPolygon'; arcs: readonly (readonly Arcs[])[] }))[] } };
}

export type Outline = ExtendedFeature<{ type: 'MultiPolygon'; coordinates: Position[][][] }, { isoCode: string }>;

let known: ReadonlyMap<string, Outline> | null = null;

/** The outlines of the 75 prefectures and provinces by ISO code. Read once, on the server: browsers only ever see what is drawn of them. */
export function outlines(): ReadonlyMap<string, Outline> {
  return (known ??= readOutlines());
}

function readOutlines(): Map<string, Outline> {
  const topology = createRequire(import.meta.url)('morocco-map/data/provinces.json') as Topology;
  const arcs = topology.arcs.map((arc) => unfolded(arc, topology.transform));
  const ringOf = (indexes: Arcs) => joined(indexes.map((index) => (index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []))));

  return new Map(
    topology.objects.provinces.geometries.map((geometry) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;

      return [geometry.id, { type: 'Feature', properties: { isoCode: geometry.id }, geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => outwards(rings.map(ringOf))) } }];
    }),
  );
}

/** Each point of an arc is written as its step from the one before. */
function unfolded(arc: readonly Position[], { scale, translate }: Topology['transform']): Position[] {
  let [x, y] = [0, 0];

  return arc.map(([dx, dy]): Position => {
    x += dx;
    y += dy;

    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** Arcs follow each other and share their ends. */
function joined(arcs: readonly (readonly Position[])[]): Position[] {
  return arcs.flatMap((arc, index) => (index === 0 ? arc : arc.slice(1)));
}

/** On a sphere a ring turned the other way encloses the rest of the earth. */
function outwards(rings: Position[][]): Position[][] {
  return geoArea({ type: 'Polygon', coordinates: rings }) > 2 * Math.PI ? rings.map((ring) => ring.toReversed()) : rings;
}
