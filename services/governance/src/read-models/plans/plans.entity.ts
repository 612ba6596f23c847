import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('plan')
export class PlanRow {
  @PrimaryColumn('uuid') planId!: string;
  @Column('text') title!: string;
  @Column('integer') fromYear!: number;
  @Column('integer') untilYear!: number;
  @Column('bigint', { nullable: true, transformer: bigintColumn }) budgetCents!: bigint | null;
  /** 1, and one more with every amendment. */
  @Column('integer') version!: number;
  @Column('timestamptz') adoptedAt!: Date;
  /** The resolution that approved it. */
  @Column('uuid', { nullable: true }) approvedBy!: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt!: Date | null;
  @Column('bigint') revision!: string;
}

@Entity('plan_year')
export class PlanYearRow {
  @PrimaryColumn('uuid') planId!: string;
  @PrimaryColumn('integer') year!: number;
  @Column('text') title!: string;
  @Column('bigint', { transformer: bigintColumn }) budgetCents!: bigint;
  @Column('uuid', { nullable: true }) approvedBy!: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt!: Date | null;
}

/** An action of a year, or a line under one. */
@Entity('plan_line')
export class PlanLineRow {
  @PrimaryColumn('uuid') planId!: string;
  @PrimaryColumn('integer') year!: number;
  @PrimaryColumn('text') code!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) parent!: string | null;
  @Column('text') title!: string;
  @Column('uuid', { nullable: true }) responsible!: string | null;
  @Column('bigint', { transformer: bigintColumn }) budgetCents!: bigint;
}

@Entity('plan_indicator')
export class PlanIndicatorRow {
  @PrimaryColumn('uuid') planId!: string;
  @PrimaryColumn('integer') year!: number;
  @PrimaryColumn('text') line!: string;
  @PrimaryColumn('text') code!: string;
  @Column('text') name!: string;
  @Column('text') unit!: string;
  @Column('text') direction!: string;
  @Column('text') baseline!: string;
  @Column('text') target!: string;
  @Column('text') source!: string;
}

/** The value of an indicator on a day; a correction takes the place of what was said before. */
@Entity('plan_indicator_value')
export class PlanIndicatorValueRow {
  @PrimaryColumn('uuid') planId!: string;
  @PrimaryColumn('integer') year!: number;
  @PrimaryColumn('text') line!: string;
  @PrimaryColumn('text') code!: string;
  @PrimaryColumn('date') on!: string;
  @Column('text') value!: string;
  @Column('text', { array: true }) evidence!: string[];
  @Column('text', { nullable: true }) corrects!: string | null;
  @Column('timestamptz') reportedAt!: Date;
}

/** A call of financing that carries out a line. */
@Entity('plan_call')
export class PlanCallRow {
  @PrimaryColumn('uuid') planId!: string;
  @PrimaryColumn('uuid') callId!: string;
  @Column('integer') year!: number;
  @Column('text') line!: string;
  @Column('text') title!: string;
  @Column('bigint', { transformer: bigintColumn }) budgetCents!: bigint;
  @Column('timestamptz') linkedAt!: Date;
}

export type ChangeMade = Readonly<{
  year: number;
  code?: string | undefined;
  title?: string | undefined;
  budget?: { cents: string; currency: 'EUR' } | undefined;
  was?: { title: string; budget: { cents: string; currency: 'EUR' } } | undefined;
}>;

@Entity('plan_amendment')
export class PlanAmendmentRow {
  @PrimaryColumn('uuid') planId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('uuid') resolutionId!: string;
  @Column('text') reasons!: string;
  @Column('jsonb') changes!: readonly ChangeMade[];
  @Column('timestamptz') amendedAt!: Date;
}
