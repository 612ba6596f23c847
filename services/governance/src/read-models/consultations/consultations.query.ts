import { asOf, sliced, type At, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, LessThanOrEqual } from 'typeorm';
import {
  ConsultationBallotRow,
  ConsultationRow,
  ConsultationThemeRow,
  ConsultationTurnoutRow,
} from './consultations.entity.js';

export type ConsultationFilter = Readonly<{ about?: string | undefined }>;

const shown = ({ aboutKind, aboutReference, key: _, count: __, ...row }: ConsultationRow, voters: bigint) => ({
  ...row,
  about: { kind: aboutKind, ...(aboutReference && { reference: aboutReference }) },
  voters: String(voters),
});

/** The consultations whose time has come, the longest overdue first. */
export const dueConsultations = (dataSource: DataSource, now: Date, limit: number): Promise<ConsultationRow[]> =>
  dataSource.getRepository(ConsultationRow).find({
    where: { closesAt: LessThanOrEqual(now), closedAt: IsNull() },
    order: { closesAt: 'ASC', consultationId: 'ASC' },
    take: limit,
  });

@Injectable()
export class ConsultationsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** By title, each with how many have voted. */
  async list({ about }: ConsultationFilter, slice: Slice, at: At = {}) {
    const query = asOf(this.dataSource, ConsultationRow, 'consultation', at);
    if (about !== undefined) query.andWhere('consultation.aboutReference = :about', { about });
    const rows = await sliced(query, ['title', 'consultationId'], slice).getMany();
    const turnouts = await asOf(this.dataSource, ConsultationTurnoutRow, 'turnout', at)
      .where({ consultationId: In(rows.map(({ consultationId }) => consultationId)) })
      .getMany();
    const votersOf = new Map(turnouts.map(({ consultationId, voters }) => [consultationId, voters]));
    return rows.map((row) => shown(row, votersOf.get(row.consultationId) ?? 0n));
  }

  async one(consultationId: string, at: At = {}) {
    const row = await this.row(consultationId, at);
    if (!row) return null;
    const turnout = await asOf(this.dataSource, ConsultationTurnoutRow, 'turnout', at)
      .where({ consultationId })
      .getOne();
    return shown(row, turnout?.voters ?? 0n);
  }

  /** With count and key, once they are published. */
  row(consultationId: string, at: At = {}): Promise<ConsultationRow | null> {
    return asOf(this.dataSource, ConsultationRow, 'consultation', at).where({ consultationId }).getOne();
  }

  /** Sealed, by voter. */
  ballots(consultationId: string, slice: Slice, at: At = {}): Promise<ConsultationBallotRow[]> {
    const query = asOf(this.dataSource, ConsultationBallotRow, 'ballot', at).where({ consultationId });
    return sliced(query, ['voter', 'consultationId'], slice).getMany();
  }

  /** What was said, and what became of it. */
  async themes(consultationId: string, at: At = {}) {
    const rows = await asOf(this.dataSource, ConsultationThemeRow, 'theme', at)
      .where({ consultationId })
      .orderBy('theme.title')
      .addOrderBy('theme.themeId')
      .getMany();
    return rows.map(({ consultationId: _, ...theme }) => theme);
  }
}
