import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('initiative')
export class ListedInitiative {
  @PrimaryColumn('uuid') initiativeId!: string;
  /** `registered` here, or `referenced` from a network's own register. */
  @Column('text') origin!: string;
  @Index('initiative_by_promoter')
  @Column('uuid', { nullable: true })
  promoterId!: string | null;
  /** As the network names it; null of one registered here, whose promoter is an actor. */
  @Column('text', { nullable: true }) promoterName!: string | null;
  @Column('text') stage!: string;
  @Index('initiative_by_challenge')
  @Column('uuid', { nullable: true })
  challengeId!: string | null;
  /** The upscaling decision by which it was scaled. */
  @Column('uuid', { nullable: true }) decisionId!: string | null;
  /** What was learned, when it failed. */
  @Column('text', { nullable: true }) lessons!: string | null;
  /** Why it was closed. */
  @Column('text', { nullable: true }) closedBecause!: string | null;
  /** The day on which it was last registered, changed or confirmed by those whose it is. */
  @Index('initiative_by_confirmation')
  @Column('date')
  confirmedOn!: string;
  /** Until when a confirmation that was asked for is due; null once there was one. */
  @Column('date', { nullable: true }) confirmationDueOn!: string | null;
  @Index('initiative_by_network')
  @Column('uuid', { nullable: true })
  networkId!: string | null;
  @Column('text', { nullable: true }) externalId!: string | null;
  @Column('text', { nullable: true }) url!: string | null;
  /** The initiative registered here that has taken the place of a referenced one. */
  @Index('initiative_by_successor')
  @Column('uuid', { nullable: true })
  takenOverBy!: string | null;
  @Column('bigint') revision!: string;
}

/** What it is about from a day on, until the next one's. */
@Entity('initiative_description')
@Index('initiative_description_by_title', ['title', 'initiativeId'])
export class InitiativeDescription {
  @PrimaryColumn('uuid') initiativeId!: string;
  @PrimaryColumn('date') validFrom!: string;
  @Column('text') title!: string;
  @Column('text') summary!: string;
  @Column('text', { array: true }) territories!: string[];
  /** The autonomous communities that the territories are or lie in. */
  @Column('text', { array: true }) communities!: string[];
  @Column('text', { array: true }) targetGroups!: string[];
  @Column('text', { array: true }) serviceCodes!: string[];
  @Column('integer') catalogueVersion!: number;
}

@Entity('initiative_partner')
export class InitiativePartner {
  @PrimaryColumn('uuid') initiativeId!: string;
  @Index('initiative_partner_by_actor')
  @PrimaryColumn('uuid')
  actorId!: string;
  /** Counts the times that it has joined. */
  @PrimaryColumn('integer') term!: number;
  @Column('text') contribution!: string;
  @Column('date') validFrom!: string;
  /** The first day on which it was no longer a partner. */
  @Column('date', { nullable: true }) validTo!: string | null;
}

@Entity('initiative_transfer')
export class InitiativeTransfer {
  @PrimaryColumn('uuid') initiativeId!: string;
  @PrimaryColumn('uuid') transferId!: string;
  @Column('uuid') practiceId!: string;
  @Column('uuid') adopterActorId!: string;
  @Column('text') territory!: string;
  @Column('text') community!: string;
  @Column('date') agreedOn!: string;
}

@Entity('initiative_evaluation')
export class InitiativeEvaluation {
  @PrimaryColumn('uuid') initiativeId!: string;
  @PrimaryColumn('uuid') evaluationId!: string;
  @Column('integer') evidenceLevel!: number;
  @Column('text') evidenceRule!: string;
  @Column('date') approvedOn!: string;
}
