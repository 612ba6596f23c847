import { DomainError } from '@ceriss/kernel';
import type { PaymentBatchDrafted, PaymentBatchEvent } from './payment-batch.events.js';

export type DraftedBatch = PaymentBatchDrafted['data'] & Readonly<{ status: 'draft' | 'issued' | 'abandoned' }>;
export type PaymentBatch = Readonly<{ status: 'none' }> | DraftedBatch;

export const evolveBatch = (batch: PaymentBatch, event: PaymentBatchEvent): PaymentBatch => {
  if (event.type === 'financing.payment-batch-drafted') return { ...event.data, status: 'draft' };
  if (batch.status === 'none') return batch;
  return { ...batch, status: event.type === 'financing.payment-batch-issued' ? 'issued' : 'abandoned' };
};

/** The batch, or the refusal PAYMENT_BATCH_NOT_FOUND. */
export const knownBatch = (batch: PaymentBatch): DraftedBatch => {
  if (batch.status === 'none') throw new DomainError('PAYMENT_BATCH_NOT_FOUND');
  return batch;
};
