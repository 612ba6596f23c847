import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BallotPlan, PartAnswer, VotingOption } from '../../domain/proposal/proposal.schemas.js';
import type { Seat } from '../../domain/proposal/proposal.state.js';
import type { BallotContent } from '../../domain/voting/ballot-content.js';
import type { Matter } from '../../domain/voting/matter.js';
import type { VotingMethod } from '../../domain/voting/method.js';
import type { Outcome } from '../../domain/voting/tally.js';
import type { TallyByMethod } from '../../domain/voting/tally-by-method.js';

@Entity('proposal')
export class ProposalRow {
  @PrimaryColumn('uuid') proposalId!: string;
  @Index('proposal_by_body')
  @Column('uuid')
  bodyId!: string;
  @Column('text') bodyCode!: string;
  @Column('text') title!: string;
  @Column('text') text!: string;
  /** The version that was tabled, where amendments have changed the draft. */
  @Column('integer', { nullable: true }) textVersion!: number | null;
  @Column('text') matterKind!: Matter['kind'];
  @Column('uuid', { nullable: true }) matterReference!: string | null;
  @Column('text') status!: string;
  /** The resolution of a council that it ratifies or deviates from. */
  @Column('uuid', { nullable: true }) answers!: string | null;
  @Column('text', { nullable: true }) response!: string | null;
  @Column('text', { nullable: true }) reasons!: string | null;
  @Column('jsonb', { nullable: true }) answerParts!: PartAnswer[] | null;
  @Column('jsonb', { nullable: true }) ballot!: BallotPlan | null;
  @Column('jsonb', { nullable: true }) parts!: { code: string; title: string }[] | null;
  @Column('uuid', { array: true }) concerns!: string[];
  @Column('integer', { nullable: true }) round!: number | null;
  @Column('bigint') revision!: string;
}

@Entity('voting_round')
export class RoundRow {
  @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('integer') round!: number;
  @Column('uuid') ruleSetId!: string;
  @Column('integer') ruleVersion!: number;
  @Column('jsonb') method!: VotingMethod;
  @Column('jsonb') options!: VotingOption[];
  @Column('jsonb') electorate!: Seat[];
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz') closesAt!: Date;
  /** SHA-256 of the key that seals the ballots; and that key, after the close. */
  @Column('text', { nullable: true }) keyCommitment!: string | null;
  @Column('text', { nullable: true }) key!: string | null;
  @Column('text', { nullable: true }) outcome!: Outcome | 'annulled' | null;
  @Column('text', { nullable: true }) annulledBecause!: string | null;
  @Column('jsonb', { nullable: true }) tally!: TallyByMethod | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
}

/** Who has voted. What they voted is not in the table before the close: no query, dump or replica can tell. */
@Entity('ballot')
export class BallotRow {
  @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('integer') round!: number;
  @PrimaryColumn('text') seat!: string;
  @Column('text') constituency!: string;
  @Column('uuid') mandateId!: string;
  @Column('timestamptz') castAt!: Date;
  /** The seat that carried the vote, and its mandate. */
  @Column('text', { nullable: true }) bySeat!: string | null;
  @Column('uuid', { nullable: true }) byMandateId!: string | null;
  @Column('jsonb', { nullable: true }) content!: BallotContent | null;
}

@Entity('recusal')
export class RecusalRow {
  @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('text') seat!: string;
  /** In words, where somebody recused it; else the organisation and why a declared interest did. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) organisation!: string | null;
  @Column('text', { nullable: true }) basis!: string | null;
  @Column('timestamptz') recusedAt!: Date;
}

@Entity('proxy')
export class ProxyRow {
  @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('text') seat!: string;
  @Column('text') to!: string;
  @Column('timestamptz') givenAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}

@Entity('option_withdrawal')
export class WithdrawalRow {
  @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('text') option!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') withdrawnAt!: Date;
}

@Entity('dissent')
export class DissentRow {
  @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('text') seat!: string;
  @Column('text') text!: string;
  @Column('timestamptz') recordedAt!: Date;
}
