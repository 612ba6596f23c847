import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CallConditions } from '../../domain/call/call-conditions.js';
import type { CallStatus } from '../../domain/call/call.state.js';
import type { CallTerms, Outcome } from '../../domain/call/call.events.js';

@Entity('call')
@Index('call_window_end', ['status', 'closesAt'])
export class CallRow {
  @PrimaryColumn('uuid') callId!: string;
  @Column('text') title!: string;
  @Column('text') planLine!: string;
  @Column('uuid') poolId!: string;
  @Column('bigint', { transformer: bigintColumn }) budgetCents!: bigint;
  @Column('jsonb') criteria!: CallTerms['criteria'];
  @Column('integer') minimumScore!: number;
  @Column('jsonb') tieBreak!: CallTerms['tieBreak'];
  @Column('integer') assessorsPerApplication!: number;
  @Column('integer') acceptanceWorkingDays!: number;
  @Column('timestamptz') opensAt!: Date;
  @Column('timestamptz') closesAt!: Date;
  @Column('date') draftedOn!: string;
  @Column('text') status!: CallStatus;
  @Column('text') reservation!: 'pending' | 'reserved' | 'refused';
  /** By which it was published. */
  @Column('uuid', { nullable: true }) resolutionId!: string | null;
  /** By which its ranking became definitive. */
  @Column('uuid', { nullable: true }) resolvedBy!: string | null;
  @Column('date', { nullable: true }) resolvedOn!: string | null;
  @Column('text', { nullable: true }) rankingRule!: string | null;
  @Column('jsonb') conditions!: CallConditions;
  @Column('integer') amendments!: number;
  /** How many sit on the panel; who they are is not told. */
  @Column('bigint', { transformer: bigintColumn, default: 0 }) assessors!: bigint;
  @Column('date', { nullable: true }) allegationsUntil!: string | null;
  @Column('text', { nullable: true }) cancelledBecause!: string | null;
  /** Which of its rankings counts: the latest. */
  @Column('bigint', { transformer: bigintColumn, nullable: true }) rankingRevision!: bigint | null;
  /** When it was recorded: it was made from what had been recorded by then. */
  @Column('timestamptz', { nullable: true }) rankedAt!: Date | null;
  @Column('bigint', { transformer: bigintColumn }) revision!: bigint;
}

@Entity('call_ranking')
export class RankingRow {
  @PrimaryColumn('uuid') callId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @Column('uuid') applicantId!: string;
  @Column('uuid') initiativeId!: string;
  @Column('integer') position!: number;
  /** Exact. */
  @Column('text') total!: string;
  @Column('text') outcome!: Outcome;
  @Column('bigint', { transformer: bigintColumn }) requestedCents!: bigint;
  /** The ranking in which it has this place: one who is in no later one has none any more. */
  @Column('bigint', { transformer: bigintColumn }) rankingRevision!: bigint;
}
