import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Measurement } from '../../domain/measurement-set/measurement-set.events.js';

/** Every value that was ever stated: a restatement adds a row and takes none away. */
@Entity('measurement_statement')
export class MeasurementStatement {
  @PrimaryColumn('uuid') planId!: string;
  @PrimaryColumn('uuid') indicatorId!: string;
  @PrimaryColumn('text') group!: Measurement['group'];
  @PrimaryColumn('text') period!: string;
  @PrimaryColumn('bigint') revision!: string;
  /** Months since the baseline, to sort by. */
  @Column('integer') month!: number;
  @Column('integer') indicatorVersion!: number;
  /** An exact fraction. */
  @Column('text') value!: string;
  @Column('jsonb', { nullable: true }) ratio!: NonNullable<Measurement['ratio']> | null;
  @Column('integer') cases!: number;
  @Column('date') observedOn!: string;
  @Column('jsonb', { nullable: true }) disaggregation!: NonNullable<Measurement['disaggregation']> | null;
  @Column('boolean') exploratory!: boolean;
  /** Why it replaces the earlier value; null on the first. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
