import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('subcontract')
@Index('subcontract_by_award', ['awardId', 'subcontractId'])
export class SubcontractRow {
  @PrimaryColumn('uuid') subcontractId!: string;
  @Column('uuid') awardId!: string;
  @Column('uuid') subcontractorId!: string;
  @Column('text') object!: string;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('text') share!: string;
  @Column('boolean') related!: boolean;
  @Column('text') status!: 'pending' | 'effective' | 'denied' | 'withdrawn';
  @Column('text', { array: true }) needs!: string[];
  @Column('text', { nullable: true }) contractReference!: string | null;
  @Column('date', { nullable: true }) contractSignedOn!: string | null;
  @Column('text') rulesVersion!: string;
  @Column('date') declaredOn!: string;
  @Column('date', { nullable: true }) decidedOn!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
}
