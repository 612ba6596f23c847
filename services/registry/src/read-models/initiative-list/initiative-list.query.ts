import { CLOCK, type Clock } from '@ceriss/kernel';
import { asOf, dayOf, rowsAsOf, sliced, validAt, type At, type EntityClass, type Slice } from '@ceriss/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { filtered } from '../filtered.js';
import {
  InitiativeDescription,
  InitiativeEvaluation,
  InitiativePartner,
  InitiativeTransfer,
  ListedInitiative,
} from './initiative-list.entity.js';
import { presented } from './initiative-list.presentation.js';

export type InitiativeFilter = Readonly<{
  stage?: string | undefined;
  territory?: string | undefined;
  targetGroup?: string | undefined;
  serviceCode?: string | undefined;
  promoterId?: string | undefined;
  challengeId?: string | undefined;
  networkId?: string | undefined;
  origin?: 'registered' | 'referenced' | undefined;
  /** A date: not confirmed since. */
  staleSince?: string | undefined;
  minDaysUnconfirmed?: number | undefined;
}>;

/* Each filter is one condition; a community as territory includes the municipalities in it. */
const conditions = ({ territory }: InitiativeFilter, transfers: string): Record<keyof InitiativeFilter, string> => {
  const [place, places] = territory?.length === 2 ? ['community', 'communities'] : ['territory', 'territories'];
  const transferred = `SELECT 1 FROM ${transfers} transfer WHERE transfer."initiativeId" = "described"."initiativeId" AND transfer."agreedOn" <= :day AND transfer.${place} = :territory`;
  return {
    stage: 'initiative.stage = :stage',
    promoterId: 'initiative.promoterId = :promoterId',
    challengeId: 'initiative.challengeId = :challengeId',
    networkId: 'initiative.networkId = :networkId',
    origin: 'initiative.origin = :origin',
    staleSince: 'initiative.confirmedOn < :staleSince',
    minDaysUnconfirmed: 'initiative.confirmedOn <= CAST(:today AS date) - CAST(:minDaysUnconfirmed AS integer)',
    targetGroup: ':targetGroup = ANY (described.targetGroups)',
    serviceCode: ':serviceCode = ANY (described.serviceCodes)',
    territory: `(:territory = ANY (described.${places}) OR EXISTS (${transferred}))`,
  };
};

type Shown = InitiativeDescription & { initiative: ListedInitiative };
type OfInitiative = Readonly<{ initiativeId: string }>;

/* The parts of one initiative are named under it, not each with its id. */
const parts = <R extends OfInitiative>(rows: readonly R[]): Omit<R, 'initiativeId'>[] =>
  rows.map(({ initiativeId: _, ...part }) => part);

@Injectable()
export class InitiativeListQuery {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** With its territories, partners, transfers, evaluations, and the references that it has taken over. */
  async one(initiativeId: string, at: At = {}) {
    const shown = await this.#shown(at).andWhere('initiative.initiativeId = :initiativeId', { initiativeId }).getOne();
    if (!shown) return undefined;
    const day = dayOf(at, this.clock);
    const partners = this.#of(InitiativePartner, initiativeId, at).orderBy('part.actorId');
    const [joined, transfers, evaluations, replaced] = await Promise.all([
      validAt(partners, 'part', { validAt: day }).getMany(),
      this.#of(InitiativeTransfer, initiativeId, at)
        .andWhere('part.agreedOn <= :day', { day })
        .orderBy('part.transferId')
        .getMany(),
      this.#of(InitiativeEvaluation, initiativeId, at)
        .andWhere('part.approvedOn <= :day', { day })
        .orderBy('part.approvedOn')
        .addOrderBy('part.evaluationId')
        .getMany(),
      asOf(this.dataSource, ListedInitiative, 'replaced', at)
        .where('replaced.takenOverBy = :initiativeId', { initiativeId })
        .orderBy('replaced.initiativeId')
        .getMany(),
    ]);
    const { territories, initiative } = shown as Shown;
    return {
      ...presented(initiative, shown, this.#today(at)),
      territories: [...new Set([...territories, ...transfers.map(({ territory }) => territory)])].toSorted(),
      partners: parts(joined),
      transfers: parts(transfers).map(({ community: _, ...transfer }) => transfer),
      evaluations: parts(evaluations),
      replaces: replaced.map((one) => one.initiativeId),
    };
  }

  /** By title. What was taken over is shown by the one that took its place, and is not listed. */
  async list(filter: InitiativeFilter, slice: Slice, at: At = {}) {
    const today = this.#today(at);
    const query = this.#shown(at).andWhere('initiative.takenOverBy IS NULL').setParameter('today', today);
    const asked = conditions(filter, rowsAsOf(this.dataSource, InitiativeTransfer, at));
    sliced(filtered(query, asked, filter), ['title', 'initiativeId'], slice);
    // One description each: no need for the detour by which the ORM counts rows of a join.
    const rows = (await query
      .take(undefined)
      .limit(slice.limit + 1)
      .getMany()) as Shown[];
    return rows.map((row) => presented(row.initiative, row, today));
  }

  /* Each initiative with the last of its descriptions that has begun: the next one ends it. */
  #shown(at: At) {
    const begun = `SELECT max(begun."validFrom") FROM ${rowsAsOf(this.dataSource, InitiativeDescription, at)} begun WHERE begun."initiativeId" = "described"."initiativeId" AND begun."validFrom" <= :day`;
    const listed = `(SELECT * FROM ${rowsAsOf(this.dataSource, ListedInitiative, at)} held)`;
    return asOf(this.dataSource, InitiativeDescription, 'described', at)
      .innerJoinAndMapOne(
        'described.initiative',
        (query) => query.select('listed.*').from(listed, 'listed'),
        'initiative',
        'initiative.initiativeId = described.initiativeId',
        {},
        ListedInitiative,
      )
      .where(`described.validFrom = (${begun})`, { day: dayOf(at, this.clock) });
  }

  #of<R extends OfInitiative>(entity: EntityClass<R>, initiativeId: string, at: At) {
    return asOf(this.dataSource, entity, 'part', at).where('part.initiativeId = :initiativeId', { initiativeId });
  }

  /* The day of the asking: what is old is old then, whichever day is asked about. */
  #today({ asOf: instant }: At): string {
    return dayOf({ asOf: instant }, this.clock);
  }
}
