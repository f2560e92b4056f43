/** What was promised in a meeting about an instrument, as its pages tell it: where to read it, and how many kept it. */
export interface PromiseAbout {
  href: string;
  meetingHref: string;
  meeting: string;
  news: string;
}

/** A meeting in which something was promised about an instrument. */
export interface MeetingAbout {
  href: string;
  meeting: string;
}

/** Where an act that a council did in its own session leads back to: its decision, or the session. */
export interface RecordBehind {
  href: string;
  label: string;
}

declare module 'hono' {
  interface ContextVariableMap {
    /** The council's own records behind some acts, by act. The house fills it: councils know instruments, and not the other way round. */
    recordsBehind: (actIds: readonly number[]) => Promise<ReadonlyMap<number, RecordBehind>>;
    /** What meetings promised about an instrument. The house fills it: meetings know instruments, and not the other way round. */
    promisesAbout: (instrumentId: number) => Promise<PromiseAbout[]>;
    /** Only where it was promised: a board asks it on every view, and it costs no history. */
    meetingsAbout: (instrumentId: number) => Promise<MeetingAbout[]>;
  }
}
