import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BlockKind } from '../../domain/applicant/applicant.events.js';

@Entity('applicant')
export class ApplicantRow {
  @PrimaryColumn('uuid') actorId!: string;
  @Column('text') standing!: 'registered' | 'verified' | 'suspended';
}

@Entity('eligibility_block')
@Index('eligibility_block_by_actor', ['actorId'])
export class EligibilityBlockRow {
  @PrimaryColumn('uuid') blockId!: string;
  @Column('uuid') actorId!: string;
  @Column('text') kind!: BlockKind;
  @Column('text') reference!: string;
  /** The days in which it holds, both included. */
  @Column('date', { nullable: true }) validFrom!: string | null;
  @Column('date', { nullable: true }) validTo!: string | null;
  /** Why it was lifted; absent while it stands. */
  @Column('text', { nullable: true }) liftedBecause!: string | null;
}
