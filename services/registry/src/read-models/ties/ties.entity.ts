import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('relation')
@Index('relation_by_start', ['validFrom', 'relationId'])
export class RecordedRelation {
  @PrimaryColumn('uuid') relationId!: string;
  @Index('relation_by_from')
  @Column('uuid')
  fromActorId!: string;
  @Index('relation_by_to')
  @Column('uuid')
  toActorId!: string;
  @Column('text') kind!: string;
  @Column('text') evidence!: string;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
  /** The day for which it was confirmed last; the day it began, when it never was. */
  @Column('date') confirmedOn!: string;
  @Column('text') origin!: string;
  /** The match that was accepted, where it came of one. */
  @Column('uuid', { nullable: true }) suggestionId!: string | null;
  @Column('bigint') revision!: string;
}
