import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { commentWordsIn, importedKeys, newsWordsIn, whyNotBringPublished } from '#news';
import type { Actor } from '#people';
import { actorNamed, whyNotActFor } from '#people';
import type { Db } from '#platform/database';
import { wordsIn as pictureWords } from '#platform/pictures';
import type { Refusal, RefusalSentences } from '#platform/refusals';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { House } from '#platform/terminal';
import { within } from '#platform/terminal';
import type { Language } from '#platform/words';
import { plainText } from '#platform/words';
import type { Portal } from '#portals';
import { authorOfficesOf, categoriesOf, portalAt, portalWordsIn } from '#portals';
import type { Outcome } from './apply-import.ts';
import { applyImport } from './apply-import.ts';
import { filesIn } from './bring-pictures.ts';
import { sourceOf } from './former.ts';
import { outlineOf } from './outline.ts';
import { planImport } from './plan.ts';
import type { Plan } from './planned.ts';
import { readExport } from './read-export.ts';
import { outcomeOf, reportOf } from './report.ts';
import { wordsIn } from './words.ts';

interface Asked {
  portal: string;
  as: string;
  readBy?: string;
  uploads?: string;
  office?: ReadonlyMap<string, string>;
  category?: ReadonlyMap<string, string>;
  fetch?: boolean;
  apply?: boolean;
  json?: boolean;
}

/** `import wordpress`: a site of WordPress brought to a portal in two steps, told first and then done. */
export function wordpressCommands(program: Command, house: House, print: (text: string) => void, language: Language): void {
  program
    .command('import')
    .description('Bring what a body has elsewhere')
    .command('wordpress')
    .description('read an export of WordPress (WXR) and tell what of it comes to a portal; nothing changes without --apply')
    .argument('<file>', 'as WordPress writes it: Tools, Export, All content')
    .requiredOption('--portal <path>', 'the portal, by its path')
    .requiredOption('--as <email>', 'who brings it: a communication officer or the director of services of the portal’s body')
    .option('--read-by <email>', 'who else has read what comes published, and may publish on the portal; needed with --apply')
    .option('--uploads <folder>', 'the site’s wp-content/uploads, for the pictures')
    .option('--office <login=name>', 'the office that a login’s texts are written by; may be given again', pair)
    .option('--category <slug=path>', 'the portal’s category for one of the site; may be given again', pair)
    .option('--fetch', 'fetch pictures that are in no folder from the site, over https')
    .option('--apply', 'bring it')
    .option('--json', 'print JSON')
    .action((file: string, asked: Asked) => within(house, (db) => importWordpress(db, { file, asked, language }, print)));
}

function pair(text: string, before: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const at = text.indexOf('=');
  const [name, value] = [text.slice(0, Math.max(at, 0)).trim(), plainText(text.slice(at + 1))];
  if (at < 1 || value === '') throw new InvalidArgumentError('Write name=value.');

  return new Map([...before, [name, value]]);
}

async function importWordpress(db: Db, { file, asked, language }: { file: string; asked: Asked; language: Language }, print: (text: string) => void): Promise<void> {
  const at = new Date();
  const portal = await portalAt(db, asked.portal);
  if (!portal) throw new RefusalError(refusal('wordpress.no_portal', { slug: asked.portal }));
  const actor = await actorNamed(db, asked.as, at);
  refuseIf(whyNotImport(actor, portal));
  const plan = await planOf(db, portal, { file, asked, at });
  const words = wordsIn(language);
  if (!asked.apply) return print(asked.json ? JSON.stringify(plan) : `${reportOf(plan, words)}\n\n${words.nothingChanged}`);
  const reader = asked.readBy === undefined ? null : await actorNamed(db, asked.readBy, at);
  if (plan.texts.some(({ publishedAt }) => publishedAt !== null)) refuseIf(whyNotBringPublished(actor, reader, portal.bodyId));
  const madeWords = (tongue: 'ar' | 'fr' | 'zgh', title: string) => words.madeWords[tongue](title);
  const outcome = await applyImport(db, actor, { portalId: portal.id, plan, reader, parts: () => readExport(file), folder: asked.uploads, isFetching: asked.fetch ?? false, madeWords, visitor: words.visitor }, at);
  tell(outcome, { asked, language }, print);
}

/** Why somebody cannot bring a site to a portal: it takes who runs it and writes for it. */
function whyNotImport(actor: Actor, { bodyId }: Portal) {
  return whyNotActFor(actor, bodyId, 'run_portal') ?? whyNotActFor(actor, bodyId, 'write_news');
}

async function planOf(db: Db, portal: Portal, { file, asked, at }: { file: string; asked: Asked; at: Date }): Promise<Plan> {
  const outline = await outlineOf(readExport(file));
  const [imported, categories, offices, files] = await Promise.all([
    importedKeys(db, portal.id, sourceOf(outline.site)),
    categoriesOf(db, portal.id),
    authorOfficesOf(db, portal.id),
    asked.uploads ? filesIn(asked.uploads, outline) : null,
  ]);

  return planImport(outline, { at, imported, categories, offices, files, officeOf: asked.office ?? new Map(), categoryOf: asked.category ?? new Map() });
}

/** Says what came; something that did not is a refusal, after everything that did. */
function tell(outcome: Outcome, { asked, language }: { asked: Asked; language: Language }, print: (text: string) => void): void {
  const sentences = Object.assign({}, ...[portalWordsIn, newsWordsIn, commentWordsIn, pictureWords, wordsIn].map((words) => words(language).refusals)) as RefusalSentences;
  const explained = ({ code, facts }: Refusal) => sentences[code]?.(facts) ?? code;
  const { failures } = outcome;
  print(asked.json ? JSON.stringify({ ...outcome, failures: failures.map((failure) => ({ ...failure, sentence: explained(failure.refusal) })) }) : outcomeOf(outcome, wordsIn(language), explained));
  refuseIf(failures.length ? refusal('wordpress.not_all_came', { failures: failures.length }) : undefined);
}
