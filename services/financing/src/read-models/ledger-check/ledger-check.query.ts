import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LedgerImbalanceRow, LedgerSumRow } from './ledger-check.entity.js';

/** The invariant's id, in answers and metrics. */
export const LEDGER_ZERO_SUM = 'ledger-zero-sum';

const NAMED = 20;

@Injectable()
export class LedgerCheckQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether every recorded transaction sums to zero per currency; if not, since which position and by which events. */
  async state() {
    const imbalances = this.dataSource.getRepository(LedgerImbalanceRow);
    const [rows, count] = await imbalances.findAndCount({ order: { position: 'ASC', currency: 'ASC' }, take: NAMED });
    const sums = await this.dataSource.getRepository(LedgerSumRow).find({ order: { currency: 'ASC' } });
    const [first] = rows;
    return {
      check: LEDGER_ZERO_SUM,
      state: first ? ('broken' as const) : ('holds' as const),
      brokenSince: first ? first.position.toString() : null,
      imbalances: count,
      brokenBy: rows.map(({ eventId, transactionId, position, cents, currency }) => ({
        eventId,
        transactionId,
        position: position.toString(),
        difference: { cents: cents.toString(), currency },
      })),
      sums: sums.map(({ currency, cents, entries }) => ({
        currency,
        entries: entries.toString(),
        sum: { cents: cents.toString(), currency },
      })),
    };
  }
}
