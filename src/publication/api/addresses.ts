import type { Kind } from './schemas.ts';

export const base = '/api/v1';

/** Under which name the objects of a kind are listed. */
export const paths: Readonly<Record<Kind, string>> = {
  Body: 'bodies', Organization: 'organizations', Person: 'people', Meeting: 'meetings', AgendaItem: 'agenda-items', Paper: 'papers', File: 'files', Decision: 'decisions', Commitment: 'commitments',
};

/** Committees are listed among organizations after the councils, sealed minutes among files after the documents: under keys of their own, as migration 0036 gives them. */
export const firstCommittee = 1_000_000;
export const firstMinutes = 500_000_000;

const ours: ReadonlySet<string> = new Set<Kind>(['Decision', 'Commitment']);

/** The addresses of this house's objects. What OParl describes has OParl's type; the rest is described in our own document. */
export function addressesOf(origin: string) {
  const list = (kind: Kind) => `${origin}${base}/${paths[kind]}`;

  return {
    origin,
    system: `${origin}${base}`,
    list,
    /** A list narrowed to one body. */
    ofBody: (kind: Kind, bodyId: number) => `${list(kind)}?body=${bodyId}`,
    of: (kind: Kind, key: number) => `${list(kind)}/${key}`,
    type: (kind: Kind | 'System') => (ours.has(kind) ? `${origin}${base}/openapi.json#/components/schemas/${kind}` : `https://schema.oparl.org/1.1/${kind}`),
    page: (meetingId: number) => `${origin}/public/meetings/${meetingId}`,
    room: (meetingId: number) => `${origin}/meetings/${meetingId}`,
  };
}

export type Addresses = ReturnType<typeof addressesOf>;
