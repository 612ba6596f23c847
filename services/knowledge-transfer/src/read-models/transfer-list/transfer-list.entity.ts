import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('transfer')
@Index('transfer_by_territory', ['territory', 'transferId'])
export class ListedTransfer {
  @PrimaryColumn('uuid') transferId!: string;
  @Index('transfer_by_practice')
  @Column('uuid')
  practiceId!: string;
  @Column('text') practiceVersion!: string;
  @Column('uuid') initiativeId!: string;
  @Column('uuid') donorActorId!: string;
  @Column('uuid') adopterActorId!: string;
  @Column('text') territory!: string;
  @Column('text') status!: 'requested' | 'agreed';
  @Column('integer', { nullable: true }) readiness!: number | null;
  @Column('text', { array: true }) gaps!: string[];
  /** Revision of the current adaptation plan. */
  @Column('bigint', { nullable: true }) plan!: string | null;
  @Column('boolean') donorConsents!: boolean;
  @Column('boolean') adopterConsents!: boolean;
  @Column('date', { nullable: true }) agreedOn!: string | null;
  @Column('bigint') revision!: string;
}

/** The adaptations of a transfer's current plan; an earlier plan's have a lower `plan`. */
@Entity('transfer_adaptation')
export class TransferAdaptation {
  @PrimaryColumn('uuid') transferId!: string;
  /** Revision of the plan. */
  @PrimaryColumn('bigint') plan!: string;
  @PrimaryColumn('integer') place!: number;
  @Column('text') component!: string;
  @Column('text') kind!: 'core' | 'periphery';
  @Column('text') change!: string;
}

/** Core components whose change the donor has approved. */
@Entity('transfer_core_approval')
export class TransferCoreApproval {
  @PrimaryColumn('uuid') transferId!: string;
  @PrimaryColumn('bigint') revision!: string;
  @Column('text') component!: string;
}
