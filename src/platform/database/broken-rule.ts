/** The name of the constraint that a statement would have broken; none where it failed for another reason. Its transaction is over. */
export function brokenRule(error: unknown): string | undefined {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };

  return typeof code === 'string' && code.startsWith('23') && typeof constraint === 'string' ? constraint : undefined;
}
