import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { JsonObject } from '../../domain/open-data/merge.rules.js';

const bigint = { type: 'bigint', transformer: bigintColumn } as const;
const optional = { ...bigint, nullable: true } as const;

@Entity('open_release')
@Index('open_release_by_place', ['place'], { unique: true })
@Index('open_release_by_call', ['callId'])
@Index('open_release_by_award', ['awardId'])
export class OpenReleaseRow {
  /** The event's id; of what was said before publication, the call's. */
  @PrimaryColumn('uuid') releaseId!: string;
  @Column('uuid', { nullable: true }) callId!: string | null;
  @Column('uuid', { nullable: true }) awardId!: string | null;
  /** Order of publication; none while the call is a draft. */
  @Column(optional) place!: bigint | null;
  @Column('text') releasedAt!: string;
  @Column('text', { array: true }) tags!: readonly string[];
  @Column('jsonb') body!: JsonObject;
  /** The conditions of a draft, beside its body. */
  @Column('jsonb', { nullable: true }) conditions!: JsonObject | null;
}

@Entity('open_call')
@Index('open_call_by_place', ['place'], { unique: true })
export class OpenCallRow {
  @PrimaryColumn('uuid') callId!: string;
  /** Of its last change; none while it is a draft. */
  @Column(optional) place!: bigint | null;
  @Column('text') changedAt!: string;
  @Column('text') title!: string;
  @Column('text') planLine!: string;
  @Column(bigint) budgetCents!: bigint;
  @Column('text') opensAt!: string;
  @Column('text') closesAt!: string;
  @Column('text') status!: string;
  @Column('text', { nullable: true }) procedure!: 'competitive' | 'direct' | 'territorialised' | null;
  @Column('text', { nullable: true }) territory!: string | null;
  @Column('uuid', { nullable: true }) grantingAuthorityId!: string | null;
  @Column('uuid', { nullable: true }) resolutionId!: string | null;
}

@Entity('open_award')
@Index('open_award_by_place', ['place'], { unique: true })
@Index('open_award_by_call', ['callId', 'grantedPlace'])
export class OpenAwardRow {
  @PrimaryColumn('uuid') awardId!: string;
  @Column('uuid') callId!: string;
  @Column('uuid') applicationId!: string;
  @Column('uuid') beneficiaryId!: string;
  @Column('uuid') initiativeId!: string;
  @Column('uuid') resolutionId!: string;
  @Column(bigint) grantedCents!: bigint;
  @Column(bigint) amountCents!: bigint;
  @Column('date') grantDate!: string;
  @Column('text') status!: string;
  @Column('date', { nullable: true }) acceptedOn!: string | null;
  @Column('uuid', { array: true }) beneficiaryIds!: readonly string[];
  @Column('date', { nullable: true }) periodFrom!: string | null;
  @Column('date', { nullable: true }) periodTo!: string | null;
  @Column(bigint) grantedPlace!: bigint;
  @Column(bigint) place!: bigint;
  @Column('text') changedAt!: string;
}

@Entity('open_call_change')
@Index('open_call_change_by_call', ['callId', 'place'])
export class OpenCallChangeRow {
  @PrimaryColumn('uuid') changeId!: string;
  @Column('uuid') callId!: string;
  @Column(bigint) place!: bigint;
  @Column('text') at!: string;
  @Column('uuid') resolutionId!: string;
}

@Entity('open_award_change')
@Index('open_award_change_by_award', ['awardId', 'place'])
export class OpenAwardChangeRow {
  @PrimaryColumn('uuid') changeId!: string;
  @Column('uuid') awardId!: string;
  @Column(bigint) place!: bigint;
  @Column('text') kind!: string;
  @Column('date') day!: string;
  /** What it takes from the award, negative; none where the amount stays. */
  @Column(optional) cents!: bigint | null;
}

@Entity('open_transaction')
@Index('open_transaction_by_award', ['awardId', 'place'])
export class OpenTransactionRow {
  @PrimaryColumn('uuid') transactionId!: string;
  @Column('uuid') awardId!: string;
  @Column('uuid') payeeId!: string;
  @Column('integer') instalment!: number;
  @Column(bigint) cents!: bigint;
  @Column('date') day!: string;
  @Column(bigint) place!: bigint;
}

@Entity('open_project')
export class OpenProjectRow {
  @PrimaryColumn('uuid') applicationId!: string;
  @Column('text') title!: string;
}

@Entity('open_organisation')
export class OpenOrganisationRow {
  @PrimaryColumn('uuid') actorId!: string;
  @Column('text') name!: string;
  @Column('text') town!: string;
  @Column('text') country!: string;
}
