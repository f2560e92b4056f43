/** Written by `npm run types` from the migrated database: never edited. */
import type { Day } from '#platform/days';
import type { ColumnType } from "kysely";

export type ActOrigin = "from_document" | "own_act";

export type ActOutcome = "approved" | "approved_with_reservations" | "done" | "granted" | "no_quorum" | "opposed" | "postponed" | "refused" | "rejected" | "withdrawn";

export type ActStep = "acknowledged" | "agenda" | "budgeted" | "committed" | "countersigned" | "deliberated" | "diffused" | "evaluated" | "ordered" | "paid" | "received" | "sent" | "signed" | "transmitted" | "visa";

export type ArticleKind = "news" | "page";

export type ArticleStep = "approved" | "returned" | "submitted" | "withdrawn";

export type ArticleWork = "settled" | "submitted" | "writing";

export type BallotChoice = "abstain" | "against" | "for";

export type BodyKind = "communal_council" | "ministry" | "prefecture_administration" | "provincial_council" | "regional_council" | "regional_directorate" | "unit" | "wilaya";

export type ClosureAsker = "president" | "state" | "third_of_members";

export type CommentOutcome = "approved" | "rejected";

export type CommentState = "approved" | "erased" | "rejected" | "waiting";

export type CommitmentDue = "fixed" | "next_ordinary_session";

export type CommitteeCapacity = "chair" | "member" | "rapporteur" | "secretariat";

export type DecisionStep = "opposed" | "opposition_lifted" | "opposition_upheld" | "visa_granted" | "visa_refused";

export type DeliveryOutcome = "delivered" | "withdrawn";

export type DocumentKind = "annual_report" | "budget" | "convention" | "other" | "plan";

export type EscalationLevel = "chair" | "officer" | "secretary";

export type FoundKind = "article" | "decision" | "document" | "meeting" | "page" | "programme";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type GrammaticalGender = "feminine" | "masculine";

export type HolidayCertainty = "confirmed" | "expected";

export type HolidayName = "adha" | "amazigh_new_year" | "fitr" | "green_march" | "independence_day" | "independence_manifesto" | "labour_day" | "mawlid" | "muharram" | "new_year" | "oued_eddahab" | "revolution_day" | "throne_day" | "unity_day" | "youth_day";

export type InstrumentKind = "charter" | "convention" | "policy";

export type InvitationStep = "accepted" | "confirmed" | "declined" | "delegated" | "handed_over" | "letter_printed" | "mail_failed" | "mailed" | "opened" | "reminded" | "withdrawn";

export type InvitedAs = "institution" | "office" | "person";

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type LostDate = "cancelled" | "postponed";

export type MailState = "failed" | "queued" | "sent";

export type MajorityBase = "members_in_office" | "votes_cast";

export type MeetingKind = "committee" | "communication" | "council_session" | "forum";

export type MeetingMode = "hybrid" | "in_person" | "online";

export type MeetingState = "cancelled" | "closed" | "convened" | "held" | "minutes_approved" | "prepared";

export type MemberRole = "deputy_secretary" | "member" | "president" | "rapporteur" | "secretary" | "vice_president";

export type MinutesState = "approved" | "draft" | "reviewed";

export type OfficeRole = "administrator" | "communication_officer" | "council_secretary" | "director_of_services" | "finance_officer" | "hr_division" | "minister" | "president" | "regional_director" | "secretary_general" | "state_delegate" | "state_representative" | "training_officer" | "vice_president";

export type OpenKind = "AgendaItem" | "Body" | "Commitment" | "Decision" | "File" | "Meeting" | "Organization" | "Paper" | "Person";

export type ParticipantCapacity = "guest" | "member" | "press" | "representing" | "staff";

export type PictureFormat = "avif" | "jpeg" | "webp";

export type PointAnswer = "accepted" | "proposed" | "refused" | "withdrawn";

export type PointKind = "carried_over" | "decision" | "discussion" | "launch" | "opening" | "presentation" | "signing";

export type PointOrigin = "half_of_members" | "member" | "organiser" | "state" | "unit";

export type PresenceDirection = "arrival" | "departure";

export type PresenceProof = "hand" | "own_telephone" | "paper" | "qr";

export type PresidentSide = "against" | "for";

export type RecommendationStanding = "followed" | "not_followed" | "under_way";

export type RejectionReason = "advertising" | "complaint" | "hateful" | "insulting" | "off_topic" | "private_life" | "repeated" | "unlawful";

export type RequestAnswer = "called" | "declined";

export type SeatsSource = "computed" | "corrected" | "decree";

export type SessionAskedBy = "majority_of_members" | "president" | "state" | "third_of_members";

export type SessionAsker = "majority_of_members" | "state" | "third_of_members";

export type SessionFormality = "agenda_to_state" | "attendance_to_state" | "minutes_to_members" | "minutes_to_state" | "notice_to_members" | "posting_of_dates" | "posting_of_decisions" | "refusals_notified" | "refusals_read_out" | "state_points_received";

export type SessionKind = "extraordinary" | "ordinary";

export type SpeechKind = "answer" | "intervention" | "point_of_order" | "question";

export type SpeechMove = "deferred" | "forward";

export type StandingState = "closed" | "done" | "open" | "returned";

export type TerritoryKind = "prefecture" | "province" | "region" | "rural" | "urban";

export type TerritoryLevel = "commune" | "province" | "region";

export type Tongue = "ar" | "fr" | "zgh";

export type Visibility = "internal" | "participants" | "public";

export type VoteResult = "approved" | "rejected";

export type VotingMethod = "by_name" | "show_of_hands";

export interface ActConfirmations {
  actId: number;
  confirmedAt: Date;
  confirmedBy: string;
  confirmedForBodyId: number;
}

export interface Acts {
  amount: number | null;
  call: number | null;
  calledByState: boolean | null;
  fileId: number | null;
  happenedOn: Day;
  id: Generated<number>;
  membersAtOpening: number | null;
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

export interface AgendaMaterials {
  addedAt: Date;
  addedBy: string;
  fileId: number;
  id: Generated<number>;
  pointId: number;
  removedAt: Date | null;
  removedBy: string | null;
  submission: string | null;
  titleAr: string;
  titleFr: string | null;
  visibility: Visibility;
}

export interface AgendaPoints {
  answer: Generated<PointAnswer>;
  answeredAt: Date | null;
  answeredBecause: string | null;
  answeredBy: string | null;
  carriedCommitmentId: number | null;
  carriedFromId: number | null;
  id: Generated<number>;
  instrumentId: number | null;
  kind: PointKind;
  meetingId: number;
  minutesPlanned: number | null;
  origin: Generated<PointOrigin>;
  outcomeAr: string | null;
  outcomeFr: string | null;
  parentId: number | null;
  position: number;
  presenterAr: string | null;
  presenterBodyId: number | null;
  presenterFr: string | null;
  proposedAt: Date;
  proposedBy: string | null;
  proposedForBodyId: number | null;
  sittingId: number | null;
  submission: string | null;
  titleAr: string;
  titleFr: string | null;
  version: Generated<number>;
  visibility: Generated<Visibility>;
}

export interface ArticlePictures {
  articleId: number;
  number: number;
  pictureId: number;
  position: number;
}

export interface ArticlePictureTexts {
  alternative: string;
  articleId: number;
  caption: string | null;
  credit: string | null;
  language: Tongue;
  number: number;
  pictureId: number;
}

export interface Articles {
  commentsUntil: Day | null;
  createdAt: Date;
  createdBy: string;
  id: Generated<number>;
  kind: ArticleKind;
  latest: number;
  portalId: number;
  published: number | null;
  publishedAt: Date | null;
  publishedOn: Day | null;
  submission: string | null;
  withdrawnAt: Date | null;
  work: ArticleWork;
}

export interface ArticleSteps {
  articleId: number;
  because: string | null;
  becauseFr: string | null;
  effectiveAt: Date | null;
  id: Generated<number>;
  number: number;
  recordedAt: Date;
  recordedBy: string;
  step: ArticleStep;
}

export interface ArticleSubjects {
  articleId: number;
  bodyId: number | null;
  instrumentId: number | null;
  meetingId: number | null;
  number: number;
  position: number;
  programmeId: number | null;
  territoryCode: string | null;
}

export interface ArticleTexts {
  articleId: number;
  body: string;
  html: string;
  language: Tongue;
  number: number;
  plain: string;
  standfirst: string;
  title: string;
}

export interface ArticleVersions {
  articleId: number;
  categoryId: number | null;
  correctionAr: string | null;
  correctionFr: string | null;
  happenedOn: Day | null;
  number: number;
  officeId: number;
  placeAr: string | null;
  placeFr: string | null;
  writtenAt: Date;
  writtenBy: string;
}

export interface AuthorOffices {
  id: Generated<number>;
  nameAr: string;
  nameFr: string | null;
  portalId: number;
}

export interface Ballots {
  choice: BallotChoice;
  memberId: number;
  nonce: string;
  recordedAt: Date;
  recordedBy: string | null;
  voteId: number;
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

export interface CalendarAddresses {
  bodyId: number | null;
  createdAt: Date;
  id: Generated<number>;
  label: string;
  lastReadOn: Day | null;
  revokedAt: Date | null;
  tokenSha256: string;
  userId: string;
}

export interface Categories {
  id: Generated<number>;
  nameAr: string;
  nameFr: string;
  portalId: number;
  position: Generated<number>;
  slug: string;
}

export interface ClosureRequests {
  article: string;
  because: string;
  id: Generated<number>;
  meetingId: number;
  recordedAt: Date;
  recordedBy: string;
  recordedForBodyId: number;
  sittingId: number;
  submission: string;
}

export interface ClosureVoices {
  choice: BallotChoice;
  closureId: number;
  memberId: number;
  presides: boolean;
}

export interface CommentAddresses {
  commentId: number;
  email: string;
  keptSince: Date;
  wantsMails: Generated<boolean>;
}

export interface CommentAddressLooks {
  because: string;
  commentId: number;
  id: Generated<number>;
  lookedAt: Date;
  lookedBy: string;
}

export interface CommentDecisions {
  commentId: number;
  decidedAt: Date;
  decidedBy: string;
  id: Generated<number>;
  note: string | null;
  number: number;
  outcome: CommentOutcome;
  reason: RejectionReason | null;
}

export interface CommentKeys {
  commentId: number;
  digest: string;
  madeAt: Date;
}

export interface Comments {
  answersAnAnswer: Generated<boolean | null>;
  answersTo: number | null;
  articleId: number;
  fingerprint: string | null;
  id: Generated<number>;
  isAnswer: Generated<boolean | null>;
  language: Tongue;
  latest: Generated<number>;
  officeId: number | null;
  sentAt: Date;
  state: CommentState;
  submission: string | null;
  suspicions: Generated<string[]>;
  writtenBy: string | null;
}

export interface CommentTexts {
  commentId: number;
  name: string | null;
  number: number;
  text: string | null;
  writtenAt: Date;
}

export interface CommentTries {
  digest: string;
  happenedAt: Date;
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

export interface Committees {
  establishedByAr: string | null;
  establishedByFr: string | null;
  isPublic: Generated<boolean>;
  mandateAr: string;
  mandateFr: string | null;
  meetingsYearly: number;
  seriesId: number;
}

export interface CommitteeSeats {
  bodyId: number | null;
  capacity: CommitteeCapacity;
  endsOn: Day | null;
  id: Generated<number>;
  position: number;
  seriesId: number;
  startsOn: Day;
  submission: string | null;
  titleAr: string;
  titleFr: string | null;
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
  lastPaidOn: Day | null;
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

export interface CouncilMembers {
  bodyId: number;
  endedBecause: string | null;
  endsOn: Day | null;
  id: Generated<number>;
  mail: string | null;
  name: string;
  position: number;
  recordedAt: Date;
  recordedBy: string | null;
  role: Generated<MemberRole>;
  startsOn: Day;
  userId: string | null;
}

export interface CouncilSeats {
  seats: number;
  source: SeatsSource;
  termStartsOn: Day;
  territoryCode: string;
}

export interface CouncilSessions {
  askedBy: Generated<SessionAskedBy>;
  askedOn: Day | null;
  bodyId: number;
  closedOn: Day | null;
  extendedUntil: Day | null;
  kind: SessionKind;
  level: TerritoryLevel;
  meetingId: number;
  openedOn: Day | null;
  submission: string | null;
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

export interface Decisions {
  actId: number | null;
  bodyId: number;
  decidedOn: Day;
  fileId: number | null;
  id: Generated<number>;
  meetingId: number;
  needsVisa: boolean;
  number: number;
  outcome: VoteResult;
  pointId: number;
  recordedAt: Date;
  recordedBy: string;
  textAr: string;
  textFr: string | null;
  titleAr: string;
  titleFr: string | null;
  visaMatter: string | null;
  voteId: number;
  withReservations: Generated<boolean>;
  year: number;
}

export interface DecisionSteps {
  because: string | null;
  decisionId: number;
  fileId: number | null;
  happenedOn: Day;
  id: Generated<number>;
  recordedAt: Date;
  recordedBy: string;
  recordedForBodyId: number | null;
  reference: string | null;
  step: DecisionStep;
  submission: string;
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

export interface DocumentVersions {
  addedAt: Date;
  addedBy: string;
  changeAr: string | null;
  changeFr: string | null;
  datedOn: Day;
  descriptionAr: string | null;
  descriptionFr: string | null;
  documentId: number;
  fileId: number;
  language: Tongue;
  number: number;
  titleAr: string;
  titleFr: string | null;
  year: number;
}

export interface Escalations {
  bodyId: number;
  commitmentId: number;
  dueOn: Day;
  id: Generated<number>;
  level: EscalationLevel;
  mailId: string | null;
  officeId: number | null;
  sentAt: Date;
  userId: string | null;
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

export interface FormerAddresses {
  articleId: number | null;
  categoryId: number | null;
  path: string;
  pictureId: number | null;
  portalId: number;
}

export interface HallActs {
  meetingId: number;
  nonce: string;
  recordedAt: Date;
}

export interface HallAttempts {
  attempts: number;
  since: Date;
  triedBy: string;
}

export interface Halls {
  changedAt: Date;
  currentPointId: number | null;
  currentSittingId: number | null;
  isClosed: Generated<boolean>;
  meetingId: number;
}

export interface HallScreens {
  id: Generated<number>;
  meetingId: number;
  openedAt: Date;
  openedBy: string;
  revokedAt: Date | null;
  revokedBy: string | null;
  token: string;
}

export interface House {
  initialisedAt: Date;
  ownerBodyId: number;
  single: Generated<boolean>;
}

export interface ImportedArticles {
  articleId: number;
  portalId: number;
  source: string;
  sourceKey: string;
}

export interface Instruments {
  createdAt: Date;
  createdBy: string | null;
  currentVersion: Generated<number>;
  firstYear: number | null;
  id: Generated<number>;
  kind: InstrumentKind;
  lastYear: number | null;
  majorityBase: MajorityBase | null;
  majorityReasonAr: string | null;
  matter: string | null;
  needsVisa: boolean | null;
  ownerBodyId: number;
  programmeId: number | null;
  reference: string | null;
  signatureDays: Generated<number>;
  startedOn: Day;
  submission: string | null;
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

export interface Interventions {
  bodyId: number | null;
  id: Generated<number>;
  kind: SpeechKind;
  meetingId: number;
  pointId: number | null;
  position: number;
  speakerAr: string;
  speakerFr: string | null;
  speechId: number | null;
  submission: string | null;
  summaryAr: string;
  summaryFr: string | null;
  version: Generated<number>;
}

export interface InvitationLists {
  addedAt: Date;
  addedBy: string;
  bodyId: number | null;
  bodyKind: BodyKind | null;
  capacity: ParticipantCapacity;
  frozenAt: Date | null;
  hasVote: Generated<boolean>;
  id: Generated<number>;
  invitedAs: InvitedAs;
  meetingId: number;
  removedAt: Date | null;
  role: OfficeRole | null;
  territoryCode: string | null;
  titleAr: string;
  titleFr: string | null;
}

export interface InvitationSteps {
  because: string | null;
  delegateId: number | null;
  happenedAt: Date;
  id: Generated<number>;
  nonce: string | null;
  participantId: number;
  recordedAt: Date;
  recordedBy: string | null;
  reference: string | null;
  remindedOn: Day | null;
  step: InvitationStep;
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

export interface Mails {
  about: string;
  attempts: Generated<number>;
  content: Json | null;
  id: string;
  kind: string;
  language: string;
  lastError: string | null;
  lastTriedAt: Date | null;
  notBefore: Date | null;
  queuedAt: Date;
  recipient: string;
  recipientName: string | null;
  settledAt: Date | null;
  state: Generated<MailState>;
  subject: string;
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

export interface MeetingPastDates {
  because: string;
  endsOn: Day | null;
  id: Generated<number>;
  meetingId: number;
  outcome: LostDate;
  recordedAt: Date;
  recordedBy: string;
  startsOn: Day;
}

export interface Meetings {
  calendarSequence: Generated<number>;
  calendarUid: Generated<string>;
  clonedFromId: number | null;
  correctedAt: Date | null;
  correctedBy: string | null;
  createdAt: Date;
  createdBy: string;
  editionYear: number | null;
  endsOn: Day | null;
  hallSecret: Generated<string>;
  heldOn: Day;
  id: Generated<number>;
  kind: Generated<MeetingKind>;
  minutesAr: Generated<string>;
  minutesFr: string | null;
  mode: Generated<MeetingMode>;
  mottoAr: string | null;
  mottoFr: string | null;
  number: number | null;
  onlineAddress: string | null;
  ownerBodyId: number;
  placeAr: string;
  placeFr: string | null;
  programmeVersion: Generated<number>;
  remindDaysBefore: Generated<number | null>;
  seriesId: number | null;
  state: Generated<MeetingState>;
  submission: string;
  territoryCode: string | null;
  titleAr: string;
  titleFr: string | null;
  version: Generated<number>;
  visibility: Generated<Visibility>;
  wasPublic: Generated<boolean>;
}

export interface MeetingSeries {
  createdAt: Date;
  createdBy: string | null;
  editionAr: string;
  editionFr: string | null;
  editionGender: Generated<GrammaticalGender>;
  id: Generated<number>;
  kind: Generated<MeetingKind>;
  ownerBodyId: number;
  programmeId: number | null;
  submission: string | null;
  titleAr: string;
  titleFr: string | null;
}

export interface MeetingStateChanges {
  because: string | null;
  happenedOn: Day;
  id: Generated<number>;
  meetingId: number;
  recordedAt: Date;
  recordedBy: string;
  state: MeetingState;
}

export interface Migrations {
  appliedAt: Generated<Date>;
  name: string;
  number: number;
  sha256: string;
}

export interface MinutesCorrections {
  because: string;
  code: string;
  fileId: number;
  id: Generated<number>;
  meetingId: number;
  number: number;
  recordedAt: Date;
  recordedBy: string;
  sha256: string;
  submission: string | null;
  textAr: string;
  textFr: string | null;
}

export interface MinutesPublications {
  meetingId: number;
  publishedAt: Date;
  publishedBy: string;
}

export interface MinutesSeals {
  code: string;
  content: Json;
  fileId: number;
  meetingId: number;
  sealedAt: Date;
  sealedBy: string;
  sha256: string;
}

export interface MinutesVersions {
  approvedAt: Date | null;
  approvedBy: string | null;
  body: string;
  language: string;
  meetingId: number;
  reviewedAt: Date | null;
  reviewedBy: string | null;
  state: Generated<MinutesState>;
  version: number;
  writtenAt: Date;
  writtenBy: string;
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

export interface OpenObjects {
  bodyId: number;
  content: string;
  createdAt: Date;
  isPublic: boolean;
  key: number;
  kind: OpenKind;
  meetingId: number | null;
  modifiedAt: Date;
  wasPublic: boolean;
}

export interface ParticipantImports {
  appliedAt: Date | null;
  appliedBy: string | null;
  counts: Json;
  id: Generated<number>;
  list: string;
  meetingId: number;
  name: string;
  previewedAt: Date;
  previewedBy: string;
  sha256: string;
}

export interface Participants {
  addedAt: Date;
  addedBy: string | null;
  bodyId: number | null;
  capacity: ParticipantCapacity;
  councilMemberId: number | null;
  hasVote: Generated<boolean>;
  id: Generated<number>;
  institutionAr: string | null;
  institutionFr: string | null;
  invitedAs: InvitedAs;
  language: Generated<string>;
  mail: string | null;
  meetingId: number;
  name: string | null;
  removedAt: Date | null;
  removedBecause: string | null;
  removedBy: string | null;
  representsId: number | null;
  shortCode: string;
  titleAr: string;
  titleFr: string | null;
  token: string;
  userId: string | null;
}

export interface Parties {
  addedAt: Date;
  addedBy: string | null;
  bodyId: number;
  id: Generated<number>;
  instrumentId: number;
  majorityBase: MajorityBase;
  needsVisa: boolean;
  position: number;
}

export interface PictureRenditions {
  byteSize: number;
  format: PictureFormat;
  height: number;
  pictureId: number;
  sha256: string;
  width: number;
}

export interface Pictures {
  addedAt: Date;
  addedBy: string;
  colour: string;
  height: number;
  id: Generated<number>;
  portalId: number;
  sha256: string;
  width: number;
}

export interface PointPostponements {
  because: string;
  happenedOn: Day;
  id: Generated<number>;
  meetingId: number;
  pointId: number;
  recordedAt: Date;
  recordedBy: string;
  submission: string;
}

export interface Portals {
  addressesKeptDays: Generated<number>;
  bodyId: number;
  commentsOpenDays: Generated<number>;
  declaration: string | null;
  email: string;
  host: string | null;
  hostingAr: string;
  hostingFr: string | null;
  id: Generated<number>;
  informationEmail: string;
  informationOfficerAr: string;
  informationOfficerFr: string | null;
  openedAt: Date;
  openedBy: string;
  postalAddressAr: string;
  postalAddressFr: string | null;
  publicationDirectorAr: string;
  publicationDirectorFr: string | null;
  securityEmail: string;
  slug: string;
  telephone: string | null;
  titleAr: string;
  titleFr: string;
  version: Generated<number>;
  welcomeAr: string;
  welcomeFr: string | null;
}

export interface PresenceAttestations {
  code: string;
  fileId: number;
  id: Generated<number>;
  issuedAt: Date;
  issuedBy: string;
  participantId: number;
  sha256: string;
  wording: string | null;
}

export interface PresenceEntries {
  capacity: ParticipantCapacity;
  device: string | null;
  direction: PresenceDirection;
  happenedAt: Date;
  id: Generated<number>;
  isWithdrawal: Generated<boolean>;
  meetingId: number;
  nonce: string;
  onBehalfOfAr: string | null;
  onBehalfOfFr: string | null;
  participantId: number;
  proof: PresenceProof;
  recordedAt: Date;
  recordedBy: string | null;
  replacedBecause: string | null;
  replacesId: number | null;
  sheetId: number | null;
  sittingId: number | null;
}

export interface PresenceExcuses {
  answeredBecause: string | null;
  id: Generated<number>;
  isAccepted: boolean | null;
  participantId: number;
  reason: string;
  receivedOn: Day;
  recordedAt: Date;
  recordedBy: string;
  replacesId: number | null;
}

export interface PresenceSheets {
  fromAt: Date;
  id: Generated<number>;
  meetingId: number;
  recordedAt: Date;
  recordedBy: string;
  sittingId: number | null;
  submission: string;
  toAt: Date;
}

export interface PresenceSheetScans {
  addedAt: Date;
  addedBy: string;
  fileId: number;
  id: Generated<number>;
  sheetId: number;
  submission: string | null;
}

export interface Programmes {
  firstYear: number;
  id: Generated<number>;
  lastYear: number;
  ownerBodyId: number;
  titleAr: string;
  titleFr: string | null;
}

export interface PublicDocuments {
  addedAt: Date;
  id: Generated<number>;
  instrumentId: number | null;
  kind: DocumentKind;
  latest: Generated<number>;
  portalId: number;
  submission: string;
  withdrawnAt: Date | null;
  withdrawnBecauseAr: string | null;
  withdrawnBecauseFr: string | null;
  withdrawnBy: string | null;
}

export interface RecommendationAnswers {
  id: Generated<number>;
  noteAr: string;
  noteFr: string | null;
  recommendationId: number;
  recordedAt: Date;
  recordedBy: string;
  recordedForBodyId: number;
  saidOn: Day;
  standing: RecommendationStanding;
  submission: string;
}

export interface Recommendations {
  addressedToAr: string | null;
  addressedToBodyId: number | null;
  addressedToFr: string | null;
  conclusionId: number | null;
  id: Generated<number>;
  meetingId: number;
  recordedAt: Date;
  recordedBy: string;
  submission: string;
  textAr: string;
  textFr: string | null;
}

export interface Recusals {
  because: string;
  memberId: number;
  pointId: number;
  recordedAt: Date;
  recordedBy: string;
}

export interface Searchable {
  body: string | null;
  happenedOn: Day | null;
  key: number | null;
  kind: FoundKind | null;
  language: Tongue | null;
  portalId: number | null;
  standfirst: string | null;
  title: string | null;
  visibleFrom: Date | null;
}

export interface SearchEntries {
  body: string;
  happenedOn: Day;
  key: number;
  kind: FoundKind;
  language: Tongue;
  portalId: number;
  standfirst: string;
  title: string;
  titleWords: string;
  visibleFrom: Date;
  words: string;
}

export interface SearchWords {
  root: string;
  skeleton: string;
  word: string;
}

export interface SessionActs {
  actId: number;
  meetingId: number;
  pointId: number;
  recordedAt: Date;
}

export interface SessionCalls {
  article: string;
  call: number;
  countedAt: Date;
  happenedOn: Day;
  hasQuorum: boolean;
  meetingId: number;
  membersInOffice: number;
  membersPresent: number;
  quorumNeeded: number;
  recordedAt: Date;
  recordedBy: string;
}

export interface SessionFormalities {
  fileId: number | null;
  formality: SessionFormality;
  happenedOn: Day;
  id: Generated<number>;
  meetingId: number;
  recordedAt: Date;
  recordedBy: string;
  recordedForBodyId: number | null;
  reference: string | null;
  replacedBecause: string | null;
  replacesId: number | null;
  submission: string;
}

export interface SessionRequests {
  answer: RequestAnswer | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  answeredOn: Day | null;
  askedBy: SessionAsker;
  askedOn: Day;
  askers: number | null;
  because: string | null;
  bodyId: number;
  id: Generated<number>;
  meetingId: number | null;
  recordedAt: Date;
  recordedBy: string;
  recordedForBodyId: number | null;
  subjectsAr: string;
  submission: string;
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

export interface SittingClosures {
  article: string;
  askedBy: ClosureAsker;
  askers: number | null;
  closedFrom: Date | null;
  decidedAt: Date;
  id: Generated<number>;
  isApproved: boolean;
  meetingId: number;
  membersInOffice: number;
  membersPresent: number;
  presidentSide: PresidentSide | null;
  recordedAt: Date;
  recordedBy: string;
  requestId: number | null;
  sittingId: number;
  submission: string;
  voices: string | null;
  votesAbstained: number;
  votesAgainst: number;
  votesFor: number;
  votesNeeded: number;
}

export interface SittingReopenings {
  closureId: number | null;
  id: Generated<number>;
  meetingId: number;
  recordedAt: Date;
  recordedBy: string;
  reopenedAt: Date;
  sittingId: number;
  submission: string;
}

export interface Sittings {
  day: Day;
  endsAt: string | null;
  id: Generated<number>;
  isClosedToPublic: Generated<boolean>;
  meetingId: number;
  roomAr: string | null;
  roomFr: string | null;
  startsAt: string;
  titleAr: string | null;
  titleFr: string | null;
}

export interface SpeechLimits {
  kind: SpeechKind;
  meetingId: number;
  seconds: number;
}

export interface SpeechRequests {
  askedAt: Date;
  askedBy: string | null;
  calledAt: Date | null;
  endedAt: Date | null;
  id: Generated<number>;
  kind: SpeechKind;
  limitSeconds: number | null;
  meetingId: number;
  moved: SpeechMove | null;
  movedAt: Date | null;
  movedBecause: string | null;
  nonce: string;
  participantId: number;
  pointId: number | null;
  wasAbsent: Generated<boolean>;
  withdrawnAt: Date | null;
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

export interface Voices {
  choice: BallotChoice;
  memberId: number;
  nonce: string;
  recordedAt: Date;
  recordedBy: string | null;
  voteId: number;
}

export interface Voters {
  memberId: number;
  voteId: number;
}

export interface Votes {
  abandonedAt: Date | null;
  abandonedBecause: string | null;
  abandonedBy: string | null;
  article: string;
  base: MajorityBase;
  closedAt: Date | null;
  closedBy: string | null;
  id: Generated<number>;
  isTie: boolean | null;
  matter: string | null;
  meetingId: number;
  membersInOffice: number;
  membersPresent: number;
  membersRecused: Generated<number>;
  method: VotingMethod;
  moreThan: Json;
  number: number;
  openedAt: Date;
  openedBy: string;
  pointId: number;
  presidentSide: PresidentSide | null;
  presidingMemberId: number | null;
  result: VoteResult | null;
  sitting: Generated<number>;
  submission: string;
  votesAbstained: number | null;
  votesAgainst: number | null;
  votesFor: number | null;
  votesNeeded: number | null;
}

export interface DB {
  actConfirmations: ActConfirmations;
  acts: Acts;
  agendaMaterials: AgendaMaterials;
  agendaPoints: AgendaPoints;
  articlePictures: ArticlePictures;
  articlePictureTexts: ArticlePictureTexts;
  articles: Articles;
  articleSteps: ArticleSteps;
  articleSubjects: ArticleSubjects;
  articleTexts: ArticleTexts;
  articleVersions: ArticleVersions;
  authorOffices: AuthorOffices;
  ballots: Ballots;
  bodies: Bodies;
  calendarAddresses: CalendarAddresses;
  categories: Categories;
  closureRequests: ClosureRequests;
  closureVoices: ClosureVoices;
  commentAddresses: CommentAddresses;
  commentAddressLooks: CommentAddressLooks;
  commentDecisions: CommentDecisions;
  commentKeys: CommentKeys;
  comments: Comments;
  commentTexts: CommentTexts;
  commentTries: CommentTries;
  commitmentDebtors: CommitmentDebtors;
  commitments: Commitments;
  committees: Committees;
  committeeSeats: CommitteeSeats;
  conclusions: Conclusions;
  contributions: Contributions;
  contributionStandings: ContributionStandings;
  contributionYears: ContributionYears;
  councilMembers: CouncilMembers;
  councilSeats: CouncilSeats;
  councilSessions: CouncilSessions;
  credentials: Credentials;
  decisions: Decisions;
  decisionSteps: DecisionSteps;
  deliveries: Deliveries;
  documentVersions: DocumentVersions;
  escalations: Escalations;
  fileContents: FileContents;
  files: Files;
  fixedHolidays: FixedHolidays;
  formerAddresses: FormerAddresses;
  hallActs: HallActs;
  hallAttempts: HallAttempts;
  halls: Halls;
  hallScreens: HallScreens;
  house: House;
  importedArticles: ImportedArticles;
  instruments: Instruments;
  instrumentVersions: InstrumentVersions;
  interventions: Interventions;
  invitationLists: InvitationLists;
  invitationSteps: InvitationSteps;
  journalEvents: JournalEvents;
  lunarHolidays: LunarHolidays;
  mails: Mails;
  meetingAttendance: MeetingAttendance;
  meetingChairs: MeetingChairs;
  meetingPastDates: MeetingPastDates;
  meetings: Meetings;
  meetingSeries: MeetingSeries;
  meetingStateChanges: MeetingStateChanges;
  migrations: Migrations;
  minutesCorrections: MinutesCorrections;
  minutesPublications: MinutesPublications;
  minutesSeals: MinutesSeals;
  minutesVersions: MinutesVersions;
  offices: Offices;
  openObjects: OpenObjects;
  participantImports: ParticipantImports;
  participants: Participants;
  parties: Parties;
  pictureRenditions: PictureRenditions;
  pictures: Pictures;
  pointPostponements: PointPostponements;
  portals: Portals;
  presenceAttestations: PresenceAttestations;
  presenceEntries: PresenceEntries;
  presenceExcuses: PresenceExcuses;
  presenceSheets: PresenceSheets;
  presenceSheetScans: PresenceSheetScans;
  programmes: Programmes;
  publicDocuments: PublicDocuments;
  recommendationAnswers: RecommendationAnswers;
  recommendations: Recommendations;
  recusals: Recusals;
  searchable: Searchable;
  searchEntries: SearchEntries;
  searchWords: SearchWords;
  sessionActs: SessionActs;
  sessionCalls: SessionCalls;
  sessionFormalities: SessionFormalities;
  sessionRequests: SessionRequests;
  sessions: Sessions;
  signInAttempts: SignInAttempts;
  sittingClosures: SittingClosures;
  sittingReopenings: SittingReopenings;
  sittings: Sittings;
  speechLimits: SpeechLimits;
  speechRequests: SpeechRequests;
  standings: Standings;
  territories: Territories;
  territoryImports: TerritoryImports;
  users: Users;
  verifications: Verifications;
  voices: Voices;
  voters: Voters;
  votes: Votes;
}
