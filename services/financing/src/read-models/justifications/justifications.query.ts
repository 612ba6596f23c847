import { euros } from '@ceriss/kernel';
import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterId, type Slice } from '../after.js';
import { JustificationLineRow, JustificationRow } from './justifications.entity.js';

export type JustificationFilter = Readonly<{
  ownOf?: string | undefined;
  status?: string | undefined;
  overdueOn?: string | undefined;
}>;

const shown = (row: JustificationRow) => {
  const { grantedCents, revision, budget: _, targets: __, rules: ___, delivery: ____, ...rest } = row;
  return { ...rest, granted: euros(grantedCents), revision: String(revision) };
};

const shownLine = (row: JustificationLineRow) => {
  const { awardId: _, delivery: __, cents, eligibleCents, ...line } = row;
  return { ...line, amount: euros(cents), eligible: eligibleCents === null ? null : euros(eligibleCents) };
};

@Injectable()
export class JustificationsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** With the costs of the last delivery and what was found of each. */
  async one({ awardId, ownOf }: { awardId: string; ownOf?: string | undefined }, at: At = {}) {
    const query = asOf(this.dataSource, JustificationRow, 'justification', at);
    query.where('justification.awardId = :awardId', { awardId });
    if (ownOf !== undefined) query.andWhere('justification.beneficiaryId = :ownOf', { ownOf });
    const row = await query.getOne();
    if (!row) return undefined;
    const lines = await asOf(this.dataSource, JustificationLineRow, 'line', at)
      .where('line.awardId = :awardId AND line.delivery = :delivery', { awardId, delivery: row.delivery.toString() })
      .orderBy('line.lineId')
      .getMany();
    const { budget, targets, rules } = row;
    return { ...shown(row), budget, targets, rules, lines: lines.map(shownLine) };
  }

  async list({ ownOf, status, overdueOn }: JustificationFilter, slice: Slice, at: At = {}) {
    const query = asOf(this.dataSource, JustificationRow, 'justification', at);
    if (ownOf !== undefined) query.andWhere('justification.beneficiaryId = :ownOf', { ownOf });
    if (status !== undefined) query.andWhere('justification.status = :status', { status });
    if (overdueOn !== undefined) {
      query.andWhere(`justification.status IN ('open', 'required') AND justification.dueOn < :overdueOn`, {
        overdueOn,
      });
    }
    return (await afterId(query, 'awardId', slice)).map(shown);
  }
}
