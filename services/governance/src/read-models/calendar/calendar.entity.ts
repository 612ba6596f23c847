import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('fiscal_year')
export class FiscalYearRow {
  @PrimaryColumn('uuid') bodyId!: string;
  @PrimaryColumn('date') from!: string;
  @Column('date') until!: string;
  @Column('integer') rulesVersion!: number;
  @Column('text') reference!: string;
  @Column('bigint') revision!: string;
}

@Entity('obligation')
@Index('obligation_by_due', ['dueOn'])
export class ObligationRow {
  @PrimaryColumn('uuid') bodyId!: string;
  /** The fiscal year, by its first day. */
  @PrimaryColumn('date') from!: string;
  @PrimaryColumn('text') code!: string;
  @Column('date', { nullable: true }) opensOn!: string | null;
  /** Not known before what it is counted from. */
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('text', { nullable: true }) afterObligation!: string | null;
  @Column('integer', { nullable: true }) workingDays!: number | null;
  /** The holidays of that year are not published yet. */
  @Column('boolean') estimated!: boolean;
  /** The place whose holidays were counted. */
  @Column('text', { nullable: true }) territory!: string | null;
  @Column('date', { nullable: true }) metOn!: string | null;
  @Column('uuid', { nullable: true }) resolutionId!: string | null;
  @Column('text', { array: true }) evidence!: string[];
  @Column('text', { nullable: true }) corrects!: string | null;
}
