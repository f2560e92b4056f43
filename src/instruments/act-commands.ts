import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { actorNamed } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { House } from '#platform/terminal';
import { oneOf, readCount, readDay, readDocument, readId, readText, readYear, within } from '#platform/terminal';
import type { Language } from '#platform/words';
import { centimesIn } from './acts/act-form.ts';
import { confirmAct } from './acts/confirm-act.ts';
import type { FactsAsked } from './acts/facts-asked.ts';
import { factsAsked, strayOptions } from './acts/facts-asked.ts';
import type { History } from './acts/histories.ts';
import { historyOf } from './acts/histories.ts';
import type { Evidence } from './acts/record-act.ts';
import { recordAct, rectifyAct } from './acts/record-act.ts';
import type { ActFacts, Outcome, PartyContext, Step, StepRule } from './standings/index.ts';
import { outcomes, procedureFor, steps } from './standings/index.ts';
import { wordsIn } from './words.ts';

const readAmount = (text: string): number => {
  const centimes = centimesIn(text);
  if (centimes === undefined) throw new InvalidArgumentError('Write dirhams in digits, as 42500.50.');

  return centimes;
};

const readOneOfThree = (text: string): number => Number(oneOf(['1', '2', '3'])(text));
const readOneOfTwo = (text: string): number => Number(oneOf(['1', '2'])(text));

interface Told extends FactsAsked {
  as: string;
  note?: string;
  evidence?: string;
  json?: boolean;
}

interface Terminal {
  house: House;
  print: (text: string) => void;
  language: Language;
}

/** `act record`, `act rectify` and `act confirm`: the same acts as on the pages, under somebody's own authority. */
export function actCommands(program: Command, house: House, print: (text: string) => void, language: Language): void {
  const terminal: Terminal = { house, print, language };
  const act = program.command('act').description('Record, rectify and confirm acts, as somebody in office');
  recording(act, terminal);
  rectification(act, terminal);
  confirmation(act, terminal);
}

function recording(act: Command, { house, print, language }: Terminal): void {
  const command = act
    .command('record')
    .description('record a party’s act; what it must prove and when it may happen is the law’s and the procedure’s')
    .requiredOption('--as <email>', 'who records')
    .requiredOption('--party <number>', 'as in /conventions/…/parties/<number>', readId)
    .requiredOption('--step <step>', steps.join(', '), oneOf(steps))
    .requiredOption('--on <day>', 'the day on which it happened', readDay)
    .option('--year <year>', 'for money and evaluations', readYear);
  factOptions(command).action((told: Told & { party: number; step: Step; on: Day }, asked: Command) => within(house, async (db) => {
    const actor = await actorNamed(db, told.as, new Date());
    const { context } = await historyOfParty(db, told.party);
    const rule = ruleOf(context, told.step);
    const outcome = told.outcome ?? (rule.outcomes.length === 1 ? rule.outcomes[0] : undefined);
    if (!outcome) return asked.error(wordsIn(language).terminal.outcomeMissing(rule.step, rule.outcomes), { exitCode: 2 });
    const facts = readFacts(told, rule, { ...blank, step: rule.step, outcome, happenedOn: told.on, version: context.currentVersion, year: told.year ?? null }, { asked, language });
    const id = await recordAct(db, actor, { partyId: told.party, facts, note: told.note ?? null, evidence: await evidenceOf(told), submission: randomUUID() }, new Date());
    print(told.json ? JSON.stringify({ act: id }) : wordsIn(language).terminal.recorded(id));
  }));
}

function rectification(act: Command, { house, print, language }: Terminal): void {
  const command = act
    .command('rectify')
    .description('put another act in the place of one that was wrong: it names that act and says why, and what is not given stays as it was')
    .argument('<number>', 'the act, as in …/acts/<number>/rectification', readId)
    .requiredOption('--as <email>', 'who rectifies')
    .requiredOption('--because <reason>', 'why; it stays', readText(1000))
    .option('--withdraw', 'the act never happened: nothing takes its place')
    .option('--on <day>', 'the day on which it happened', readDay);
  factOptions(command).action((id: number, told: Told & { because: string; withdraw?: boolean }, asked: Command) => within(house, async (db) => {
    const actor = await actorNamed(db, told.as, new Date());
    const { note, context, stated: standing } = await recordedAct(db, id);
    const rule = ruleOf(context, standing.step);
    if (told.withdraw && Object.keys(told).some((option) => !besideWithdraw.includes(option))) return asked.error(wordsIn(language).terminal.nothingBesideWithdraw, { exitCode: 2 });
    const facts = told.withdraw ? { ...standing, outcome: 'withdrawn' as const } : readFacts(told, rule, standing, { asked, language });
    const rectifying = await rectifyAct(db, actor, { actId: id, because: told.because, facts, note: told.note ?? note, evidence: await evidenceOf(told), submission: randomUUID() }, new Date());
    print(told.json ? JSON.stringify({ act: rectifying, replaces: id }) : wordsIn(language).terminal.rectified(rectifying, id));
  }));
}

const besideWithdraw: readonly string[] = ['as', 'because', 'withdraw', 'note', 'evidence', 'json'];

function confirmation(act: Command, { house, print, language }: Terminal): void {
  act
    .command('confirm')
    .description('make one’s body’s own what another recorded from a document')
    .argument('<number>', 'the act, as in …/acts/<number>/rectification', readId)
    .requiredOption('--as <email>', 'who confirms')
    .action((actId: number, { as }: { as: string }) => within(house, async (db) => {
      await confirmAct(db, await actorNamed(db, as, new Date()), { actId }, new Date());
      print(wordsIn(language).terminal.confirmed(actId));
    }));
}

/** What may be stated of any act; the step, and what came of it, decide which of these are asked. */
function factOptions(command: Command): Command {
  return command
    .option('--outcome <outcome>', stated.join(', '), oneOf(stated))
    .option('--session <day>', 'the opening of the session, for the agenda', readDay)
    .option('--extraordinary', 'that session is an extraordinary one')
    .option('--no-extraordinary', 'that session is an ordinary one')
    .option('--call <number>', '1, 2 or 3', readOneOfThree)
    .option('--sitting <number>', '1 or 2, where the majority is of the members in office', readOneOfTwo)
    .option('--members <count>', 'in office', readCount)
    .option('--present <count>', 'members present at the vote', readCount)
    .option('--for <count>', 'votes for', readCount)
    .option('--against <count>', 'votes against; 0 unless said', readCount)
    .option('--abstained <count>', 'members who abstained; 0 unless said', readCount)
    .option('--president <side>', 'for or against: on a tie, the side on which the president voted', oneOf(['for', 'against']))
    .option('--amount <dirhams>', 'in digits, as 42500.50', readAmount)
    .option('--reference <text>', 'of the decision, the letter or the payment', readText(100))
    .option('--note <text>', 'what whoever reads the act should know', readText(2000))
    .option('--evidence <file>', 'the document that proves it')
    .option('--json', 'print JSON');
}

/** Nothing is withdrawn by recording: that is a rectification. */
const stated = outcomes.filter((outcome): outcome is Exclude<Outcome, 'withdrawn'> => outcome !== 'withdrawn');

const blank: Omit<ActFacts, 'step' | 'outcome' | 'happenedOn' | 'version' | 'year'> = {
  sessionKind: null, sessionOn: null, call: null, sitting: null, membersInOffice: null, membersPresent: null,
  votesFor: null, votesAgainst: null, votesAbstained: null, presidentSide: null, amount: null, reference: null,
};

function readFacts(told: Told, rule: StepRule, standing: ActFacts, { asked, language }: { asked: Command; language: Language }): ActFacts {
  const stray = strayOptions(told, rule, told.outcome ?? standing.outcome);
  if (stray.length > 0) asked.error(wordsIn(language).terminal.stray(stray.map((option) => `--${option}`), rule.step), { exitCode: 2 });

  return factsAsked(told, rule, standing);
}

async function historyOfParty(db: Db, partyId: number): Promise<History> {
  const party = await db.selectFrom('parties').select('id').where('id', '=', partyId).executeTakeFirst();
  if (!party) throw new RefusalError(refusal('party.unknown'));

  return historyOf(db, party.id);
}

/** An act as it was recorded, its note with it, and what its party's rules need. */
async function recordedAct(db: Db, id: number): Promise<{ note: string | null; context: PartyContext; stated: ActFacts }> {
  const row = await db.selectFrom('acts').select(['partyId', 'note']).where('id', '=', id).executeTakeFirst();
  const history = row && (await historyOf(db, row.partyId));
  const found = history?.acts.find((other) => other.id === id);
  if (!row || !history || !found) throw new RefusalError(refusal('act.unknown'));
  const { id: _, replacesId: __, awaitsConfirmation: ___, ...facts } = found;

  return { note: row.note, context: history.context, stated: facts };
}

function ruleOf(context: PartyContext, step: Step): StepRule {
  const rule = procedureFor(context).find((other) => other.step === step);
  if (!rule) throw new RefusalError(refusal('step.not_in_procedure', { step }));

  return rule;
}

async function evidenceOf({ evidence }: Told): Promise<Evidence | null> {
  return evidence === undefined ? null : readDocument(evidence);
}
