import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PartAnswer } from '../../domain/proposal/proposal.schemas.js';
import type { Matter } from '../../domain/voting/matter.js';

@Entity('resolution')
export class ResolutionRow {
  @PrimaryColumn('uuid') resolutionId!: string;
  @Column('uuid') bodyId!: string;
  @Column('text') title!: string;
  @Column('text') matterKind!: Matter['kind'];
  @Column('uuid', { nullable: true }) matterReference!: string | null;
  @Index('resolution_by_status')
  @Column('text')
  status!: string;
  @Column('uuid') ruleSetId!: string;
  @Column('integer') ruleVersion!: number;
  /** The round of voting in which it was adopted. */
  @Column('integer') round!: number;
  @Column('jsonb', { nullable: true }) parts!: { code: string; title: string }[] | null;
  @Column('timestamptz') adoptedAt!: Date;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  /** The resolution of a council that this one ratifies or deviates from, and which of both. */
  @Column('uuid', { nullable: true }) answers!: string | null;
  @Column('text', { nullable: true }) response!: string | null;
  /** The resolution of the patronato that answered this one, and how. */
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('text', { nullable: true }) answeredWith!: string | null;
  @Column('text', { nullable: true }) deviationReasons!: string | null;
  @Column('jsonb', { nullable: true }) deviationParts!: PartAnswer[] | null;
  /** The parts that it authorises in force, where it has parts. */
  @Column('text', { array: true, nullable: true }) authorisedParts!: string[] | null;
  @Column('timestamptz', { nullable: true }) inForceFrom!: Date | null;
  @Column('uuid', { nullable: true }) councilProposalId!: string | null;
  @Column('uuid', { nullable: true }) patronatoProposalId!: string | null;
  @Column('uuid', { nullable: true }) supersededBy!: string | null;
  @Column('timestamptz', { nullable: true }) supersededAt!: Date | null;
  @Column('bigint') revision!: string;
}

/** What was done to execute a resolution. */
@Entity('executing_act')
export class ActRow {
  @PrimaryColumn('uuid') actId!: string;
  @Index('executing_act_by_resolution')
  @Column('uuid')
  resolutionId!: string;
  @Column('text') kind!: string;
  @Column('text') description!: string;
  @Column('text', { nullable: true }) part!: string | null;
  @Column('uuid', { nullable: true }) reference!: string | null;
  @Column('date') actedOn!: string;
  @Column('timestamptz') recordedAt!: Date;
}
