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
  @Column('bigint') revision!: string;
}

@Entity('network')
@Index('network_by_name', ['name', 'networkId'])
export class FormedNetwork {
  @PrimaryColumn('uuid') networkId!: string;
  @Column('text') name!: string;
  @Column('text') purpose!: string;
  @Column('uuid') coordinatorId!: string;
  @Column('text', { array: true }) territories!: string[];
  @Column('integer') members!: number;
  @Column('bigint') revision!: string;
}

@Entity('network_member')
export class NetworkMember {
  @PrimaryColumn('uuid') networkId!: string;
  @Index('network_member_by_actor')
  @PrimaryColumn('uuid')
  actorId!: string;
}
