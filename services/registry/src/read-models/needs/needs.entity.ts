import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('need_signal')
@Index('need_signal_by_day', ['observedOn', 'needId'])
export class NeedSignal {
  @PrimaryColumn('uuid') needId!: string;
  @Column('text') need!: string;
  /** `organisation`, then `sourceActorId` says which, or `statistic`, then title, publisher and perhaps address do. */
  @Column('text') sourceKind!: string;
  @Index('need_signal_by_source')
  @Column('uuid', { nullable: true })
  sourceActorId!: string | null;
  @Column('text', { nullable: true }) sourceTitle!: string | null;
  @Column('text', { nullable: true }) sourcePublisher!: string | null;
  @Column('text', { nullable: true }) sourceUrl!: string | null;
  @Column('date') observedOn!: string;
  @Column('text', { array: true }) territories!: string[];
  /** The autonomous communities that the territories are or lie in. */
  @Column('text', { array: true }) communities!: string[];
  @Column('text', { array: true }) targetGroups!: string[];
  @Column('text', { array: true }) serviceCodes!: string[];
  @Column('integer') catalogueVersion!: number;
  @Column('text', { array: true }) evidence!: string[];
  @Column('text') status!: string;
  @Column('date', { nullable: true }) withdrawnOn!: string | null;
  @Column('text', { nullable: true }) withdrawnBecause!: string | null;
  @Column('bigint') revision!: string;
}

@Entity('need_support')
export class NeedSupport {
  @PrimaryColumn('uuid') needId!: string;
  @Index('need_support_by_challenge')
  @PrimaryColumn('uuid')
  challengeId!: string;
}
