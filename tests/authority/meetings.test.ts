import { tryAsEverybody } from './matrix.ts';
import { rowsOfMeetings, rowsOfPeople } from './rows-of-meetings.ts';
import { rowsOfHallAddresses, rowsOfTheHall } from './rows-of-the-hall.ts';

tryAsEverybody([...rowsOfMeetings, ...rowsOfPeople, ...rowsOfTheHall, ...rowsOfHallAddresses]);
