import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { actorNamed } from '#people';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { House } from '#platform/terminal';
import { readDocument, readFields, readFieldsIn, readId, within } from '#platform/terminal';
import type { Language } from '#platform/words';
import { commitmentsTable, commitmentText } from './commitment-text.ts';
import { commitmentFrom, deliverySchema, releaseSchema } from './pages/read-form.ts';
import { commitmentsIn, commitmentView } from './queries.ts';
import { commitmentFileExample, commitmentFileSchema } from './read-file.ts';
import { recordCommitment } from './record-commitment.ts';
import { recordDelivery } from './record-delivery.ts';
import { releaseDebtor } from './release-debtor.ts';
import { wordsIn } from './words.ts';

interface Asked {
  as: string;
  json?: boolean;
}

interface Terminal {
  house: House;
  print: (text: string) => void;
  language: Language;
}

/** `commitment list`, `show`, `record`, `release` and `deliver`: commitments as their pages show and record them, for somebody in office. */
export function commitmentCommands(program: Command, house: House, print: (text: string) => void, language: Language): void {
  const terminal: Terminal = { house, print, language };
  const commitment = program.command('commitment').description('Read, record, release and deliver commitments, as somebody in office');
  const asking = (name: string, description: string) => commitment.command(name).description(description).requiredOption('--as <email>', 'who asks').option('--json', 'print JSON');
  readings(asking, terminal);
  recording(asking, terminal);
  release(asking, terminal);
  delivery(asking, terminal);
}

type Asking = (name: string, description: string) => Command;

function readings(asking: Asking, { house, print, language }: Terminal): void {
  asking('list', 'what was promised in the meetings that one may read, with how many have kept it by today')
    .option('--meeting <number>', 'of one meeting, as in /meetings/<number>', readId)
    .action(({ as, meeting, json }: Asked & { meeting?: number }) => within(house, async (db) => {
      const now = new Date();
      const scope = { reader: await actorNamed(db, as, now), ...(meeting ? { meetingId: meeting } : {}) };
      const commitments = await commitmentsIn(db, scope, dayIn(now));
      print(json ? JSON.stringify(commitments) : commitmentsTable(commitments, language));
    }));
  asking('show', 'one commitment: the sentence, who owes it by when, and what each has done')
    .argument('<number>', 'as in /commitments/<number>', readId)
    .action((id: number, { as, json }: Asked) => within(house, async (db) => {
      const now = new Date();
      const view = await commitmentView(db, id, dayIn(now), await actorNamed(db, as, now));
      if (!view) throw new RefusalError(refusal('commitment.unknown'));
      print(json ? JSON.stringify(view) : commitmentText(view, language));
    }));
}

function recording(asking: Asking, { house, print, language }: Terminal): void {
  asking('record', 'record what a meeting promised, from a file; its debtors are found now and frozen; the same file is recorded once')
    .argument('<file>', 'JSON')
    .requiredOption('--meeting <number>', 'as in /meetings/<number>', readId)
    .addHelpText('after', `\nThe file holds the fields of the page's form:\n${commitmentFileExample}`)
    .action((file: string, { as, meeting, json }: Asked & { meeting: number }, command: Command) => within(house, async (db) => {
      const actor = await actorNamed(db, as, new Date());
      const { values, submission } = await readFieldsIn(file, { schema: commitmentFileSchema, command, language });
      const id = await recordCommitment(db, actor, commitmentFrom({ ...values, submission }, meeting), new Date());
      print(json ? JSON.stringify({ commitment: id }) : wordsIn(language).recordedAs(id));
    }));
}

function release(asking: Asking, { house, print, language }: Terminal): void {
  debtorOf(asking('release', 'free a debtor of its part, with a reason that stays'))
    .requiredOption('--because <reason>', 'why')
    .action((id: number, { as, body, because: typed, json }: Asked & { body: number; because: string }, command: Command) => within(house, async (db) => {
      const { because } = readFields({ because: typed }, { schema: releaseSchema, command, language });
      await releaseDebtor(db, await actorNamed(db, as, new Date()), { commitmentId: id, bodyId: body, because }, new Date());
      print(json ? JSON.stringify({ commitment: id, released: body }) : wordsIn(language).releasedNow);
    }));
}

interface DeliveryAsked extends Asked {
  body: number;
  on: string;
  note?: string;
  evidence: string;
}

function delivery(asking: Asking, { house, print, language }: Terminal): void {
  debtorOf(asking('deliver', 'record what a debtor delivered, with the document that proves it'))
    .requiredOption('--on <day>', 'the day on which it was delivered, YYYY-MM-DD')
    .requiredOption('--evidence <file>', 'the document that proves it: PDF, JPEG, PNG or TIFF')
    .option('--note <text>')
    .action((id: number, asked: DeliveryAsked, command: Command) => within(house, async (db) => {
      const delivered = await deliver(db, id, asked, { command, language });
      print(asked.json ? JSON.stringify({ delivery: delivered }) : wordsIn(language).deliveredAs(delivered));
    }));
}

async function deliver(db: Db, commitmentId: number, { as, body, on, note: typed, evidence }: DeliveryAsked, told: { command: Command; language: Language }): Promise<number> {
  const { submission, happenedOn, note } = readFields({ submission: randomUUID(), happenedOn: on, note: typed ?? null }, { schema: deliverySchema, ...told });
  const actor = await actorNamed(db, as, new Date());

  return recordDelivery(db, actor, { commitmentId, bodyId: body, outcome: 'delivered', happenedOn, note, evidence: await readDocument(evidence), replacesId: null, because: null, submission }, new Date());
}

function debtorOf(command: Command): Command {
  return command.argument('<number>', 'as in /commitments/<number>', readId).requiredOption('--body <number>', 'the debtor, as `commitment show` numbers it', readId);
}
