import type { Command } from 'commander';
import { nameOf } from '#bodies';
import { actorNamed, bodiesActedFor } from '#people';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import { csvOf } from '#platform/spreadsheets';
import type { House } from '#platform/terminal';
import { oneOf, readCount, readFieldsIn, readId, within } from '#platform/terminal';
import type { Language } from '#platform/words';
import type { MeetingKind } from './kinds.ts';
import { meetingKinds } from './kinds.ts';
import type { ListedMeeting, ListedSeries } from './list.ts';
import { meetingsBySeries } from './list.ts';
import { meetingText } from './meeting-text.ts';
import type { MeetingState } from './preparing/state.ts';
import { meetingStates } from './preparing/state.ts';
import { preparingWordsIn } from './preparing/words.ts';
import { meetingView } from './queries.ts';
import { meetingFileExample, meetingFileSchema, meetingIn } from './read-file.ts';
import { recordMeeting } from './record-meeting.ts';
import { wordingFor } from './wording.ts';
import { wordsIn } from './words.ts';

interface Asked {
  as: string;
  json?: boolean;
}

/** `meeting list`, `show` and `record`: meetings as their pages show and record them, for somebody in office. */
export function meetingCommands(program: Command, house: House, print: (text: string) => void, language: Language): void {
  const meeting = program.command('meeting').description('Read and record meetings, as somebody in office');
  const asking = (name: string, description: string) => meeting.command(name).description(description).requiredOption('--as <email>', 'who asks').option('--json', 'print JSON');
  asking('list', 'the meetings that one may read, by series: those to come, then those behind, the latest first')
    .option('--kind <kind>', meetingKinds.join(', '), oneOf(meetingKinds))
    .option('--state <state>', meetingStates.join(', '), oneOf(meetingStates))
    .option('--year <year>', 'of its first day', readCount)
    .action(({ as, json, ...filter }: Asked & { kind?: MeetingKind; state?: MeetingState; year?: number }) => within(house, async (db) => {
      const now = new Date();
      const series = await meetingsBySeries(db, await actorNamed(db, as, now), filter, dayIn(now));
      print(json ? JSON.stringify(series) : tableOf(series, language));
    }));
  asking('show', 'one meeting: who was there, what was said, what came out')
    .argument('<number>', 'as in /meetings/<number>', readId)
    .action((id: number, { as, json }: Asked) => within(house, async (db) => {
      const view = await meetingView(db, await actorNamed(db, as, new Date()), id);
      if (!view) throw new RefusalError(refusal('meeting.unknown'));
      print(json ? JSON.stringify(view) : meetingText(view, language));
    }));
  asking('record', 'record a meeting from a file of its minutes; the same file is recorded once')
    .argument('<file>', 'JSON')
    .addHelpText('after', `\nThe file holds the fields of the page's form; ownerBodyId names the organiser where one acts for several bodies:\n${meetingFileExample}`)
    .action((file: string, { as, json }: Asked, command: Command) => within(house, async (db) => {
      const id = await record(db, as, { file, command, language });
      print(json ? JSON.stringify({ meeting: id }) : wordsIn(language).recordedAs(id));
    }));
}

async function record(db: Db, email: string, { file, command, language }: { file: string; command: Command; language: Language }): Promise<number> {
  const actor = await actorNamed(db, email, new Date());
  const { values, submission } = await readFieldsIn(file, { schema: meetingFileSchema, command, language });
  const ownerBodyId = values.ownerBodyId ?? bodiesActedFor(actor, 'run_meetings')[0] ?? 0;

  return recordMeeting(db, actor, { ...meetingIn(values), ownerBodyId, submission }, new Date());
}

function tableOf(series: readonly ListedSeries[], language: Language): string {
  const words = wordsIn(language);
  const { states } = preparingWordsIn(language);
  const rows = series.flatMap(({ titleAr, titleFr, upcoming, meetings }) => [...upcoming, ...meetings].map((meeting) => ({ ...meeting, series: titleAr && wordingFor(language, titleAr, titleFr) })));
  type Row = ListedMeeting & { series: string | null };

  return csvOf<Row>([
    { heading: words.meetingNumber, kind: 'number', read: ({ id }) => id },
    { heading: words.heldOn, kind: 'day', read: ({ heldOn }) => heldOn },
    { heading: words.filterState, kind: 'words', read: ({ state }) => states[state] },
    { heading: words.title, kind: 'words', read: ({ titleAr, titleFr }) => wordingFor(language, titleAr, titleFr) },
    { heading: words.series, kind: 'words', read: (row) => row.series },
    { heading: words.organiser, kind: 'words', read: ({ ownerAr, ownerFr }) => nameOf({ nameAr: ownerAr, nameFr: ownerFr }, language) },
    { heading: words.place, kind: 'words', read: ({ placeAr, placeFr }) => wordingFor(language, placeAr, placeFr) },
  ], rows).replace(/^\ufeff/u, '').trimEnd();
}
