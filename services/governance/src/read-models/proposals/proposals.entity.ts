import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Matter } from '../../domain/voting/matter.js';
import type { Outcome, Tally } from '../../domain/voting/tally.js';
import type { Choice } from '../../domain/voting/values.js';

@Entity('proposal')
export class ProposalRow {
  @PrimaryColumn('uuid') proposalId!: string;
  @Index('proposal_by_body')
  @Column('uuid')
  bodyId!: string;
  @Column('text') bodyCode!: string;
  @Column('text') title!: string;
  @Column('text') text!: string;
  @Column('text') matterKind!: Matter['kind'];
  @Column('uuid', { nullable: true }) matterReference!: string | null;
  @Column('text') status!: string;
  /** The resolution of a council that it ratifies or deviates from. */
  @Column('uuid', { nullable: true }) answers!: string | null;
  @Column('text', { nullable: true }) response!: string | null;
  @Column('text', { nullable: true }) reasons!: string | null;
  @Column('integer', { nullable: true }) round!: number | null;
  @Column('bigint') revision!: string;
}

@Entity('voting_round')
export class RoundRow {
  @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('integer') round!: number;
  @Column('uuid') ruleSetId!: string;
  @Column('integer') ruleVersion!: number;
  @Column('integer') electorate!: number;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz') closesAt!: Date;
  @Column('text', { nullable: true }) outcome!: Outcome | null;
  @Column('jsonb', { nullable: true }) tally!: Tally | null;
}

/** Who has voted. What they voted is not in the table before the close: no query, dump or replica can tell. */
@Entity('ballot')
export class BallotRow {
  @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('integer') round!: number;
  @PrimaryColumn('text') seat!: string;
  @Column('text') constituency!: string;
  @Column('timestamptz') castAt!: Date;
  @Column('text', { nullable: true }) choice!: Choice | null;
}

@Entity('recusal')
export class RecusalRow {
  @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('text') seat!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') recusedAt!: Date;
}

@Entity('dissent')
export class DissentRow {
  @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('text') seat!: string;
  @Column('text') text!: string;
  @Column('timestamptz') recordedAt!: Date;
}
