import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something of another context on which a body can decide. */
@Entity('matter')
export class MatterRow {
  @PrimaryColumn('uuid') reference!: string;
  @Column('text') kind!: string;
  @Column('text') title!: string;
  @Column('bigint', { transformer: bigintColumn }) budgetCents!: bigint;
  @Column('timestamptz') recordedAt!: Date;
}
