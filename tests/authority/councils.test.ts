import { expect, test } from 'vitest';
import { testDatabase } from '../database.ts';
import { siteOn } from '../site.ts';
import { tryAsEverybody } from './matrix.ts';
import { rowsOfCouncils } from './rows-of-councils.ts';
import { rowsOfMeetings, rowsOfPeople } from './rows-of-meetings.ts';
import { rowsOfPromises } from './rows-of-promises.ts';
import { rowsOfHallAddresses, rowsOfTheHall } from './rows-of-the-hall.ts';
import { rowsOfComments } from './rows-of-comments.ts';
import { rowsOfTheHouse } from './rows-of-the-house.ts';
import { rowsOfTheNewsroom } from './rows-of-the-newsroom.ts';
import { rowsOfThePortals } from './rows-of-the-portals.ts';

tryAsEverybody(rowsOfCouncils);

test('every route of the house stands in one of the tables', async () => {
  const { db } = await testDatabase();
  const routes = new Set(siteOn(db).routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`));
  const told = [...rowsOfTheHouse, ...rowsOfPromises, ...rowsOfMeetings, ...rowsOfPeople, ...rowsOfTheHall, ...rowsOfHallAddresses, ...rowsOfCouncils, ...rowsOfThePortals, ...rowsOfTheNewsroom, ...rowsOfComments].map(({ route }) => route);
  expect(told.toSorted()).toEqual([...routes].toSorted());
});
