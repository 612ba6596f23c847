import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('initiative')
@Index('initiative_by_title', ['title', 'initiativeId'])
export class ListedInitiative {
  @PrimaryColumn('uuid') initiativeId!: string;
  @Column('text') title!: string;
  @Column('text') summary!: string;
  @Index('initiative_by_promoter')
  @Column('uuid')
  promoterId!: string;
  @Column('text') stage!: string;
  @Column('text', { array: true }) targetGroups!: string[];
  @Column('text', { array: true }) serviceCodes!: string[];
  @Column('integer') catalogueVersion!: number;
  @Column('uuid', { nullable: true }) challengeId!: string | null;
  /** The upscaling decision by which it was scaled. */
  @Column('uuid', { nullable: true }) decisionId!: string | null;
  /** What was learned, when it failed. */
  @Column('text', { nullable: true }) lessons!: string | null;
  @Column('bigint') revision!: string;
}

@Entity('initiative_territory')
export class InitiativeTerritory {
  @PrimaryColumn('uuid') initiativeId!: string;
  @PrimaryColumn('text') territory!: string;
  /** The autonomous community that the territory is or lies in. */
  @Index('initiative_territory_by_community')
  @Column('text')
  community!: string;
}

@Entity('initiative_partner')
export class InitiativePartner {
  @PrimaryColumn('uuid') initiativeId!: string;
  @Index('initiative_partner_by_actor')
  @PrimaryColumn('uuid')
  actorId!: string;
  @Column('text') contribution!: string;
}

@Entity('initiative_transfer')
export class InitiativeTransfer {
  @PrimaryColumn('uuid') initiativeId!: string;
  @PrimaryColumn('uuid') transferId!: string;
  @Column('uuid') practiceId!: string;
  @Column('uuid') adopterActorId!: string;
  @Column('text') territory!: string;
  @Column('date') agreedOn!: string;
}
