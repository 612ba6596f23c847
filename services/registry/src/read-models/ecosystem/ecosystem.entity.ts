import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Not a read model: what was computed from read models once for a question, or will be. It can be thrown away at any time. */
@Entity('ecosystem_answer')
export class EcosystemAnswer {
  /** What was computed, with the version of its formula. */
  @PrimaryColumn('text') formula!: string;
  /** `es`, or the kind of a scope and its code or id: `community:08`. */
  @PrimaryColumn('text') scope!: string;
  @PrimaryColumn('date') validAt!: string;
  /** RFC 3339 with microseconds; empty where nothing was recorded yet. */
  @PrimaryColumn('text') asOf!: string;
  @Index('ecosystem_answer_by_request')
  @Column('timestamp with time zone')
  requestedAt!: Date;
  /** JSON as it is answered; null until it is computed. */
  @Column('text', { nullable: true }) answer!: string | null;
}
