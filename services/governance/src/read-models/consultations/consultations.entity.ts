import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ConsultationCount } from '../../domain/consultation/consultation-count.js';
import type { HeldTo, NextBallot } from '../../domain/consultation/consultation.events.js';
import type { Question } from '../../domain/consultation/question.js';

@Entity('consultation')
export class ConsultationRow {
  @PrimaryColumn('uuid') consultationId!: string;
  @Column('text') title!: string;
  @Column('text') text!: string;
  @Column('text') aboutKind!: string;
  @Column('uuid', { nullable: true }) aboutReference!: string | null;
  @Column('jsonb') questions!: readonly Question[];
  @Column('text') audience!: string;
  @Column('jsonb') nextBallot!: NextBallot;
  @Column('integer') boxes!: number;
  @Column('integer') rulesVersion!: number;
  /** The body that consults and what its statutes said; null where the example held. */
  @Column('jsonb', { nullable: true }) heldTo!: HeldTo | null;
  @Column('timestamptz') opensAt!: Date;
  @Column('timestamptz') closesAt!: Date;
  @Column('text') keyDigest!: string;
  /** When the count was made; nothing before it is in any row. */
  @Index('consultation_by_close')
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
  @Column('jsonb', { nullable: true }) count!: ConsultationCount | null;
  /** With which anybody opens the ballots, from the close on. */
  @Column('text', { nullable: true }) key!: string | null;
  @Column('text', { nullable: true }) summary!: string | null;
  @Column('timestamptz', { nullable: true }) summarisedAt!: Date | null;
  @Column('bigint') revision!: string;
}

/** How many have voted. */
@Entity('consultation_turnout')
export class ConsultationTurnoutRow {
  @PrimaryColumn('uuid') consultationId!: string;
  @Column('bigint', { default: 0, transformer: bigintColumn }) voters!: bigint;
}

/** The ballot of a pseudonymous voter that counts, sealed: what is in it is read with the key of the consultation. */
@Entity('consultation_ballot')
export class ConsultationBallotRow {
  @PrimaryColumn('uuid') consultationId!: string;
  @PrimaryColumn('uuid') voter!: string;
  @Column('text') sealed!: string;
  @Column('timestamptz') castAt!: Date;
}

@Entity('consultation_theme')
export class ConsultationThemeRow {
  @PrimaryColumn('uuid') themeId!: string;
  @Index('consultation_theme_by_consultation')
  @Column('uuid')
  consultationId!: string;
  @Column('text') title!: string;
  @Column('text') text!: string;
  @Column('jsonb') sources!: readonly { kind: string; reference: string }[];
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) reasons!: string | null;
  @Column('uuid', { nullable: true }) reference!: string | null;
}
