import { nameOf } from '#bodies';
import type { Language } from '#platform/words';
import { Card } from '#ui';
import type { Board, BoardRow } from '../board/board.ts';
import { totalsOf } from '../board/board.ts';
import { pageWordsIn } from '../pages/words.ts';
import { ProvinceMap } from './province-map.tsx';
import type { MapGroup } from './region-map.tsx';
import { RegionMap } from './region-map.tsx';

export interface BoardMapProps {
  board: Board;
  /** True for a whole programme's board: provinces in their outlines instead of communes as dots. */
  isWhole: boolean;
  language: Language;
  /** The provinces' own names by code; without them, their councils' names. */
  names?: ReadonlyMap<string, { nameAr: string; nameFr: string }>;
}

/** The map that goes with a board, if anything of it has a place. */
export function BoardMap({ board, isWhole, language, names }: BoardMapProps) {
  const groups = isWhole ? mapGroupsOf(board.rows, language, names) : [];
  if (isWhole ? groups.length === 0 : board.rows.every(({ party }) => party.latitude === null)) return null;

  return (
    <Card title={pageWordsIn(language).mapTitle} class="map">
      {isWhole ? <RegionMap groups={groups} language={language} /> : <ProvinceMap rows={board.rows} language={language} />}
    </Card>
  );
}

/** A board's provinces; each takes its ISO code from its own council, which is a party to the province's convention. */
export function mapGroupsOf(rows: readonly BoardRow[], language: Language, names?: BoardMapProps['names']): MapGroup[] {
  const byProvince = Map.groupBy(rows.filter(({ party }) => party.provinceCode !== null), ({ party }) => party.provinceCode ?? '');

  return [...byProvince].flatMap(([code, own]) => {
    const council = own.find(({ party }) => party.level === 'province' && party.isoCode !== null)?.party;
    if (!council?.isoCode) return [];
    const { approved, parties } = totalsOf(own);

    return [{ isoCode: council.isoCode, name: nameOf(names?.get(code) ?? council, language), approved, parties, href: `/conventions/${council.instrumentId}/board` }];
  });
}
