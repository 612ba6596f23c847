import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('plan')
export class PlanRow {
  @PrimaryColumn('uuid') planId!: string;
  @Column('text') title!: string;
  @Column('integer') fromYear!: number;
  @Column('integer') untilYear!: number;
  @Column('timestamptz') adoptedAt!: Date;
  @Column('bigint') revision!: string;
}

@Entity('plan_line')
export class PlanLineRow {
  @PrimaryColumn('uuid') planId!: string;
  @PrimaryColumn('integer') year!: number;
  @PrimaryColumn('text') code!: string;
  @Column('text', { nullable: true }) parent!: string | null;
  @Column('text') title!: string;
  @Column('bigint', { transformer: bigintColumn }) budgetCents!: bigint;
}
