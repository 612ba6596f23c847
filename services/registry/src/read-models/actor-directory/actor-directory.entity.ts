import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is of an actor whatever day it is. */
@Entity('actor_directory')
export class DirectoryActor {
  @PrimaryColumn('uuid') actorId!: string;
  @Index('actor_directory_by_nif')
  @Column('text')
  nif!: string;
  /** As the letter of the NIF tells it. */
  @Column('text') legalForm!: string;
  @Column('text', { nullable: true }) dir3!: string | null;
  @Index('actor_directory_by_web')
  @Column('text', { nullable: true })
  webDomain!: string | null;
  @Index('actor_directory_by_mail')
  @Column('text', { nullable: true })
  mailDomain!: string | null;
  @Column('text') standing!: string;
  /** The actor of which it is an alias, which may be one itself. */
  @Index('actor_directory_by_survivor')
  @Column('uuid', { nullable: true })
  mergedInto!: string | null;
  @Column('bigint') revision!: string;
}

/** What an actor is called, what it is and where it is seated, from a day on. */
@Entity('actor_profile')
@Index('actor_profile_by_name', ['legalName', 'actorId'])
export class ActorProfile {
  @PrimaryColumn('uuid') actorId!: string;
  @PrimaryColumn('date') validFrom!: string;
  /** The day on which the next period begins. */
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('text') legalName!: string;
  /** The name as it is compared; found by its trigrams. */
  @Index('actor_profile_by_trigrams', { synchronize: false })
  @Column('text')
  nameKey!: string;
  @Column('text') sector!: string;
  @Column('text') territory!: string;
  /** The autonomous community that the territory is or lies in. */
  @Column('text') community!: string;
}

/** A number that was given out to an actor after its first one. Not public. */
@Entity('actor_nif')
@Index('actor_nif_by_number', ['nif', 'placeId'])
export class ActorNif {
  @PrimaryColumn('uuid') placeId!: string;
  @Index('actor_nif_by_actor')
  @Column('uuid')
  actorId!: string;
  @Column('text') nif!: string;
  /** Null until the actor was told. */
  @Index('actor_nif_by_former')
  @Column('text', { nullable: true })
  formerNif!: string | null;
  @Column('text') reason!: string;
  @Column('text') evidence!: string;
  @Column('date') decidedOn!: string;
}

/** Not public. */
@Entity('actor_iban')
export class ActorIban {
  @PrimaryColumn('uuid') actorId!: string;
  @PrimaryColumn('text') iban!: string;
}

@Entity('actor_alias')
export class ActorAlias {
  @PrimaryColumn('uuid') actorId!: string;
  @PrimaryColumn('uuid') aliasId!: string;
}
