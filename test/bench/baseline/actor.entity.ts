import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The same facts that `actor-registered` carries, as the one row that is all the service knows. */
@Entity('bench_actor')
export class Actor {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('text') legalName!: string;
  @Index({ unique: true })
  @Column('text')
  nif!: string;
  @Column('text') sector!: string;
  @Column('text') territory!: string;
}

/** Who changed what and when, as an application without events keeps it. */
@Entity('bench_audit')
export class Audit {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid') actorId!: string;
  @Column('text') action!: string;
  @Column('jsonb') detail!: object;
  @CreateDateColumn({ type: 'timestamptz' }) at!: Date;
}
