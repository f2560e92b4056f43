import { nameOf } from '#bodies';
import type { Language } from '#platform/words';
import type { BoardRow } from '../board/board.ts';
import { BoardTable } from './board-table.tsx';
import { pageWordsIn } from './words.ts';

/** A province of a whole region's board: its own board's address, its sub-totals and its rows. */
export interface BoardGroup {
  code: string;
  nameAr: string;
  nameFr: string;
  href: string;
  summary: string;
  rows: readonly BoardRow[];
}

interface ProvincesProps {
  language: Language;
  year: number | null;
  groups: readonly BoardGroup[];
  /** Open when the reader asked for some rows only: those are what is wanted. */
  isOpen: boolean;
  said: string | null;
}

/** A region's board province by province, each folded under its sub-totals, with a way to each. */
export function BoardProvinces({ language, year, groups, isOpen, said }: ProvincesProps) {
  const words = pageWordsIn(language);

  return (
    <>
      <nav class="jump small" aria-label={words.jumpTo}>
        <span class="soft" aria-hidden="true">{words.jumpTo}</span>
        {groups.map((group) => (
          <a href={`#province-${group.code}`}><bdi>{nameOf(group, language)}</bdi></a>
        ))}
      </nav>
      {groups.map((group) => (
        <details class="board-province" id={`province-${group.code}`} open={isOpen}>
          <summary>
            <span class="strong"><bdi>{nameOf(group, language)}</bdi></span> <span class="small soft">{group.summary}</span>
          </summary>
          <p class="board-province__own small">
            <a href={group.href}>{words.ownBoard(nameOf(group, language))}</a>
          </p>
          <div class="board-scroll">
            <BoardTable language={language} year={year} rows={group.rows} said={said} />
          </div>
        </details>
      ))}
    </>
  );
}
