import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('barrier')
@Index('barrier_by_title', ['title', 'barrierId'])
export class ReportedBarrier {
  @PrimaryColumn('uuid') barrierId!: string;
  @Column('text') title!: string;
  @Column('text') description!: string;
  @Column('text') legalReference!: string;
  /** Where it holds; in all of Spain when empty. */
  @Column('text', { array: true }) territories!: string[];
  /** The autonomous communities that the territories are or lie in. */
  @Column('text', { array: true }) communities!: string[];
  @Index('barrier_by_reporter')
  @Column('uuid')
  reportedBy!: string;
  @Column('date') reportedOn!: string;
  @Column('text') status!: string;
  @Column('text', { nullable: true }) reviewer!: string | null;
  /** How it was removed, or why it is none. */
  @Column('text', { nullable: true }) outcome!: string | null;
  /** The norm that removed it. */
  @Column('text', { nullable: true }) removedBy!: string | null;
  /** The day on which it was resolved or rejected. */
  @Column('date', { nullable: true }) endedOn!: string | null;
  @Column('bigint') revision!: string;
}

@Entity('barrier_initiative')
export class BarrierInitiative {
  @PrimaryColumn('uuid') barrierId!: string;
  @Index('barrier_initiative_by_initiative')
  @PrimaryColumn('uuid')
  initiativeId!: string;
}
