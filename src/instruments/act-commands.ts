import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { actorNamed } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { House } from '#platform/terminal';
import { oneOf, readCount, readDay, readDocument, within } from '#platform/terminal';
import { centimesIn } from './acts/act-form.ts';
import { confirmAct } from './acts/confirm-act.ts';
import { historyOf } from './acts/histories.ts';
import { recordAct } from './acts/record-act.ts';
import type { ActFacts, Outcome, Step } from './standings/index.ts';
import { outcomes, steps } from './standings/index.ts';

const readAmount = (text: string): number => {
  const centimes = centimesIn(text);
  if (centimes === undefined) throw new InvalidArgumentError('Write dirhams in digits, as 42500.50.');

  return centimes;
};

interface Asked {
  as: string;
  party: number;
  step: Step;
  outcome: Outcome;
  on: Day;
  year?: number;
  session?: Day;
  extraordinary?: boolean;
  call?: number;
  members?: number;
  present?: number;
  for?: number;
  against?: number;
  abstained?: number;
  amount?: number;
  reference?: string;
  evidence?: string;
  json?: boolean;
}

/** `act record` and `act confirm`: the same acts as the pages record, under somebody's own authority. */
export function actCommands(program: Command, house: House, print: (text: string) => void): void {
  const act = program.command('act').description('Record and confirm acts, as somebody in office');
  recordOptions(act.command('record').description('record a party’s act; what it must prove and when it may happen is the law’s and the procedure’s'))
    .option('--json', 'print JSON')
    .action((asked: Asked) => within(house, async (db) => {
      const actId = await record(db, asked);
      print(asked.json ? JSON.stringify({ act: actId }) : `Act ${actId} is recorded.`);
    }));
  act
    .command('confirm')
    .description('make one’s body’s own what another recorded from a document')
    .argument('<number>', 'the act', readCount)
    .requiredOption('--as <email>', 'who confirms')
    .action((actId: number, { as }: { as: string }) => within(house, async (db) => {
      await confirmAct(db, await actorNamed(db, as, new Date()), { actId }, new Date());
      print(`Act ${actId} is confirmed.`);
    }));
}

function recordOptions(command: Command): Command {
  return command
    .requiredOption('--as <email>', 'who records')
    .requiredOption('--party <number>', 'as in /parties/<number>', readCount)
    .requiredOption('--step <step>', steps.join(', '), oneOf(steps))
    .option('--outcome <outcome>', outcomes.join(', '), oneOf(outcomes), 'done')
    .requiredOption('--on <day>', 'the day on which it happened', readDay)
    .option('--year <year>', 'for money and evaluations', readCount)
    .option('--session <day>', 'the opening of the session, for the agenda', readDay)
    .option('--extraordinary', 'that session is an extraordinary one')
    .option('--call <number>', '1, 2 or 3', readCount)
    .option('--members <count>', 'in office', readCount)
    .option('--present <count>', '', readCount)
    .option('--for <count>', '', readCount)
    .option('--against <count>', '', readCount)
    .option('--abstained <count>', '', readCount)
    .option('--amount <dirhams>', '', readAmount)
    .option('--reference <text>')
    .option('--evidence <file>', 'the document that proves it');
}

async function record(db: Db, asked: Asked): Promise<number> {
  const actor = await actorNamed(db, asked.as, new Date());
  const party = await db.selectFrom('parties').select('id').where('id', '=', asked.party).executeTakeFirst();
  if (!party) throw new RefusalError(refusal('party.unknown'));
  const { context } = await historyOf(db, party.id);
  const evidence = asked.evidence ? await readDocument(asked.evidence) : null;

  return recordAct(db, actor, { partyId: party.id, facts: factsOf(asked, context.currentVersion), note: null, evidence, submission: randomUUID() }, new Date());
}

function factsOf(asked: Asked, version: number): ActFacts {
  const isVote = asked.step === 'deliberated';

  return {
    step: asked.step, outcome: asked.outcome, happenedOn: asked.on, version, year: asked.year ?? null,
    sessionKind: asked.session ? (asked.extraordinary ? 'extraordinary' : 'ordinary') : null, sessionOn: asked.session ?? null,
    call: isVote ? (asked.call ?? 1) : null, sitting: isVote ? 1 : null,
    ...(isVote ? countsIn(asked) : noCounts), presidentSide: null,
    amount: asked.amount ?? null, reference: asked.reference ?? null,
  };
}

const noCounts = { membersInOffice: null, membersPresent: null, votesFor: null, votesAgainst: null, votesAbstained: null };

function countsIn({ members, present, for: votesFor, against, abstained }: Asked) {
  const unsaid = votesFor === undefined ? null : 0;

  return { membersInOffice: members ?? null, membersPresent: present ?? null, votesFor: votesFor ?? null, votesAgainst: against ?? unsaid, votesAbstained: abstained ?? unsaid };
}
