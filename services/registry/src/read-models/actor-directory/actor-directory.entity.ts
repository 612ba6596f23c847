import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('actor_directory')
@Index('actor_directory_by_name', ['legalName', 'actorId'])
export class DirectoryActor {
  @PrimaryColumn('uuid') actorId!: string;
  @Column('text') legalName!: string;
  @Index('actor_directory_by_nif', { unique: true })
  @Column('text')
  nif!: string;
  @Column('text') sector!: string;
  @Column('text') territory!: string;
  /** The autonomous community that the territory is or lies in. */
  @Column('text') community!: string;
  @Column('text', { nullable: true }) dir3!: string | null;
  @Column('text') standing!: string;
  @Column('date') validFrom!: string;
  @Column('bigint') revision!: string;
}
