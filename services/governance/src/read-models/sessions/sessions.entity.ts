import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  Convener,
  MinutesApproved,
  SessionConvened,
  SessionDocument,
  SessionPlace,
} from '../../domain/session/session.events.js';
import type { Presence } from '../../domain/session/session.schemas.js';
import type { Voices } from '../../domain/session/holding.rules.js';

@Entity('session')
@Index('session_by_body', ['bodyId', 'startsAt'])
export class SessionRow {
  @PrimaryColumn('uuid') sessionId!: string;
  @Column('uuid') bodyId!: string;
  @Column('text') status!: string;
  @Column('text', { nullable: true }) reference!: string | null;
  /** Why seats have asked for it, and what about. */
  @Column('jsonb', { nullable: true }) request!: Readonly<{ reasons: string; matters: readonly string[] }> | null;
  @Column('jsonb', { nullable: true }) convener!: Convener | null;
  @Column('text', { nullable: true }) urgent!: string | null;
  @Column('timestamptz', { nullable: true }) convenedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) startsAt!: Date | null;
  @Column('timestamptz', { nullable: true }) secondCallAt!: Date | null;
  @Column('jsonb', { nullable: true }) place!: SessionPlace | null;
  @Column('jsonb', { nullable: true }) notice!: SessionConvened['data']['notice'] | null;
  @Column('timestamptz', { nullable: true }) acknowledgeBy!: Date | null;
  @Column('uuid', { nullable: true }) ruleSetId!: string | null;
  @Column('integer', { nullable: true }) ruleVersion!: number | null;
  @Column('integer', { nullable: true }) call!: number | null;
  @Column('timestamptz', { nullable: true }) openedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('jsonb', { nullable: true }) atOpening!: Presence | null;
  @Column('jsonb', { nullable: true }) atClosing!: Presence | null;
  /** Of a session that was cancelled. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('integer', { nullable: true }) minutesVersion!: number | null;
  @Column('text', { nullable: true }) minutesDigest!: string | null;
  @Column('jsonb', { nullable: true }) minutesApprovedBy!: MinutesApproved['data']['by'] | null;
  @Column('timestamptz', { nullable: true }) minutesApprovedAt!: Date | null;
  @Column('bigint') revision!: string;
}

@Entity('session_item')
@Index('session_item_by_proposal', ['proposalId'])
export class SessionItemRow {
  @PrimaryColumn('uuid') sessionId!: string;
  @PrimaryColumn('integer') item!: number;
  @Column('text') title!: string;
  @Column('text') kind!: string;
  @Column('uuid', { nullable: true }) proposalId!: string | null;
  @Column('jsonb') documents!: readonly SessionDocument[];
  /** Who found it urgent, where it was not on the agenda. */
  @Column('jsonb', { nullable: true }) urgent!: Voices | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) deliberation!: string | null;
  @Column('jsonb') annexes!: readonly SessionDocument[];
}

/** A member who was summoned. */
@Entity('session_summons')
export class SessionSummonsRow {
  @PrimaryColumn('uuid') sessionId!: string;
  @PrimaryColumn('text') seat!: string;
  @Column('text') constituency!: string;
  @Column('uuid') mandateId!: string;
  @Column('timestamptz') acknowledgeBy!: Date;
  @Column('timestamptz', { nullable: true }) acknowledgedAt!: Date | null;
}

@Entity('session_stay')
export class SessionStayRow {
  @PrimaryColumn('uuid') sessionId!: string;
  @PrimaryColumn('text') seat!: string;
  @PrimaryColumn('timestamptz') arrivedAt!: Date;
  @Column('text') constituency!: string;
  @Column('text') manner!: string;
  @Column('text', { nullable: true }) heldBy!: string | null;
  @Column('timestamptz', { nullable: true }) departedAt!: Date | null;
}

/** A seat that asks for a session. */
@Entity('session_support')
export class SessionSupportRow {
  @PrimaryColumn('uuid') sessionId!: string;
  @PrimaryColumn('text') seat!: string;
  @Column('timestamptz') supportedAt!: Date;
}

/** What a member has said of a draft of the minutes, last. */
@Entity('minutes_answer')
export class MinutesAnswerRow {
  @PrimaryColumn('uuid') sessionId!: string;
  @PrimaryColumn('text') seat!: string;
  @Column('text') digest!: string;
  @Column('text', { nullable: true }) objection!: string | null;
  @Column('timestamptz') answeredAt!: Date;
}

@Entity('local_holidays')
export class LocalHolidaysRow {
  @PrimaryColumn('text') municipality!: string;
  @PrimaryColumn('integer') year!: number;
  @Column('text', { array: true }) dates!: readonly string[];
  @Column('text') source!: string;
}

export const SESSION_TABLES = [
  SessionRow,
  SessionItemRow,
  SessionSummonsRow,
  SessionStayRow,
  SessionSupportRow,
  MinutesAnswerRow,
];
