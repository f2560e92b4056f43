export const meetingKinds = ['forum', 'communication', 'committee', 'council_session'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const meetingModes = ['in_person', 'online', 'hybrid'] as const;
export type MeetingMode = (typeof meetingModes)[number];

/** Who may see something of a meeting: everybody, those who take part, or the organiser's own officers alone. */
export const visibilities = ['public', 'participants', 'internal'] as const;
export type Visibility = (typeof visibilities)[number];
