import type { ActorRef } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, sumCents, type Cents, type MoneyJson } from '@ceriss/kernel';
import type { PaidInstalment } from '../justification/settlement.rules.js';
import { lastDayOfTerm } from '../terms-in-working-days.js';
import { requireCompetent, type Authority } from './competence.rules.js';
import { requireUsable } from './limitation.rules.js';
import type { causes, Item, OpenedReimbursement, ReimbursementRules } from './reimbursement.events.js';

/** Whoever decides, and who is competent on that day. */
export type Competent = Readonly<{ authority: Authority | undefined; by: ActorRef; today: string }>;
/** What is asked back of an award for a cause. Everything that was looked up stands in it. */
export type Opening = Competent &
  Readonly<{
    reimbursementId: string;
    award: Readonly<{ awardId: string; callId: string; poolId: string; beneficiaryId: string }>;
    cause: (typeof causes)[number];
    wanted: readonly { instalment: number; amount: MoneyJson }[];
    paid: readonly PaidInstalment[];
    /** What the same award is asked back for other causes already: a euro that was paid comes back once. */
    elsewhere: readonly Item[];
    /** The day on which the right to ask for it arose. */
    limitationFrom: string;
    rules: ReimbursementRules;
  }>;
export type OpeningRefusal = 'REIMBURSEMENT_NOTHING_TO_RECOVER' | 'REIMBURSEMENT_EXCEEDS_PAID';

const askedElsewhere = (elsewhere: readonly Item[], instalment: number): Cents =>
  sumCents(elsewhere.filter((one) => one.instalment === instalment).map((one) => centsOf(one.amount)));

/* What is wanted of each payment, however often it is named; less than nothing stays what it is, and is refused. */
const byInstalment = (wanted: Opening['wanted']): Opening['wanted'] =>
  [...Map.groupBy(wanted, ({ instalment }) => instalment)].map(([instalment, all]) => ({
    instalment,
    amount: (all.find(({ amount }) => centsOf(amount) < 0n) ?? { amount: sumOf(all) }).amount,
  }));
const sumOf = (all: Opening['wanted']): MoneyJson => euros(sumCents(all.map(({ amount }) => centsOf(amount))));

const itemsOf = ({ wanted, paid, elsewhere }: Opening): Item[] =>
  byInstalment(wanted)
    .filter(({ amount }) => centsOf(amount) !== 0n)
    .map(({ instalment, amount }) => {
      const payment = paid.find((one) => one.instalment === instalment);
      const asked = askedElsewhere(elsewhere, instalment);
      const all = payment ? centsOf(payment.amount) : 0n;
      const room = all > asked ? all - asked : 0n;
      if (payment && centsOf(amount) > 0n && centsOf(amount) <= room)
        return { instalment, amount, paidOn: payment.paidOn };
      throw new DomainError<OpeningRefusal>('REIMBURSEMENT_EXCEEDS_PAID', {
        rule: 'reimbursement@1',
        facts: { instalment, amount, paid: euros(all), askedElsewhere: euros(asked) },
        wouldPassIf: { amountAtLeast: euros(0n), amountAtMost: euros(room) },
      });
    });

/** The reimbursement as it is opened, by the competent authority, of what was paid and is not asked back already. */
export const openedReimbursement = (opening: Opening): OpenedReimbursement => {
  const { reimbursementId, award, cause, limitationFrom, rules, today } = opening;
  const authority = requireCompetent(opening.authority, opening.by);
  const items = itemsOf(opening);
  if (items.length === 0) {
    throw new DomainError<OpeningRefusal>('REIMBURSEMENT_NOTHING_TO_RECOVER', {
      facts: { reimbursementId, cause },
      wouldPassIf: { amountAtLeast: euros(1n) },
    });
  }
  requireUsable(limitationFrom, rules, today);
  const hearingEndsOn = lastDayOfTerm(today, rules.hearingWithin);
  return { reimbursementId, ...award, cause, items, authority, openedOn: today, hearingEndsOn, limitationFrom, rules };
};
