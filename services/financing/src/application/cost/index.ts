import { SetEligiblePeriodHandler } from '../cost-terms/set-eligible-period.handler.js';
import { ChargeInvoiceHandler } from '../invoice/charge-invoice.handler.js';
import { CreditInvoiceHandler } from '../invoice/credit-invoice.handler.js';
import { ReleaseChargeHandler } from '../invoice/release-charge.handler.js';
import { ApportionCostHandler } from './apportion-cost.handler.js';
import { ReduceCostHandler } from './reduce-cost.handler.js';

/** Invoices and who bears them. */
export const costHandlers = [
  ChargeInvoiceHandler,
  CreditInvoiceHandler,
  ReleaseChargeHandler,
  ApportionCostHandler,
  ReduceCostHandler,
  SetEligiblePeriodHandler,
];
