/** What a refusal's sentence is made of: days as `YYYY-MM-DD`, money in centimes, counts as numbers. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** An expected "no": a code of a closed set and the facts that explain it. Not an error of the program. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly facts: Facts;
}

/** Carries a refusal from the act that says no to the one place at the edge that tells the reader. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly refusal: Refusal;

  constructor(no: Refusal) {
    super(no.code);
    this.refusal = no;
  }
}

/** Makes a refusal; its code keeps its literal type, so that a rule's return type lists every code it can give. */
export function refusal<const Code extends string>(code: Code, facts: Facts = {}): Refusal<Code> {
  return { code, facts };
}

/** Stops the act when a rule says no. */
export function refuseIf(refused: Refusal | undefined): void {
  if (refused) throw new RefusalError(refused);
}

/** What a sentence reads its facts by: each code's rule gives what its sentence asks for, and nothing checks the two against each other but the tests. */
// oxlint-disable-next-line typescript/no-explicit-any -- a fact is a day, a count or a name, as its code has it
export type ToldFacts = Record<string, any>;

/** One module's sentences for its refusals, in one language. */
export type RefusalSentences<Code extends string = string> = Readonly<Record<Code, (facts: ToldFacts) => string>>;
