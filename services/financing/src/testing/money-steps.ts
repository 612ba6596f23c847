import { euros } from '@ceriss/kernel';
import { ChargeInvoiceHandler } from '../application/invoice/charge-invoice.handler.js';
import { CreditInvoiceHandler } from '../application/invoice/credit-invoice.handler.js';
import { ReleaseChargeHandler } from '../application/invoice/release-charge.handler.js';
import { CorrectTransactionHandler } from '../application/ledger/correct-transaction.handler.js';
import { FollowMatchFundHandler } from '../application/match-fund/follow-match-fund.handler.js';
import { CommitPledgeHandler } from '../application/pledge/commit-pledge.handler.js';
import { FollowPledgeHandler } from '../application/pledge/follow-pledge.handler.js';
import { MakePledgeHandler } from '../application/pledge/make-pledge.handler.js';
import { CommitSourceHandler } from '../application/pool/commit-source.handler.js';
import { ReceiveSourceHandler } from '../application/pool/receive-source.handler.js';
import { ReduceSourceHandler } from '../application/pool/reduce-source.handler.js';
import { ReleaseBudgetHandler } from '../application/pool/release-budget.handler.js';
import { ReserveBudgetHandler } from '../application/pool/reserve-budget.handler.js';
import { exampleCostRules } from '../financing.config.js';
import { clock, today, type Act, type Step } from './award-service.js';
import { awardId, callId, poolId } from './award-world.js';
import { loanSteps } from './loan-steps.js';

type Id<Name extends string> = Readonly<Record<Name, string>>;

const step = (act: (n: number) => Act, who = 'treasurer'): Step => ({ who, act });
/** The so-manyth from the end, if there are so many. */
const recent = <T>(all: readonly T[], n: number): T | undefined => all.at(-n);
const funder = { publicFund: 'Estado' };
const KINDS = ['state', 'repayable', 'business'] as const;
const issuer = { issuerNif: 'B99123457', issuedOn: '2027-03-16' };

/** What may happen to the money around an award; the number says how much, and which one of several, the newest first. */
export const moneySteps: Readonly<Record<string, Step>> = {
  commit: step((n) => ({ store }, context) => {
    const source = { kind: KINDS[n - 1]!, funder, amount: euros(BigInt(n) * 100_01n), purposes: [] };
    return new CommitSourceHandler(store, clock).execute(poolId, source, context);
  }),
  receive: step((n) => async ({ store }, context, world) => {
    const source = recent(world.of<Id<'sourceId'>>('source-committed'), n);
    const receipt = { amount: euros(BigInt(n) * 33_33n), receivedOn: today(), bankReference: context.commandId };
    const handler = new ReceiveSourceHandler(store, clock);
    if (source) await handler.execute(poolId, { sourceId: source.sourceId, ...receipt }, context);
  }),
  reduce: step((n) => async ({ store }, context, world) => {
    const all = ['source-committed', 'pledged-source-committed'].flatMap((type) => world.of<Id<'sourceId'>>(type));
    const source = recent(all, n);
    const input = { amount: euros(BigInt(n) * 10_07n), reason: 'x' };
    const handler = new ReduceSourceHandler(store, clock);
    if (source) await handler.execute(poolId, { sourceId: source.sourceId, ...input }, context);
  }),
  pledge: step((n) => ({ store }, context) => {
    const instalments = [
      { amount: euros(100_03n), dueOn: '2027-03-31' },
      { amount: euros(BigInt(n) * 50_01n), dueOn: '2028-03-31' },
    ];
    const pledge = { title: 'Convenio', kind: KINDS[n - 1]!, funder, purposes: [], instalments };
    return new MakePledgeHandler(store, clock).execute(pledge, context);
  }),
  commitPledge: step((n) => async ({ store }, context, world) => {
    const pledge = world.of<Id<'pledgeId'>>('pledge-made').at(-1);
    const handler = new CommitPledgeHandler(store, clock);
    if (pledge) await handler.execute(pledge.pledgeId, { poolId, amount: euros(BigInt(n) * 25_25n) }, context);
  }),
  receivePledged: step((n) => async ({ store }, context, world) => {
    const pledge = world.of<Id<'pledgeId'>>('pledge-made').at(-1);
    const receipt = { amount: euros(BigInt(n) * 20_02n), receivedOn: today(), bankReference: context.commandId };
    const handler = new FollowPledgeHandler(store, clock);
    if (pledge) await handler.receive(pledge.pledgeId, { instalment: (n % 2) + 1, ...receipt }, context);
  }),
  reducePledge: step((n) => async ({ store }, context, world) => {
    const pledge = world.of<Id<'pledgeId'>>('pledge-made').at(-1);
    const input = { instalment: (n % 2) + 1, amount: euros(BigInt(n) * 5_05n), reason: 'x' };
    if (pledge) await new FollowPledgeHandler(store, clock).reduce(pledge.pledgeId, input, context);
  }),
  withdrawPledge: step((n) => async ({ store }, context, world) => {
    const pledge = recent(world.of<Id<'pledgeId'>>('pledge-made'), n);
    if (pledge) await new FollowPledgeHandler(store, clock).withdraw(pledge.pledgeId, 'x', context);
  }),
  openFund: step(() => ({ store }, context) => {
    const rules = { version: 'x@1', ratio: '1/3', perDonor: euros(20_00n), total: euros(50_00n) };
    const fund = { title: 'Cada euro cuenta', poolId, kind: 'local' as const, funder, purposes: [], rules };
    return new FollowMatchFundHandler(store, clock).open({ ...fund, from: '2027-01-01', to: '2027-12-31' }, context);
  }),
  give: step((n) => async ({ store }, context, world) => {
    const fund = world.of<Id<'fundId'>>('match-fund-opened').at(-1);
    const gift = { donorId: `01980000-0000-7000-8000-00000000d00${n}`, amount: euros(BigInt(n) * 33_34n) };
    const told = { receivedAt: clock.now().toISOString(), bankReference: context.commandId, bankAccount: null };
    if (fund) await new FollowMatchFundHandler(store, clock).receive(fund.fundId, { ...gift, ...told }, context);
  }),
  giveBack: step((n) => async ({ store }, context, world) => {
    const gift = recent(world.of<Id<'fundId' | 'giftId'>>('match-gift-received'), n);
    const told = { returnedOn: today(), bankReference: context.commandId, bankAccount: null };
    const handler = new FollowMatchFundHandler(store, clock);
    if (gift) await handler.giveBack(gift.fundId, { giftId: gift.giftId, ...told }, context);
  }),
  matchGifts: step(() => async ({ store }, context, world) => {
    const fund = world.of<Id<'fundId'>>('match-fund-opened').at(-1);
    if (fund) await new FollowMatchFundHandler(store, clock).confirm(fund.fundId, undefined, context);
  }),
  payMatch: step((n) => async ({ store }, context, world) => {
    const fund = world.of<Id<'fundId'>>('match-fund-opened').at(-1);
    const told = { receivedOn: today(), bankReference: context.commandId, bankAccount: null };
    const input = { amount: euros(BigInt(n) * 3_33n), ...told };
    if (fund) await new FollowMatchFundHandler(store, clock).money(fund.fundId, input, context);
  }),
  reserveBudget: step(
    () =>
      ({ store }, context) =>
        new ReserveBudgetHandler(store, clock).execute(callId, context),
  ),
  releaseBudget: step(() => ({ store }, context) => {
    return new ReleaseBudgetHandler(store).execute(poolId, { callId, releasedOn: today() }, context);
  }),
  chargeInvoice: step((n) => ({ store }, context) => {
    const document = { net: euros(100_01n), vat: euros(21_00n), vatRecoverable: n === 3 };
    const invoice = { ...issuer, number: `F-${n}`, ...document };
    const cost = { wanted: { share: `${n}/7` }, purpose: 'support', incurredOn: today(), rules: exampleCostRules };
    return new ChargeInvoiceHandler(store, clock).execute(awardId, { invoice, ...cost }, context);
  }),
  creditInvoice: step((n) => async ({ store }, context, world) => {
    const invoice = world.of<Id<'invoiceId'>>('invoice-recorded').at(-1);
    const note = { number: `R-${n}`, issuedOn: today(), net: euros(BigInt(n) * 9_09n), vat: euros(0n) };
    if (invoice) await new CreditInvoiceHandler(store, clock).execute(invoice.invoiceId, note, context);
  }),
  uncharge: step((n) => async ({ store }, context, world) => {
    const charge = recent(world.of<Id<'invoiceId' | 'expenseId'>>('invoice-charged'), n);
    const handler = new ReleaseChargeHandler(store, clock);
    if (charge) await handler.execute(charge.invoiceId, { expenseId: charge.expenseId, reason: 'x' }, context);
  }),
  correct: step((n) => async ({ store }, context, world) => {
    const transaction = recent(world.of<Id<'transactionId'>>('transaction-posted'), n);
    const handler = new CorrectTransactionHandler(store, clock);
    if (transaction) await handler.execute(transaction.transactionId, 'x', context);
  }),
  ...loanSteps,
};
