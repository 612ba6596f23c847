import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EndingCause, SuspensionCause } from '../../domain/body/body.events.js';
import type { Layer, StateMajorityRules } from '../../domain/rule-set/body-rules.js';
import type { CensusSeat } from '../../domain/voting/tally.js';

@Entity('body')
export class BodyRow {
  @PrimaryColumn('uuid') bodyId!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') layer!: Layer;
  @Column('uuid') ruleSetId!: string;
  @Column('integer') ruleVersion!: number;
  /** In the order of the statutes. */
  @Column('jsonb') seats!: CensusSeat[];
  @Column('jsonb', { nullable: true }) stateMajority!: StateMajorityRules | null;
  @Column('bigint') revision!: string;
}

@Entity('mandate')
@Index('mandate_by_body', ['bodyId', 'seat'])
export class MandateRow {
  @PrimaryColumn('uuid') mandateId!: string;
  @Column('uuid') bodyId!: string;
  @Column('text') seat!: string;
  @Column('text') constituency!: string;
  @Column('uuid') organisation!: string;
  /** The opaque subject; shown to nobody but to the holder. */
  @Index('mandate_by_holder')
  @Column('text')
  holder!: string;
  @Column('timestamptz') from!: Date;
  @Column('timestamptz', { nullable: true }) until!: Date | null;
  @Column('timestamptz', { nullable: true }) declaredAt!: Date | null;
  @Column('text', { nullable: true }) endedBecause!: string | null;
  @Column('text', { nullable: true }) endingCause!: EndingCause | null;
}

/** A time during which a mandate gives no vote. */
@Entity('mandate_suspension')
export class SuspensionRow {
  @PrimaryColumn('uuid') mandateId!: string;
  @PrimaryColumn('timestamptz') from!: Date;
  @Index('mandate_suspension_by_body')
  @Column('uuid')
  bodyId!: string;
  @Column('timestamptz', { nullable: true }) until!: Date | null;
  @Column('text') cause!: SuspensionCause;
  @Column('text') reason!: string;
}
