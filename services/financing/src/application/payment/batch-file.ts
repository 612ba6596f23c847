import { decodeRecorded, EVENT_STORE, type EventStore } from '@ceriss/event-sourcing';
import { creditTransferXml } from '@ceriss/iso20022';
import { centsOf, DomainError } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { paymentBatchAggregate, type PaymentBatchRefusal } from '../../domain/payment-batch/payment-batch.decider.js';
import { paymentBatchCodec, type PaymentBatchIssued } from '../../domain/payment-batch/payment-batch.events.js';

/** What the bank gets: a function of the event by which the batch was issued, and of nothing else. */
export const bankFileOf = (batch: PaymentBatchIssued['data']): string => {
  const { name, town, country, taxNumber } = batch.holder;
  return creditTransferXml({
    messageId: batch.messageId,
    paymentId: batch.messageId,
    createdAt: batch.issuedAt,
    executionDate: batch.executionDate,
    batchBooking: false,
    purpose: 'GOVT',
    debtor: { name, town, country, taxNumber },
    debtorIban: batch.iban,
    ...(batch.bic !== null && { debtorBic: batch.bic }),
    transfers: batch.orders.map((order) => ({
      instructionId: order.orderId.replaceAll('-', ''),
      endToEndId: order.endToEndId,
      cents: centsOf(order.amount),
      creditor: { name: order.name, town: order.town, country: order.country },
      iban: order.iban,
      remittance: order.remittance,
    })),
  });
};

@Injectable()
export class BatchFile {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** Throws PAYMENT_BATCH_NOT_FOUND, or PAYMENT_BATCH_NOT_ISSUED while there is nothing for the bank. */
  async of(batchId: string): Promise<string> {
    const recorded = await this.store.readStream(paymentBatchAggregate.streamOf(batchId));
    if (recorded.length === 0) throw new DomainError<PaymentBatchRefusal>('PAYMENT_BATCH_NOT_FOUND');
    const events = recorded.map((one) => decodeRecorded(paymentBatchCodec, one));
    const issued = events.find(({ type }) => type === 'financing.payment-batch-issued') as
      PaymentBatchIssued | undefined;
    if (!issued) {
      const wouldPassIf = { status: 'issued' };
      throw new DomainError<PaymentBatchRefusal>('PAYMENT_BATCH_NOT_ISSUED', { facts: { batchId }, wouldPassIf });
    }
    return bankFileOf(issued.data);
  }
}
