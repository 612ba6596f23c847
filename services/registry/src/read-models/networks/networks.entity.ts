import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('network')
@Index('network_by_name', ['name', 'networkId'])
export class FormedNetwork {
  @PrimaryColumn('uuid') networkId!: string;
  @Column('text') name!: string;
  @Column('text') purpose!: string;
  @Column('uuid') coordinatorId!: string;
  @Column('text', { array: true }) territories!: string[];
  @Column('text') status!: string;
  @Column('date', { nullable: true }) dissolvedOn!: string | null;
  @Column('text', { nullable: true }) dissolvedBecause!: string | null;
  @Column('bigint') revision!: string;
}

@Entity('network_member')
export class NetworkMember {
  @PrimaryColumn('uuid') networkId!: string;
  @Index('network_member_by_actor')
  @PrimaryColumn('uuid')
  actorId!: string;
  /** Counts the times that it has joined. */
  @PrimaryColumn('integer') term!: number;
  @Column('date') validFrom!: string;
  /** The first day on which it was no longer a member. */
  @Column('date', { nullable: true }) validTo!: string | null;
}
