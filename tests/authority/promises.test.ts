import { rowsOfPromises } from './rows-of-promises.ts';
import { rowsOfTheHouse } from './rows-of-the-house.ts';
import { tryAsEverybody } from './matrix.ts';

tryAsEverybody([...rowsOfTheHouse, ...rowsOfPromises]);
