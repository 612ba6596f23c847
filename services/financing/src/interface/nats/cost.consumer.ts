import {
  costRefused,
  invoiceCharged,
  invoiceChargeReleased,
  invoiceCredited,
  type CostRefused,
  type InvoiceCharged,
  type InvoiceChargeReleased,
  type InvoiceCredited,
} from '@ceriss/contracts';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ApportionCostHandler } from '../../application/cost/apportion-cost.handler.js';
import { ReduceCostHandler } from '../../application/cost/reduce-cost.handler.js';
import { ReleaseChargeHandler } from '../../application/invoice/release-charge.handler.js';
import { contextFor } from './policy-context.js';

/** What is charged of invoices, the sources of the pool bear; what they cannot bear is not charged. */
@Controller()
export class CostConsumer {
  constructor(
    private readonly apportion: ApportionCostHandler,
    private readonly reduce: ReduceCostHandler,
    private readonly release: ReleaseChargeHandler,
  ) {}

  @EventPattern<string>(invoiceCharged.subject)
  async charged(@Payload() data: InvoiceCharged, @Ctx() delivery: Delivery): Promise<void> {
    const { invoiceId, expenseId, awardId, poolId, amount, purpose } = data;
    const cost = { invoiceId, expenseId, awardId, poolId, amount, purpose };
    await this.apportion.execute(cost, contextFor(delivery, 'apportion-cost'));
  }

  @EventPattern<string>(costRefused.subject)
  async refused(@Payload() { invoiceId, expenseId, code }: CostRefused, @Ctx() delivery: Delivery): Promise<void> {
    await this.release.execute(invoiceId, { expenseId, reason: code }, contextFor(delivery, 'release-charge'));
  }

  @EventPattern<string>(invoiceChargeReleased.subject)
  async released(@Payload() data: InvoiceChargeReleased, @Ctx() delivery: Delivery): Promise<void> {
    const { releasedOn: _, ...cost } = data;
    await this.reduce.execute({ ...cost, causedBy: delivery.eventId }, contextFor(delivery, 'reduce-cost'));
  }

  @EventPattern<string>(invoiceCredited.subject)
  async credited(@Payload() { invoiceId, reductions }: InvoiceCredited, @Ctx() delivery: Delivery): Promise<void> {
    for (const cost of reductions) {
      const context = contextFor(delivery, `reduce-cost/${cost.expenseId}`);
      await this.reduce.execute({ ...cost, invoiceId, causedBy: delivery.eventId }, context);
    }
  }
}
