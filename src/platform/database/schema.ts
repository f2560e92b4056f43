/** Written by `npm run types` from the migrated database: never edited. */
import type { Day } from '#platform/days';
import type { ColumnType } from "kysely";

export type ActOrigin = "from_document" | "own_act";

export type ActOutcome = "approved" | "approved_with_reservations" | "done" | "granted" | "no_quorum" | "opposed" | "postponed" | "refused" | "rejected" | "withdrawn";

export type ActStep = "acknowledged" | "agenda" | "budgeted" | "committed" | "countersigned" | "deliberated" | "diffused" | "evaluated" | "ordered" | "paid" | "received" | "sent" | "signed" | "transmitted" | "visa";

export type BodyKind = "communal_council" | "ministry" | "prefecture_administration" | "provincial_council" | "regional_council" | "regional_directorate" | "unit";

export type CommitmentDue = "fixed" | "next_ordinary_session";

export type DeliveryOutcome = "delivered" | "withdrawn";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type GrammaticalGender = "feminine" | "masculine";

export type HolidayCertainty = "confirmed" | "expected";

export type HolidayName = "adha" | "amazigh_new_year" | "fitr" | "green_march" | "independence_day" | "independence_manifesto" | "labour_day" | "mawlid" | "muharram" | "new_year" | "oued_eddahab" | "revolution_day" | "throne_day" | "unity_day" | "youth_day";

export type InstrumentKind = "charter" | "convention" | "policy";

export type MajorityBase = "members_in_office" | "votes_cast";

export type OfficeRole = "administrator" | "council_secretary" | "director_of_services" | "finance_officer" | "hr_division" | "minister" | "president" | "regional_director" | "secretary_general" | "training_officer" | "vice_president";

export type PresidentSide = "against" | "for";

export type SeatsSource = "computed" | "corrected" | "decree";

export type SessionKind = "extraordinary" | "ordinary";

export type StandingState = "closed" | "done" | "open" | "returned";

export type TerritoryKind = "prefecture" | "province" | "region" | "rural" | "urban";

export type TerritoryLevel = "commune" | "province" | "region";

export interface ActConfirmations {
  actId: number;
  confirmedAt: Date;
  confirmedBy: string;
  confirmedForBodyId: number;
}

export interface Acts {
  amount: number | null;
  call: number | null;
  fileId: number | null;
  happenedOn: Day;
  id: Generated<number>;
  membersInOffice: number | null;
  membersPresent: number | null;
  note: string | null;
  origin: ActOrigin;
  outcome: Generated<ActOutcome>;
  partyId: number;
  presidentSide: PresidentSide | null;
  recordedAt: Date;
  recordedBy: string;
  recordedForBodyId: number;
  reference: string | null;
  replacedBecause: string | null;
  replacesId: number | null;
  sessionKind: SessionKind | null;
  sessionOn: Day | null;
  sitting: number | null;
  step: ActStep;
  submission: string;
  version: Generated<number>;
  votesAbstained: number | null;
  votesAgainst: number | null;
  votesFor: number | null;
  year: number | null;
}

export interface Bodies {
  id: Generated<number>;
  kind: BodyKind;
  level: TerritoryLevel | null;
  nameAr: string;
  nameFr: string;
  parentId: number | null;
  slug: string;
  territoryCode: string | null;
}

export interface CommitmentDebtors {
  bodyId: number;
  commitmentId: number;
  dueArticle: string | null;
  dueOn: Day;
  dueRule: string;
  partyId: number | null;
  position: number;
  releasedBecause: string | null;
  releasedBy: string | null;
  releasedOn: Day | null;
  sessionFrom: Day | null;
  sessionTo: Day | null;
}

export interface Commitments {
  conclusionId: number | null;
  deliverableAr: string | null;
  deliverableFr: string | null;
  dueKind: CommitmentDue;
  dueOn: Day | null;
  id: Generated<number>;
  instrumentId: number | null;
  meetingId: number;
  recordedAt: Date;
  recordedBy: string;
  sentenceAr: string;
  sentenceFr: string | null;
  spokenByInstitutionAr: string | null;
  spokenByInstitutionFr: string | null;
  spokenByTitleAr: string;
  spokenByTitleFr: string | null;
  step: ActStep | null;
  submission: string;
  year: number | null;
}

export interface Conclusions {
  id: Generated<number>;
  meetingId: number;
  position: number;
  textAr: string;
  textFr: string | null;
}

export interface Contributions {
  agreedAmount: number;
  dueOn: Day;
  formulaAmount: number;
  members: number | null;
  partyId: number;
  topUpAmount: Generated<number>;
  year: number;
}

export interface ContributionStandings {
  budgeted: number;
  committed: number;
  due: number;
  dueOn: Day | null;
  lastReceivedOn: Day | null;
  ordered: number;
  paid: number;
  partyId: number;
  received: number;
  year: number;
}

export interface ContributionYears {
  cost: number;
  dueOn: Day;
  instrumentId: number;
  ownerShareBasisPoints: number;
  setAt: Date;
  setBy: string | null;
  year: number;
}

export interface CouncilSeats {
  seats: number;
  source: SeatsSource;
  termStartsOn: Day;
  territoryCode: string;
}

export interface Credentials {
  accessToken: string | null;
  accessTokenExpiresAt: Date | null;
  accountId: string;
  createdAt: Generated<Date>;
  id: string;
  idToken: string | null;
  password: string | null;
  providerId: string;
  refreshToken: string | null;
  refreshTokenExpiresAt: Date | null;
  scope: string | null;
  updatedAt: Generated<Date>;
  userId: string;
}

export interface Deliveries {
  bodyId: number;
  commitmentId: number;
  fileId: number | null;
  happenedOn: Day;
  id: Generated<number>;
  note: string | null;
  origin: ActOrigin;
  outcome: Generated<DeliveryOutcome>;
  recordedAt: Date;
  recordedBy: string;
  recordedForBodyId: number;
  replacedBecause: string | null;
  replacesId: number | null;
  submission: string;
}

export interface FileContents {
  content: Buffer;
  sha256: string;
}

export interface Files {
  byteSize: number;
  id: Generated<number>;
  mediaType: string;
  name: string;
  ownerBodyId: number | null;
  sha256: string;
  uploadedAt: Date;
  uploadedBy: string | null;
}

export interface FixedHolidays {
  date: number;
  month: number;
  name: HolidayName;
  since: number;
  until: number | null;
}

export interface House {
  initialisedAt: Date;
  ownerBodyId: number;
  single: Generated<boolean>;
}

export interface Instruments {
  createdAt: Date;
  createdBy: string | null;
  currentVersion: Generated<number>;
  firstYear: number | null;
  id: Generated<number>;
  kind: InstrumentKind;
  lastYear: number | null;
  majorityBase: Generated<MajorityBase>;
  needsVisa: Generated<boolean>;
  ownerBodyId: number;
  programmeId: number | null;
  reference: string | null;
  signatureDays: Generated<number>;
  startedOn: Day;
  titleAr: string;
  titleFr: string | null;
  visaReasonAr: string | null;
  visaReasonFr: string | null;
}

export interface InstrumentVersions {
  createdAt: Date;
  createdBy: string | null;
  instrumentId: number;
  issuedOn: Day;
  number: number;
  textAr: string;
  textFr: string | null;
}

export interface JournalEvents {
  bodyId: number | null;
  facts: string;
  happenedAt: Date;
  hash: string;
  kind: string;
  previousHash: string;
  sequence: number;
  subject: string;
  userId: string | null;
}

export interface LunarHolidays {
  certainty: HolidayCertainty;
  days: number;
  firstDay: Day;
  name: HolidayName;
}

export interface MeetingAttendance {
  bodyId: number | null;
  institutionAr: string | null;
  institutionFr: string | null;
  meetingId: number;
  position: number;
  presentCount: Generated<number>;
  titleAr: string;
  titleFr: string | null;
}

export interface MeetingChairs {
  bodyId: number | null;
  meetingId: number;
  position: number;
  titleAr: string;
  titleFr: string | null;
}

export interface Meetings {
  correctedAt: Date | null;
  correctedBy: string | null;
  createdAt: Date;
  createdBy: string;
  heldOn: Day;
  id: Generated<number>;
  minutesAr: Generated<string>;
  minutesFr: string | null;
  number: number | null;
  ownerBodyId: number;
  placeAr: string;
  placeFr: string | null;
  seriesId: number | null;
  submission: string;
  territoryCode: string | null;
  titleAr: string;
  titleFr: string | null;
  version: Generated<number>;
}

export interface MeetingSeries {
  createdAt: Date;
  createdBy: string | null;
  editionAr: string;
  editionFr: string | null;
  editionGender: Generated<GrammaticalGender>;
  id: Generated<number>;
  ownerBodyId: number;
  programmeId: number | null;
  titleAr: string;
  titleFr: string | null;
}

export interface Migrations {
  appliedAt: Generated<Date>;
  name: string;
  number: number;
  sha256: string;
}

export interface Offices {
  appointedAt: Date;
  appointedBy: string | null;
  bodyId: number;
  endsOn: Day | null;
  id: Generated<number>;
  role: OfficeRole;
  startsOn: Day;
  titleAr: string;
  titleFr: string | null;
  userId: string;
}

export interface Parties {
  addedAt: Date;
  addedBy: string | null;
  bodyId: number;
  id: Generated<number>;
  instrumentId: number;
  needsVisa: boolean;
  position: number;
}

export interface Programmes {
  firstYear: number;
  id: Generated<number>;
  lastYear: number;
  ownerBodyId: number;
  titleAr: string;
  titleFr: string | null;
}

export interface Sessions {
  createdAt: Generated<Date>;
  expiresAt: Date;
  id: string;
  ipAddress: string | null;
  token: string;
  updatedAt: Generated<Date>;
  userAgent: string | null;
  userId: string;
}

export interface SignInAttempts {
  accountDigest: string;
  address: string;
  happenedAt: Date;
  id: Generated<number>;
}

export interface Standings {
  actId: number | null;
  awaitsConfirmation: Generated<boolean>;
  dueOn: Day | null;
  dueRule: string | null;
  happenedOn: Day | null;
  opensOn: Day | null;
  outcome: ActOutcome | null;
  partyId: number;
  silentFrom: Day | null;
  state: StandingState;
  step: ActStep;
  votesCast: number | null;
  votesFor: number | null;
  year: Generated<number>;
}

export interface Territories {
  code: string;
  isoCode: string | null;
  kind: TerritoryKind;
  latitude: number | null;
  level: TerritoryLevel;
  longitude: number | null;
  nameAr: string;
  nameFr: string;
  parentCode: string | null;
  population2014: number | null;
  population2024: number;
}

export interface TerritoryImports {
  added: number;
  appliedAt: Date | null;
  appliedBy: string | null;
  changed: number;
  id: Generated<number>;
  list: string;
  name: string;
  previewedAt: Date;
  previewedBy: string | null;
  referenceSha256: string;
  sha256: string;
  unchanged: number;
  unknown: number;
  wrong: number;
}

export interface Users {
  createdAt: Generated<Date>;
  email: string;
  emailVerified: Generated<boolean>;
  id: string;
  image: string | null;
  language: string | null;
  mustChangePassword: Generated<boolean>;
  name: string;
  updatedAt: Generated<Date>;
}

export interface Verifications {
  createdAt: Generated<Date>;
  expiresAt: Date;
  id: string;
  identifier: string;
  updatedAt: Generated<Date>;
  value: string;
}

export interface DB {
  actConfirmations: ActConfirmations;
  acts: Acts;
  bodies: Bodies;
  commitmentDebtors: CommitmentDebtors;
  commitments: Commitments;
  conclusions: Conclusions;
  contributions: Contributions;
  contributionStandings: ContributionStandings;
  contributionYears: ContributionYears;
  councilSeats: CouncilSeats;
  credentials: Credentials;
  deliveries: Deliveries;
  fileContents: FileContents;
  files: Files;
  fixedHolidays: FixedHolidays;
  house: House;
  instruments: Instruments;
  instrumentVersions: InstrumentVersions;
  journalEvents: JournalEvents;
  lunarHolidays: LunarHolidays;
  meetingAttendance: MeetingAttendance;
  meetingChairs: MeetingChairs;
  meetings: Meetings;
  meetingSeries: MeetingSeries;
  migrations: Migrations;
  offices: Offices;
  parties: Parties;
  programmes: Programmes;
  sessions: Sessions;
  signInAttempts: SignInAttempts;
  standings: Standings;
  territories: Territories;
  territoryImports: TerritoryImports;
  users: Users;
  verifications: Verifications;
}
