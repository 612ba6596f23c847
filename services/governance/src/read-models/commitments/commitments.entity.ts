import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('commitment')
@Index('commitment_by_due', ['dueOn', 'commitmentId'])
export class CommitmentRow {
  @PrimaryColumn('uuid') commitmentId!: string;
  @Column('text') title!: string;
  @Column('text') text!: string;
  @Column('text') ownerKind!: string;
  /** The actor, or the body of the seat. */
  @Index('commitment_by_owner')
  @Column('uuid')
  ownerId!: string;
  @Column('text', { nullable: true }) seat!: string | null;
  @Column('text', { nullable: true }) sector!: string | null;
  @Column('boolean') publicActor!: boolean;
  @Column('text') originKind!: string;
  @Column('uuid', { nullable: true }) originReference!: string | null;
  @Column('date') madeOn!: string;
  @Column('date') dueOn!: string;
  @Column('text') status!: string;
  /** The day on which it was fulfilled or withdrawn. */
  @Column('date', { nullable: true }) endedOn!: string | null;
  @Column('jsonb') evidence!: readonly { title: string; reference: string }[];
  @Column('text', { nullable: true }) withdrawnBecause!: string | null;
  @Column('bigint') revision!: string;
}

@Entity('commitment_extension')
export class CommitmentExtensionRow {
  @PrimaryColumn('uuid') commitmentId!: string;
  @PrimaryColumn('date') dueOn!: string;
  @Column('date') before!: string;
  @Column('text') reasons!: string;
  @Column('date') extendedOn!: string;
}
