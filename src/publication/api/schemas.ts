import { z } from 'zod';
import { meetingKinds, meetingModes, meetingStates } from '#meetings';

const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const address = z.url();
const names = z.object({ ar: z.string(), fr: z.string().nullable() }).meta({ description: 'The same in both languages; the Arabic is the source.' });
const count = z.int().nonnegative();

/** What every object carries: its address, its type, when it came to be and when it last changed for readers. */
const head = { id: address, type: address, created: instant, modified: instant };
const named = { name: z.string(), 'multaqa:names': names };

const file = z.object({ ...head, ...named, mimeType: z.string(), date: day, size: count, sha256: z.string().regex(/^[0-9a-f]{64}$/u), meeting: z.array(address), paper: z.array(address), accessUrl: address });

/** The objects as they are published: what is not named here never leaves, whatever was read. */
export const schemas = {
  Body: z.object({
    ...head, ...named, system: address, classification: z.string(), 'multaqa:code': z.string().nullable().meta({ description: 'The official code of its territory.' }), 'multaqa:level': z.enum(['region', 'province', 'commune']).nullable(),
    organization: address, person: address, meeting: address, agendaItem: address, paper: address, file: address, 'multaqa:decision': address, 'multaqa:commitment': address,
  }),
  Organization: z.object({
    ...head, ...named, body: address, classification: z.enum(['council', 'committee']), 'multaqa:meetingsYearly': count.optional(),
    'multaqa:mandate': names.optional().meta({ description: 'Of a committee: what it is for.' }), 'multaqa:establishedBy': names.nullable().optional(),
    membership: z.array(z.object({ role: z.enum(['chair', 'secretariat', 'rapporteur', 'member']), ...named, 'multaqa:body': address.nullable(), startDate: day, endDate: day.nullable() })).optional().meta({ description: 'Of a committee: its seats, past ones among them, each by title and body and never by who holds it.' }),
  }),
  Person: z.object({ ...head, ...named, body: address, 'multaqa:role': z.string(), membership: z.array(z.object({ organization: address, role: z.string() })) }).meta({ description: 'An office that everybody knows, never who holds it: no name, no address, no telephone.' }),
  Meeting: z.object({
    ...head, ...named, body: address, organization: z.array(address), meetingState: z.enum(meetingStates), cancelled: z.boolean(),
    start: instant.nullable().meta({ description: 'The first sitting; null where only the day is known.' }), end: instant.nullable(),
    'multaqa:firstDay': day, 'multaqa:lastDay': day, 'multaqa:kind': z.enum(meetingKinds), 'multaqa:mode': z.enum(meetingModes), 'multaqa:motto': names.nullable(),
    'multaqa:pastDates': z.array(z.object({ firstDay: day, lastDay: day, outcome: z.enum(['postponed', 'cancelled']) })).meta({ description: 'Days that it gave up.' }),
    location: z.object({ description: z.string(), 'multaqa:names': names }), agendaItem: z.array(address), resultsProtocol: address.nullable().meta({ description: 'The file of its sealed minutes, once they are published.' }), web: address,
  }),
  AgendaItem: z.object({ ...head, ...named, meeting: address, number: z.string(), order: count, public: z.boolean(), 'multaqa:kind': z.string(), 'multaqa:paper': z.array(address) }),
  Paper: z.object({ ...head, ...named, body: address, date: day, mainFile: file, 'multaqa:meeting': address, 'multaqa:agendaItem': address }),
  File: file,
  Decision: z.object({ ...head, name: z.string(), names, text: names, body: address, meeting: address, agendaItem: address.nullable(), number: count, year: count, date: day, result: z.enum(['approved', 'rejected']), votes: z.object({ for: count, against: count, abstained: count }) }),
  Commitment: z.object({
    ...head, name: z.string(), names, body: address, meeting: address, asOf: day.meta({ description: 'The day of reading. That a day has passed changes counts and standings, and not `modified`.' }),
    counts: z.object({ all: count, kept: count, late: count, before: count, due: count, overdue: count, released: count }), debtors: z.array(z.object({ body: address, dueDate: day, standing: z.enum(['kept', 'before_the_promise', 'released', 'due', 'overdue']) })),
  }),
} as const;

export type Kind = keyof typeof schemas;
export const kinds = Object.keys(schemas) as Kind[];

/** What is left of an object that is no longer there for its reader. */
export const tombstone = z.object({ ...head, deleted: z.literal(true) }).meta({ description: 'It is public no more, or was withdrawn: nothing but its address and its times is given.' });

export const system = z.object({ ...head, oparlVersion: address, otherOparlVersions: z.array(address), name: z.string(), vendor: address, product: address, website: address, body: address, organization: address, person: address, meeting: address, agendaItem: address, paper: address, file: address, 'multaqa:decision': address, 'multaqa:commitment': address, 'multaqa:describedBy': address });

export const problem = z.object({
  type: address, title: z.string(), status: z.int(), detail: z.string().meta({ description: 'A sentence in the language asked for by Accept-Language.' }), instance: z.string(), code: z.string(), parameter: z.string().optional(),
}).meta({ description: 'Why there is no answer (RFC 9457).' });

export const pageOf = (kind: Kind) => z.object({ data: z.array(z.union([schemas[kind], tombstone])), pagination: z.object({ elementsPerPage: count }), links: z.object({ first: address, self: address, next: address.optional() }) });
