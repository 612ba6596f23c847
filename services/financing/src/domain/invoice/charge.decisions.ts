import type { Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, Fraction, type Cents, type MoneyJson } from '@ceriss/kernel';
import { knownAward, type Award, type KnownAward } from '../award/award.state.js';
import type { CostAccount } from '../cost/cost.state.js';
import { sharesOf } from '../cost/cost-share.rules.js';
import { openPool, type Pool } from '../pool/pool.decider.js';
import { eligibleOf, requireAmounts, requireEligibleDay } from './eligible-cost.rules.js';
import type { CostRules, InvoiceDocument, InvoiceEvent, Period } from './invoice.events.js';
import { chargedCents, chargedShare, type Invoice, type KnownInvoice } from './invoice.state.js';

/** How much of an invoice an award bears: an amount, or an exact part of what is eligible. */
export type Wanted = Readonly<{ amount: MoneyJson }> | Readonly<{ share: string }>;
/** Everything that was looked up stands in the command. */
export type ChargeInvoice = Command<
  'ChargeInvoice',
  {
    invoiceId: string;
    expenseId: string;
    document: InvoiceDocument;
    rules: CostRules;
    wanted: Wanted;
    purpose: string;
    incurredOn: string;
    award: Award;
    pool: Pool;
    /** What the pool's sources bear already. */
    cost: CostAccount;
    period: Period | null;
    today: string;
  }
>;
export type ChargeRefusal =
  | 'EXPENSE_AWARD_NOT_ACCEPTED'
  | 'EXPENSE_AMOUNT_NOT_POSITIVE'
  | 'INVOICE_DIFFERS'
  | 'INVOICE_SHARE_INVALID'
  | 'INVOICE_OVERCHARGED';

const WHOLE = new Fraction(1n);

const acceptedAward = (award: Award): KnownAward => {
  const known = knownAward(award);
  if (known.status === 'accepted') return known;
  const facts = { awardId: known.awardId, status: known.status };
  throw new DomainError<ChargeRefusal>('EXPENSE_AWARD_NOT_ACCEPTED', { facts, wouldPassIf: { status: 'accepted' } });
};

/* One invoice has one content: whoever writes down another is wrong, now or the first time. */
const requireSame = ({ document: known }: KnownInvoice, given: InvoiceDocument): void => {
  const differs = (['net', 'vat'] as const).filter((of) => known[of].cents !== given[of].cents);
  if (differs.length === 0 && known.vatRecoverable === given.vatRecoverable) return;
  throw new DomainError<ChargeRefusal>('INVOICE_DIFFERS', {
    rule: 'one-invoice@1',
    facts: { net: given.net, vat: given.vat, recordedNet: known.net, recordedVat: known.vat },
    wouldPassIf: { net: known.net, vat: known.vat, vatRecoverable: known.vatRecoverable },
  });
};

type Part = Readonly<{ cents: Cents; share: Fraction }>;

/* Parts are cut where the exact sum of all parts so far is cut: three thirds are the whole, to the cent. */
const partWanted = (wanted: Wanted, invoice: KnownInvoice): Part => {
  if ('amount' in wanted) {
    const cents = centsOf(wanted.amount);
    return { cents, share: new Fraction(cents, invoice.eligible) };
  }
  const share = Fraction.parse(wanted.share);
  if (share.compare(Fraction.zero) <= 0 || share.compare(WHOLE) > 0) {
    throw new DomainError<ChargeRefusal>('INVOICE_SHARE_INVALID', {
      facts: { share: wanted.share },
      wouldPassIf: { shareAbove: '0', shareAtMost: '1' },
    });
  }
  const { numerator, denominator } = chargedShare(invoice).plus(share).times(new Fraction(invoice.eligible));
  return { cents: numerator / denominator - chargedCents(invoice), share };
};

const fits = (wanted: Wanted, { cents, share }: Part, invoice: KnownInvoice): boolean => {
  if ('share' in wanted && chargedShare(invoice).plus(share).compare(WHOLE) > 0) return false;
  return chargedCents(invoice) + cents <= invoice.eligible;
};

const requireRoom = (wanted: Wanted, part: Part, invoice: KnownInvoice): void => {
  if (!fits(wanted, part, invoice)) {
    const charged = chargedCents(invoice);
    const left = WHOLE.minus(chargedShare(invoice));
    throw new DomainError<ChargeRefusal>('INVOICE_OVERCHARGED', {
      rule: 'double-funding@1',
      facts: {
        amount: euros(part.cents),
        eligible: euros(invoice.eligible),
        charged: euros(charged),
        awards: [...new Set(Object.values(invoice.charges).map(({ awardId }) => awardId))],
      },
      wouldPassIf: {
        amountAtMost: euros(invoice.eligible - charged),
        ...('share' in wanted && { shareAtMost: left.compare(Fraction.zero) < 0 ? '0' : left.toString() }),
      },
    });
  }
  if (part.cents > 0n) return;
  throw new DomainError<ChargeRefusal>('EXPENSE_AMOUNT_NOT_POSITIVE', {
    facts: { amount: euros(part.cents) },
    wouldPassIf: { amountAtLeast: euros(1n) },
  });
};

const recorded = (data: ChargeInvoice['data'], invoice: Invoice): Readonly<[KnownInvoice, InvoiceEvent[]]> => {
  if (invoice.status === 'recorded') {
    requireSame(invoice, data.document);
    return [invoice, []];
  }
  const { invoiceId, document, rules } = data;
  requireAmounts(document);
  const eligible = eligibleOf(document, rules);
  const event: InvoiceEvent = {
    type: 'financing.invoice-recorded',
    data: { invoiceId, document, eligible: euros(eligible), rules },
  };
  return [
    { status: 'recorded', invoiceId, document, rules, eligible, charges: {}, released: [], creditNotes: [] },
    [event],
  ];
};

/** Charges an invoice, or a part of it, to an award: at most the whole of it over all awards, and only what sources can bear. */
export const chargeInvoice = (data: ChargeInvoice['data'], state: Invoice): InvoiceEvent[] => {
  const { expenseId, purpose, incurredOn, period, today } = data;
  if (state.status === 'recorded' && (Object.hasOwn(state.charges, expenseId) || state.released.includes(expenseId))) {
    return [];
  }
  const { awardId, poolId } = acceptedAward(data.award);
  requireEligibleDay({ issuedOn: data.document.issuedOn, incurredOn }, period, today);
  const [invoice, events] = recorded(data, state);
  const part = partWanted(data.wanted, invoice);
  requireRoom(data.wanted, part, invoice);
  const { cents } = part;
  // Only to refuse at once what cannot be borne; the pool's own account decides once more.
  sharesOf(cents, purpose, { sources: openPool(data.pool).sources, borne: data.cost.bySource });
  const charged = {
    invoiceId: data.invoiceId,
    expenseId,
    awardId,
    poolId,
    amount: euros(cents),
    share: part.share.toString(),
    purpose,
    incurredOn,
    period,
    chargedOn: today,
  };
  return [...events, { type: 'financing.invoice-charged', data: charged }];
};
