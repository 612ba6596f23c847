import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('challenge')
@Index('challenge_by_title', ['title', 'challengeId'])
export class ListedChallenge {
  @PrimaryColumn('uuid') challengeId!: string;
  @Column('text') title!: string;
  @Column('text') need!: string;
  @Column('text') population!: string;
  @Column('text', { array: true }) territories!: string[];
  /** The autonomous communities that the territories are or lie in. */
  @Column('text', { array: true }) communities!: string[];
  @Column('text', { array: true }) targetGroups!: string[];
  @Column('text', { array: true }) serviceCodes!: string[];
  @Column('integer') catalogueVersion!: number;
  @Column('text', { array: true }) evidence!: string[];
  @Column('text') status!: string;
  @Column('text', { nullable: true }) closedBecause!: string | null;
  /** How it ended, once it is closed. */
  @Column('text', { nullable: true }) result!: string | null;
  @Column('bigint') revision!: string;
}

@Entity('challenge_adoption')
export class ChallengeAdoption {
  @PrimaryColumn('uuid') challengeId!: string;
  @Index('challenge_adoption_by_call')
  @PrimaryColumn('uuid')
  callId!: string;
  @Column('date') adoptedOn!: string;
}
