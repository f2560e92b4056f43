import { z } from 'zod';
import { addressesOf, base, paths } from './addresses.ts';
import { parameters } from './question.ts';
import type { Kind } from './schemas.ts';
import { kinds, pageOf, problem, schemas, system, tombstone } from './schemas.ts';

const summaries: Readonly<Record<Kind, string>> = {
  Body: 'public bodies', Organization: 'councils and committees', Person: 'offices that everybody knows, without who holds them', Meeting: 'meetings', AgendaItem: 'points of agendas', Paper: 'documents of points',
  File: 'files: of documents, and of sealed minutes', Decision: 'decisions that were posted', Commitment: 'what was promised, once the minutes are published',
};

/** The description of the interface, drawn from the very shapes through which every answer passes. */
export function describedAt(origin: string): Record<string, unknown> {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Multaqa', version: '1.0.0', summary: 'Public meetings, their agendas, documents, decisions and commitments, after OParl 1.1.', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      description: 'Everybody reads what is public; whoever is signed in reads what they may read in the house. Ids are addresses. Lists go page by page: follow `links.next`.',
    },
    servers: [{ url: origin }],
    tags: [{ name: 'read', description: 'There is nothing to be changed here.' }],
    paths: { [base]: { get: operation('readSystem', ref('System'), 'Where everything begins.', []) }, [`${base}/openapi.json`]: { get: operation('readDescription', { type: 'object' }, 'This description.', []) }, ...Object.fromEntries(kinds.flatMap(pathsOf)) },
    components: {
      schemas: {
        ...Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, plain(schema)])),
        System: plain(system), Tombstone: plain(tombstone), Problem: plain(problem), ...Object.fromEntries(kinds.map((kind) => [`${kind}List`, listOf(kind)])),
      },
    },
  };
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const orGone = (kind: Kind) => ({ oneOf: [ref(kind), ref('Tombstone')] });
const refused = (description: string) => ({ description, content: { 'application/problem+json': { schema: ref('Problem') } } });

function operation(operationId: string, schema: object, summary: string, asked: readonly object[]) {
  return {
    operationId, summary, tags: ['read'], parameters: asked,
    responses: {
      200: { description: 'As asked.', headers: { ETag: { schema: { type: 'string' } }, 'Last-Modified': { schema: { type: 'string' } } }, content: { 'application/json': { schema } } },
      304: { description: 'As it was, by If-None-Match or If-Modified-Since.' },
      400: refused('The question cannot be read.'), 404: refused('There is no such thing, or not for this reader.'), 405: refused('Here is nothing to be changed.'),
      406: refused('There is nothing but JSON.'), 429: refused('More than 600 questions in a minute; Retry-After tells when to go on.'), 500: refused('A fault of ours, with its reference number.'),
    },
  };
}

function pathsOf(kind: Kind): [string, object][] {
  const path = `${base}/${paths[kind]}`;
  const asked = Object.entries(parameters).map(([name, schema]) => {
    const { description, ...shape } = plain(schema) as { description?: string };

    return { name, in: 'query', required: false, description, schema: shape };
  });
  const key = { name: 'key', in: 'path', required: true, description: 'Its number.', schema: { type: 'integer', minimum: 1 } };

  return [
    [path, { get: operation(`list${kind}`, ref(`${kind}List`), `A page of ${summaries[kind]}.`, asked) }],
    [`${path}/{key}`, { get: operation(`read${kind}`, orGone(kind), `One of the ${summaries[kind]}.`, [key]) }],
  ];
}

/** A page names its objects by reference. */
function listOf(kind: Kind): object {
  const list = plain(pageOf(kind)) as { properties: Record<string, object> };

  return { ...list, properties: { ...list.properties, data: { type: 'array', items: orGone(kind) } } };
}

function plain(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);

  return rest;
}

/** Where everything begins: the lists of every kind. */
export function systemAt(origin: string, { name, created, modified }: { name: string; created: Date; modified: Date }): z.output<typeof system> {
  const { list, type, system: id } = addressesOf(origin);
  const lists = { body: list('Body'), organization: list('Organization'), person: list('Person'), meeting: list('Meeting'), agendaItem: list('AgendaItem'), paper: list('Paper'), file: list('File'), 'multaqa:decision': list('Decision'), 'multaqa:commitment': list('Commitment') };

  return system.parse({ id, type: type('System'), oparlVersion: 'https://schema.oparl.org/1.1/', otherOparlVersions: [], name, vendor: origin, product: origin, website: origin, created: created.toISOString(), modified: modified.toISOString(), ...lists, 'multaqa:describedBy': `${origin}${base}/openapi.json` });
}
