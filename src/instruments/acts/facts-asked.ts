import type { Day } from '#platform/days';
import type { ActFacts, Outcome, StepRule } from '../standings/index.ts';

/** What a command line may state of an act; each under its option's name. */
export interface FactsAsked {
  outcome?: Outcome;
  on?: Day;
  year?: number;
  session?: Day;
  extraordinary?: boolean;
  call?: number;
  sitting?: number;
  members?: number;
  present?: number;
  for?: number;
  against?: number;
  abstained?: number;
  president?: 'for' | 'against';
  /** Centimes. */
  amount?: number;
  reference?: string;
}

type Option = keyof FactsAsked;

const always: readonly Option[] = ['outcome', 'on', 'reference'];
const ofFigures: Record<StepRule['figures'], readonly Option[]> = { none: [], session: ['session', 'extraordinary'], votes: ['call', 'sitting', 'members', 'present'], amount: ['amount'] };
const ofVotes: readonly Option[] = ['for', 'against', 'abstained', 'president'];
const uncounted: readonly Outcome[] = ['no_quorum', 'postponed'];
const isCounted = (rule: StepRule, outcome: Outcome) => rule.figures === 'votes' && !uncounted.includes(outcome);

/** The options that a step with this outcome does not ask: what somebody states is never dropped in silence. */
export function strayOptions(asked: FactsAsked, rule: StepRule, outcome: Outcome): Option[] {
  const takes = [...always, ...ofFigures[rule.figures], ...(isCounted(rule, outcome) ? ofVotes : []), ...(rule.yearly ? (['year'] as const) : [])];
  const known: readonly Option[] = [...always, 'year', ...Object.values(ofFigures).flat(), ...ofVotes];

  return known.filter((option) => asked[option] !== undefined && !takes.includes(option));
}

/** The facts that are stated over those that stand: the blank ones of a new act, or those of the act to rectify. */
export function factsAsked(asked: FactsAsked, rule: StepRule, standing: ActFacts): ActFacts {
  const outcome = asked.outcome ?? standing.outcome;

  return {
    ...standing,
    outcome,
    happenedOn: asked.on ?? standing.happenedOn,
    ...(rule.figures === 'session' ? sessionAsked(asked, standing) : {}),
    ...(rule.figures === 'votes' ? { call: asked.call ?? standing.call ?? 1, sitting: asked.sitting ?? standing.sitting ?? 1, membersInOffice: asked.members ?? standing.membersInOffice, membersPresent: asked.present ?? standing.membersPresent } : {}),
    ...(isCounted(rule, outcome) ? votesAsked(asked, standing) : noVotes),
    amount: asked.amount ?? standing.amount,
    reference: asked.reference ?? standing.reference,
  };
}

function sessionAsked({ session, extraordinary }: FactsAsked, { sessionOn, sessionKind }: ActFacts): Pick<ActFacts, 'sessionOn' | 'sessionKind'> {
  const said = extraordinary === undefined ? undefined : extraordinary ? 'extraordinary' : 'ordinary';

  return { sessionOn: session ?? sessionOn, sessionKind: said ?? sessionKind ?? 'ordinary' };
}

const noVotes = { votesFor: null, votesAgainst: null, votesAbstained: null, presidentSide: null };

/** Whoever says how many voted for has said that nobody else voted, unless told otherwise. */
function votesAsked(asked: FactsAsked, standing: ActFacts): typeof noVotes | Pick<ActFacts, keyof typeof noVotes> {
  const votesFor = asked.for ?? standing.votesFor;
  const unsaid = votesFor === null ? null : 0;

  return { votesFor, votesAgainst: asked.against ?? standing.votesAgainst ?? unsaid, votesAbstained: asked.abstained ?? standing.votesAbstained ?? unsaid, presidentSide: asked.president ?? standing.presidentSide };
}
