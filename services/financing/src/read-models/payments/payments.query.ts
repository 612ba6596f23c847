import { euros } from '@ceriss/kernel';
import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PayeesByIban } from '../../application/bank/payees-by-iban.js';
import { afterId, type Slice } from '../after.js';
import { PayeeAccountRow, PayeeRow, PaymentBatchRow, PaymentOrderRow } from './payments.entity.js';

export type OrderFilter = Readonly<{
  status?: string | undefined;
  awardId?: string | undefined;
  batchId?: string | undefined;
}>;

const shownOrder = ({ cents, ...order }: PaymentOrderRow) => ({ ...order, amount: euros(cents) });
const shownBatch = ({ totalCents, ...batch }: PaymentBatchRow) => ({
  ...batch,
  total: totalCents === null ? null : euros(totalCents),
});

@Injectable()
export class PaymentsQuery implements PayeesByIban {
  constructor(private readonly dataSource: DataSource) {}

  async orders({ limit, cursor, ...filter }: Slice & OrderFilter, at: At = {}) {
    const query = asOf(this.dataSource, PaymentOrderRow, 'payment', at);
    for (const [column, value] of Object.entries(filter)) {
      if (value !== undefined) query.andWhere(`payment.${column} = :${column}`, { [column]: value });
    }
    return (await afterId(query, 'orderId', { limit, cursor })).map(shownOrder);
  }

  async order(orderId: string, at: At = {}) {
    const row = await asOf(this.dataSource, PaymentOrderRow, 'payment', at)
      .where('payment.orderId = :orderId', { orderId })
      .getOne();
    return row ? shownOrder(row) : undefined;
  }

  async batches(slice: Slice, at: At = {}) {
    return (await afterId(asOf(this.dataSource, PaymentBatchRow, 'batch', at), 'batchId', slice)).map(shownBatch);
  }

  async batch(batchId: string, at: At = {}) {
    const row = await asOf(this.dataSource, PaymentBatchRow, 'batch', at)
      .where('batch.batchId = :batchId', { batchId })
      .getOne();
    return row ? shownBatch(row) : undefined;
  }

  /** An organisation that may be paid, with its accounts. */
  async payee(actorId: string, at: At = {}) {
    const payee = await asOf(this.dataSource, PayeeRow, 'payee', at)
      .where('payee.actorId = :actorId', { actorId })
      .getOne();
    if (!payee) return undefined;
    const accounts = await asOf(this.dataSource, PayeeAccountRow, 'account', at)
      .where('account.actorId = :actorId', { actorId })
      .orderBy('account.accountId')
      .getMany();
    return { ...payee, accounts: accounts.map(({ actorId: _, ...account }) => account) };
  }

  async actorsOf(ibans: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ibans.length === 0) return new Map();
    const rows = await this.dataSource
      .getRepository(PayeeAccountRow)
      .createQueryBuilder('account')
      .where(`account.iban = ANY (:ibans) AND account.status = 'verified'`, { ibans })
      .orderBy('account.accountId')
      .getMany();
    return new Map(rows.map(({ iban, actorId }) => [iban, actorId]));
  }
}
