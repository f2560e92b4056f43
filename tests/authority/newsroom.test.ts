import { tryAsEverybody } from './matrix.ts';
import { rowsOfTheNewsroom } from './rows-of-the-newsroom.ts';

tryAsEverybody(rowsOfTheNewsroom);
