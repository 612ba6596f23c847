import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The book of merges. */
@Entity('actor_merge')
export class ActorMerge {
  @PrimaryColumn('uuid') absorbedId!: string;
  @Column('uuid') survivorId!: string;
  @Column('text') reason!: string;
}

/** Two actors, in the order of their ids, that somebody has found to be two. */
@Entity('dismissed_duplicate')
export class DismissedDuplicate {
  @PrimaryColumn('uuid') firstId!: string;
  @PrimaryColumn('uuid') secondId!: string;
  @Column('text') reason!: string;
}
