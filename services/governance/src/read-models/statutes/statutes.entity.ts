import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BodyRules } from '../../domain/rule-set/body-rules.js';

@Entity('statutes_version')
export class StatutesVersion {
  @PrimaryColumn('uuid') ruleSetId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') title!: string;
  @Column('boolean') example!: boolean;
  @Column('timestamptz') effectiveFrom!: Date;
  @Column('jsonb') bodies!: BodyRules[];
  @Column('bigint') revision!: string;
}
