import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ParticipationFigures } from '../../domain/consultation/participation-rules.js';
import type { BodyRules, StatutesText } from '../../domain/rule-set/body-rules.js';

@Entity('statutes_version')
export class StatutesVersion {
  @PrimaryColumn('uuid') ruleSetId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') title!: string;
  @Column('boolean') example!: boolean;
  @Column('timestamptz') effectiveFrom!: Date;
  @Column('jsonb') bodies!: BodyRules[];
  @Column('jsonb', { nullable: true }) amendment!: { body: string } | null;
  @Column('text', { nullable: true }) seat!: string | null;
  @Column('jsonb', { nullable: true }) participation!: ParticipationFigures | null;
  /** The resolution that changed the statutes, and the text it was about; nothing for the first version. */
  @Column('uuid', { nullable: true }) resolutionId!: string | null;
  @Column('uuid', { nullable: true }) draftId!: string | null;
  @Column('bigint') revision!: string;
}

/** A text for the next version. */
@Entity('statutes_draft')
export class StatutesDraftRow {
  @PrimaryColumn('uuid') draftId!: string;
  @Index('statutes_draft_by_rule_set')
  @Column('uuid')
  ruleSetId!: string;
  @Column('text') title!: string;
  @Column('jsonb') text!: StatutesText;
  @Column('timestamptz') draftedAt!: Date;
}
