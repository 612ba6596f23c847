import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OrderStatus } from '../../domain/payment-order/payment-order.state.js';

@Entity('payee')
export class PayeeRow {
  @PrimaryColumn('uuid') actorId!: string;
  @Column('text') name!: string;
  @Column('text') town!: string;
  @Column('text') country!: string;
}

@Entity('payee_account')
@Index('payee_account_by_payee', ['actorId', 'accountId'])
@Index('payee_account_by_iban', ['iban'])
export class PayeeAccountRow {
  @PrimaryColumn('uuid') accountId!: string;
  @Column('uuid') actorId!: string;
  @Column('text') iban!: string;
  @Column('text') evidence!: string;
  @Column('text') status!: 'proposed' | 'verified' | 'withdrawn';
  @Column('date') proposedOn!: string;
  @Column('date', { nullable: true }) verifiedOn!: string | null;
  @Column('date', { nullable: true }) usableFrom!: string | null;
}

@Entity('payment_order')
@Index('payment_order_by_status', ['status', 'orderId'])
@Index('payment_order_by_end_to_end_id', ['endToEndId'])
@Index('payment_order_by_award', ['awardId', 'instalment'])
export class PaymentOrderRow {
  @PrimaryColumn('uuid') orderId!: string;
  @Column('uuid') awardId!: string;
  @Column('integer') instalment!: number;
  @Column('uuid') beneficiaryId!: string;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('text') endToEndId!: string;
  @Column('text') status!: OrderStatus;
  @Column('date') orderedOn!: string;
  @Column('uuid', { nullable: true }) batchId!: string | null;
  @Column('text', { nullable: true }) accountCode!: string | null;
  @Column('uuid', { nullable: true }) entryId!: string | null;
  @Column('date', { nullable: true }) executedOn!: string | null;
  @Column('text', { nullable: true }) reasonCode!: string | null;
  @Column('bigint', { transformer: bigintColumn }) revision!: bigint;
}

@Entity('payment_batch')
export class PaymentBatchRow {
  @PrimaryColumn('uuid') batchId!: string;
  @Column('uuid') accountId!: string;
  @Column('text') accountCode!: string;
  @Column('date') executionDate!: string;
  @Column('text') status!: 'draft' | 'issued' | 'abandoned';
  @Column('jsonb') orderIds!: string[];
  @Column('text', { nullable: true }) messageId!: string | null;
  @Column('bigint', { transformer: bigintColumn, nullable: true }) totalCents!: bigint | null;
  @Column('bigint', { transformer: bigintColumn }) revision!: bigint;
}
