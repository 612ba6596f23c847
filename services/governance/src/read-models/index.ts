import { BodyRow, MandateRow, SuspensionRow } from './bodies/bodies.entity.js';
import { bodies } from './bodies/bodies.projection.js';
import { BodiesQuery } from './bodies/bodies.query.js';
import { DueClosing } from './deadlines/deadlines.entity.js';
import { deadlines } from './deadlines/deadlines.projection.js';
import { MatterRow } from './matters/matters.entity.js';
import { matters } from './matters/matters.projection.js';
import { MattersQuery } from './matters/matters.query.js';
import { GovernanceReadModels1764000000000 } from './migrations/1764000000000-governance-read-models.js';
import { VotesByMethod1764100100001 } from './migrations/1764100100001-votes-by-method.js';
import { PlansAsATree1764100300000 } from './migrations/1764100300000-plans-as-a-tree.js';
import { CALENDAR_TABLES, calendar } from './calendar/calendar.projection.js';
import { CalendarQuery } from './calendar/calendar.query.js';
import { COMMITMENT_TABLES, commitments } from './commitments/commitments.projection.js';
import { CommitmentsQuery } from './commitments/commitments.query.js';
import { CommitmentsAndCalendar1764100300002 } from './migrations/1764100300002-commitments-and-calendar.js';
import { COMMENT_TABLES, comments } from './comments/comments.projection.js';
import { CommentsQuery } from './comments/comments.query.js';
import { DELIBERATION_TABLES, deliberations } from './deliberations/deliberations.projection.js';
import { DeliberationsQuery } from './deliberations/deliberations.query.js';
import { ConsultationsOfABody1764500300000 } from './migrations/1764500300000-consultations-of-a-body.js';
import { SeatAndParticipation1764400200000 } from './migrations/1764400200000-seat-and-participation.js';
import { DeliberationsAndComments1764100300003 } from './migrations/1764100300003-deliberations-and-comments.js';
import { CONSULTATION_TABLES, consultations } from './consultations/consultations.projection.js';
import { ConsultationsQuery } from './consultations/consultations.query.js';
import { Consultations1764100300001 } from './migrations/1764100300001-consultations.js';
import { PLAN_TABLES, plans } from './plans/plans.projection.js';
import { PlansQuery } from './plans/plans.query.js';
import {
  BallotRow,
  DissentRow,
  ProposalRow,
  ProxyRow,
  RecusalRow,
  RoundRow,
  WithdrawalRow,
} from './proposals/proposals.entity.js';
import { proposals } from './proposals/proposals.projection.js';
import { ProposalsQuery } from './proposals/proposals.query.js';
import { ActRow, ResolutionRow } from './resolutions/resolutions.entity.js';
import { resolutions } from './resolutions/resolutions.projection.js';
import { ResolutionsQuery } from './resolutions/resolutions.query.js';
import { Sessions1764100200000 } from './migrations/1764100200000-sessions.js';
import { localHolidays } from './sessions/local-holidays.projection.js';
import { LocalHolidaysRow, SESSION_TABLES } from './sessions/sessions.entity.js';
import { sessions } from './sessions/sessions.projection.js';
import { SessionsQuery } from './sessions/sessions.query.js';
import { StatutesDraftRow, StatutesVersion } from './statutes/statutes.entity.js';
import { statutes } from './statutes/statutes.projection.js';
import { StatutesQuery } from './statutes/statutes.query.js';

export const entities = [
  StatutesVersion,
  StatutesDraftRow,
  BodyRow,
  MandateRow,
  SuspensionRow,
  ProposalRow,
  RoundRow,
  BallotRow,
  RecusalRow,
  ProxyRow,
  WithdrawalRow,
  DissentRow,
  ResolutionRow,
  ActRow,
  DueClosing,
  ...PLAN_TABLES,
  ...CONSULTATION_TABLES,
  ...COMMITMENT_TABLES,
  ...CALENDAR_TABLES,
  ...DELIBERATION_TABLES,
  ...COMMENT_TABLES,
  MatterRow,
  ...SESSION_TABLES,
  LocalHolidaysRow,
];
export const migrations = [
  GovernanceReadModels1764000000000,
  VotesByMethod1764100100001,
  PlansAsATree1764100300000,
  Consultations1764100300001,
  CommitmentsAndCalendar1764100300002,
  DeliberationsAndComments1764100300003,
  SeatAndParticipation1764400200000,
  ConsultationsOfABody1764500300000,
  Sessions1764100200000,
];
export const projections = [
  statutes,
  bodies,
  proposals,
  resolutions,
  deadlines,
  plans,
  consultations,
  commitments,
  calendar,
  deliberations,
  comments,
  matters,
  sessions,
  localHolidays,
];
export const queries = [
  StatutesQuery,
  BodiesQuery,
  ProposalsQuery,
  ResolutionsQuery,
  PlansQuery,
  MattersQuery,
  ConsultationsQuery,
  CommitmentsQuery,
  CalendarQuery,
  DeliberationsQuery,
  CommentsQuery,
  SessionsQuery,
];
