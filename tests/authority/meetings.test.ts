import { tryAsEverybody } from './matrix.ts';
import { rowsOfMeetings, rowsOfPeople } from './rows-of-meetings.ts';

tryAsEverybody([...rowsOfMeetings, ...rowsOfPeople]);
