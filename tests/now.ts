/** The moment at which tests are lived: the demonstration world is told up to here, and no clock is read. */
export const now = new Date('2026-11-24T09:00:00Z');
