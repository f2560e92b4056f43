import { tryAsEverybody } from './matrix.ts';
import { rowsOfComments } from './rows-of-comments.ts';
import { rowsOfThePortals } from './rows-of-the-portals.ts';

tryAsEverybody([...rowsOfThePortals, ...rowsOfComments]);
