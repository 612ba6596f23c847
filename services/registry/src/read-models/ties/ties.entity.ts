import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A period of a tie. Each end is an actor or an initiative. */
@Entity('relation')
@Index('relation_by_start', ['validFrom', 'relationId'])
export class RecordedRelation {
  @PrimaryColumn('uuid') relationId!: string;
  /** Counts its periods. */
  @PrimaryColumn('integer') term!: number;
  @Index('relation_by_from')
  @Column('uuid', { nullable: true })
  fromActorId!: string | null;
  @Index('relation_by_to')
  @Column('uuid', { nullable: true })
  toActorId!: string | null;
  @Index('relation_by_from_initiative')
  @Column('uuid', { nullable: true })
  fromInitiativeId!: string | null;
  @Index('relation_by_to_initiative')
  @Column('uuid', { nullable: true })
  toInitiativeId!: string | null;
  @Column('text') kind!: string;
  @Column('text') evidence!: string;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
  /** The day for which it was confirmed last; the day it began, when it never was. */
  @Column('date') confirmedOn!: string;
  /** Until when a confirmation that was asked for is due; null once there was one. */
  @Column('date', { nullable: true }) confirmationDueOn!: string | null;
  @Column('text') origin!: string;
  /** The match that was accepted, where it came of one. */
  @Column('uuid', { nullable: true }) suggestionId!: string | null;
  @Column('bigint') revision!: string;
}
