import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A vote that has to be closed. */
@Entity('due_closing')
export class DueClosing {
  @PrimaryColumn('uuid') proposalId!: string;
  @Column('integer') round!: number;
  @Index('due_closing_by_instant')
  @Column('timestamptz')
  closesAt!: Date;
}
