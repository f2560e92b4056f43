import { tryAsEverybody } from './matrix.ts';
import { rowsOfMeetings, rowsOfPeople } from './rows-of-meetings.ts';
import { rowsOfTheHall } from './rows-of-the-hall.ts';

tryAsEverybody([...rowsOfMeetings, ...rowsOfPeople, ...rowsOfTheHall]);
