import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something on which a body can decide: of another context, or a text for the statutes. */
@Entity('matter')
export class MatterRow {
  @PrimaryColumn('uuid') reference!: string;
  @Column('text') kind!: string;
  @Column('text') title!: string;
  @Column('bigint', { transformer: bigintColumn, nullable: true }) budgetCents!: bigint | null;
  @Column('timestamptz') recordedAt!: Date;
}
