import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Financing's copy of which actor is another one. */
@Entity('merged_actor')
export class MergedActor {
  @PrimaryColumn('uuid') actorId!: string;
  /** Which may have been merged itself. */
  @Index('merged_actor_by_survivor')
  @Column('uuid')
  mergedInto!: string;
}
