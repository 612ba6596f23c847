import { CLOCK, type Clock } from '@ceriss/kernel';
import { asOf, dayOf, sliced, type At, type Slice } from '@ceriss/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CommitmentExtensionRow, CommitmentRow } from './commitments.entity.js';

export type CommitmentFilter = Readonly<{
  owner?: string | undefined;
  status?: string | undefined;
  publicActors?: boolean | undefined;
  overdue?: boolean | undefined;
}>;

/* Due on a day is kept until the end of that day. What ended later was overdue until then. */
const OVERDUE = '(commitment.dueOn < :day AND (commitment.endedOn IS NULL OR commitment.endedOn > :day))';
const CONDITIONS = {
  owner: 'commitment.ownerId = :owner',
  status: 'commitment.status = :status',
  publicActors: 'commitment.publicActor = :publicActors',
} as const;

const shown = (row: CommitmentRow, day: string) => {
  const { ownerKind, ownerId, seat, sector, originKind, originReference, ...rest } = row;
  const owner =
    ownerKind === 'actor' ? { kind: ownerKind, actorId: ownerId, sector } : { kind: ownerKind, bodyId: ownerId, seat };
  const open = row.endedOn === null || row.endedOn > day;
  const origin = { kind: originKind, ...(originReference && { reference: originReference }) };
  return {
    ...rest,
    owner,
    origin,
    overdue: open && row.dueOn < day,
    late: row.endedOn !== null && row.endedOn > row.dueOn,
  };
};

@Injectable()
export class CommitmentsQuery {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By due day. With `validAt`, those that had been made by that day, overdue or not on it. */
  async list({ overdue, ...filter }: CommitmentFilter, slice: Slice, at: At = {}) {
    const day = dayOf(at, this.clock);
    const query = asOf(this.dataSource, CommitmentRow, 'commitment', at).setParameter('day', day);
    for (const [name, condition] of Object.entries(CONDITIONS)) {
      const value = filter[name as keyof typeof CONDITIONS];
      if (value !== undefined) query.andWhere(condition, { [name]: value });
    }
    if (at.validAt !== undefined) query.andWhere('commitment.madeOn <= :day');
    if (overdue !== undefined) query.andWhere(overdue ? OVERDUE : `NOT ${OVERDUE}`);
    return (await sliced(query, ['dueOn', 'commitmentId'], slice).getMany()).map((row) => shown(row, day));
  }

  async one(commitmentId: string, at: At = {}) {
    const row = await asOf(this.dataSource, CommitmentRow, 'commitment', at).where({ commitmentId }).getOne();
    if (!row) return null;
    const extensions = await asOf(this.dataSource, CommitmentExtensionRow, 'extension', at)
      .where({ commitmentId })
      .orderBy('extension.dueOn')
      .getMany();
    const told = extensions.map(({ before, dueOn, reasons, extendedOn }) => ({ before, dueOn, reasons, extendedOn }));
    return { ...shown(row, dayOf(at, this.clock)), extensions: told };
  }
}
