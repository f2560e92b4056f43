import { frenchFiles, printedInFrench } from '../../scripts/french.ts';
import { filesIn, type House } from './house.ts';

/** Lines in which French would be printed with a space that breaks lines, or with a straight apostrophe. */
export function unprintedFrenchIn(house: House): string[] {
  return filesIn(house, frenchFiles).flatMap(([path, source]) => {
    const printed = printedInFrench(path, source).split('\n');

    return source.split('\n').flatMap((line, index) => (line === printed[index] ? [] : [`${path}:${index + 1} is not printed as French is; npm run french prints it`]));
  });
}
