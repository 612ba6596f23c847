import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '@ceriss/read-models';

@Entity('import')
@Index('import_by_time', ['receivedAt', 'importId'])
export class ImportedFile {
  @PrimaryColumn('uuid') importId!: string;
  @Column('text') status!: string;
  @Column('text') format!: string;
  @Column('text') encoding!: string;
  @Column('text', { nullable: true }) separator!: string | null;
  @Column('text') digest!: string;
  @Column('bigint', { transformer: bigintColumn }) bytes!: bigint;
  @Column('integer') rows!: number;
  /** The organisation for which it was sent; null when an officer has sent it. */
  @Column('uuid', { nullable: true }) limitedTo!: string | null;
  @Column('text') receivedAt!: string;
  @Column('text', { nullable: true }) completedAt!: string | null;
  @Column('bigint') revision!: string;
}

@Entity('import_outcome')
export class ImportOutcome {
  @PrimaryColumn('uuid') importId!: string;
  @PrimaryColumn('integer') row!: number;
  @Column('text') place!: string;
  @Column('text') dataset!: string;
  @Column('text') outcome!: string;
  @Column('uuid', { nullable: true }) subjectId!: string | null;
  @Column('text', { nullable: true }) field!: string | null;
  @Column('text', { nullable: true }) code!: string | null;
  /** JSON. */
  @Column('text', { nullable: true }) facts!: string | null;
  /** JSON. */
  @Column('text', { nullable: true }) wouldPassIf!: string | null;
}

/** Not a read model: rows that wait to be taken. No projection owns it, and it does not come from the log. */
@Entity('import_staged_row')
export class ImportStagedRow {
  @PrimaryColumn('uuid') importId!: string;
  @PrimaryColumn('integer') row!: number;
  @Column('text') place!: string;
  @Column('text') dataset!: string;
  /** JSON. */
  @Column('text') cells!: string;
  @Index('import_staged_row_by_time')
  @Column('timestamp with time zone')
  stagedAt!: Date;
}
