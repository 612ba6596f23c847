import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('proposal_text')
export class ProposalTextRow {
  @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') text!: string;
  /** The amendment that it came of; nothing for the text of the draft. */
  @Column('uuid', { nullable: true }) amendmentId!: string | null;
  @Column('timestamptz') madeAt!: Date;
}

@Entity('amendment')
export class AmendmentRow {
  @PrimaryColumn('uuid') proposalId!: string;
  @PrimaryColumn('uuid') amendmentId!: string;
  @Column('uuid') actorId!: string;
  @Column('text') sector!: string;
  @Column('integer') base!: number;
  @Column('text') text!: string;
  @Column('text') rationale!: string;
  @Column('text') status!: string;
  @Column('text', { nullable: true }) reasons!: string | null;
  /** The version that came of it. */
  @Column('integer', { nullable: true }) version!: number | null;
  @Column('boolean') merged!: boolean;
  @Column('timestamptz') submittedAt!: Date;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
}
