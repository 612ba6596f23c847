import { Fraction } from '@ceriss/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Measurement } from '../../domain/measurement-set/measurement-set.events.js';
import {
  publishable,
  suppressSmallCells,
  tellsOfFew,
  type PublishedCount,
} from '../../domain/measurement-set/suppression.js';
import { MeasurementStatement } from './measurement-table.entity.js';

export type PublishedStatement = Readonly<{
  indicatorId: string;
  indicatorVersion: number;
  group: string;
  period: string;
  observedOn: string;
  /** `null` where it would tell of few persons. */
  value: string | null;
  decimal: string | null;
  ratio: Measurement['ratio'] | null;
  cases: PublishedCount;
  disaggregation: { dimension: string; cells: Record<string, PublishedCount> } | null;
  exploratory: boolean;
  restated: readonly { value: string | null; recordedAt: string; replacedBecause: string }[];
}>;

/** Measurements as they may be published: what could point at a person is left out, restated values stay readable. */
@Injectable()
export class MeasurementTableQuery {
  constructor(private readonly dataSource: DataSource) {}

  async ofPlan(planId: string): Promise<PublishedStatement[]> {
    const statements = await this.dataSource.getRepository(MeasurementStatement).find({
      where: { planId },
      order: { indicatorId: 'ASC', group: 'ASC', month: 'ASC', revision: 'ASC' },
    });
    const series = Map.groupBy(statements, ({ indicatorId, group, period }) => `${indicatorId}/${group}/${period}`);
    return [...series.values()].map(published);
  }
}

const published = (statements: readonly MeasurementStatement[]): PublishedStatement => {
  const latest = statements.at(-1)!;
  const { indicatorId, indicatorVersion, group, period, observedOn, cases, disaggregation, exploratory } = latest;
  const value = valueOf(latest);
  return {
    ...{ indicatorId, indicatorVersion, group, period, observedOn, value, exploratory },
    decimal: value === null ? null : Fraction.parse(value).toDecimal(2),
    ratio: value === null ? null : latest.ratio,
    cases: publishable(cases),
    disaggregation: disaggregation && publishedTable(disaggregation),
    restated: statements.slice(0, -1).map((statement, index) => ({
      value: valueOf(statement),
      recordedAt: statement.recordedAt.toISOString(),
      replacedBecause: statements[index + 1]!.reason!,
    })),
  };
};

const valueOf = ({ value, cases, ratio }: MeasurementStatement): string | null =>
  tellsOfFew({ cases, ...(ratio && { ratio }) }) ? null : value;

const publishedTable = ({ dimension, cells, unknown }: NonNullable<MeasurementStatement['disaggregation']>) => ({
  dimension,
  cells: suppressSmallCells({ ...cells, unknown }),
});
