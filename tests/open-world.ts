import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { testDatabase } from './database.ts';
import { publicForum } from './public-meeting.ts';
import { siteOn } from './site.ts';
import type { Visitor } from './visitor.ts';
import { visitor } from './visitor.ts';
import { actorNamed, visitorNamed } from './world-actors.ts';

/** An object of the interface for programs, as far as every one is the same. */
export interface Told extends Record<string, unknown> {
  id: string;
  modified: string;
  created: string;
}

export interface Listed {
  data: Told[];
  links: { self: string; first: string; next?: string };
}

/** The demonstration world with one more public forum, read by programs: by anybody, and by the Region's training officer. */
export interface OpenWorld {
  db: Db;
  ownerDb: Db;
  app: ReturnType<typeof siteOn>;
  officer: Actor;
  anybody: Visitor;
  inside: Visitor;
  forum: number;
  read: <Answer = Told>(path: string, who?: Visitor) => Promise<Answer>;
  /** Every page of a list, by the links alone; `between` happens after each. */
  walk: (list: string, who?: Visitor, between?: (page: number) => Promise<void>) => Promise<Told[]>;
  /** What an answer has against the shape of that name in the published description, by a validator that is not ours. */
  faultsOf: (name: string, answer: unknown) => unknown;
}

export const pathOf = (address: unknown) => new URL(String(address)).pathname + new URL(String(address)).search;

export async function openWorld(): Promise<OpenWorld> {
  const { db, ownerDb } = await testDatabase({ world: true });
  const officer = await actorNamed(db, 'takwin@region.example');
  const app = siteOn(db);
  const anybody = visitor(app);
  const inside = await visitorNamed(app, 'takwin@region.example');
  const forum = await publicForum(db, officer);
  const read = async <Answer = Told>(path: string, who = anybody) => JSON.parse((await who.get(path)).html) as Answer;
  const faultsOf = validatorOf(await read('/api/v1/openapi.json'));
  const walk: OpenWorld['walk'] = async (list, who = anybody, between = async () => undefined) => {
    const found: Told[] = [];
    let page = 0;
    for (let next: string | undefined = `/api/v1/${list}`; next; ) {
      const listed: Listed = await read(next, who);
      found.push(...listed.data);
      await between((page += 1));
      next = listed.links.next && pathOf(listed.links.next);
    }

    return found;
  };

  return { db, ownerDb, app, officer, anybody, inside, forum, read, walk, faultsOf };
}

function validatorOf(description: Told): OpenWorld['faultsOf'] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(description, 'openapi.json');

  return (name, answer) => {
    const validate = ajv.getSchema(`openapi.json#/components/schemas/${name}`);
    if (!validate) throw new Error(`${name} is not described`);

    return validate(answer) ? null : validate.errors;
  };
}
