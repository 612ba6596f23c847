import { handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { euros, newId } from '@ceriss/kernel';
import { MatchEntryHandler } from '../application/bank/match-entry.handler.js';
import { UnmatchEntryHandler } from '../application/bank/unmatch-entry.handler.js';
import { AgreeRepaymentHandler } from '../application/repayment/agree-repayment.handler.js';
import { FollowRepaymentHandler } from '../application/repayment/follow-repayment.handler.js';
import { loanOf } from '../application/repayment/loan-of.js';
import { stateOf } from '../application/state-of.js';
import { bankStatementAggregate, statementPageAggregate } from '../domain/bank-statement/bank-statement.decider.js';
import { bankStatementExamples, statementPageExamples } from '../domain/bank-statement/bank-statement.events.js';
import { pageIdOf } from '../domain/bank-statement/page-ids.js';
import type { Part } from '../domain/reconciliation/bank-entry.events.js';
import { repaymentAggregate } from '../domain/repayment/repayment.decider.js';
import type { LoanSource } from '../domain/repayment/repayment.events.js';
import { knownRepayment, repaidCents } from '../domain/repayment/repayment.state.js';
import { clock, today, type Act, type Step, type Surroundings } from './award-service.js';
import { poolId } from './award-world.js';

type Id<Name extends string> = Readonly<Record<Name, string>>;
type Line = Readonly<{ entryId: string; direction: string; amount: Readonly<{ cents: string }> }>;
type Kept = Readonly<{ pageId: string; lines: readonly Line[] }>;
const by = (act: (n: number) => Act, who = 'treasurer'): Step => ({ who, act });

/* Repayable money that came in, the newest first. */
const drawnOf = (world: Surroundings, n: number): LoanSource | undefined => {
  const pledges = world.of<Id<'pledgeId'>>('pledge-instalment-received').map(({ pledgeId }) => {
    return { kind: 'pledge' as const, pledgeId };
  });
  const sources = world.of<Id<'sourceId'>>('source-received').map(({ sourceId }) => {
    return { kind: 'source' as const, poolId, sourceId };
  });
  return [...pledges, ...sources].at(-n);
};
const drawn = async (store: EventStore, source: LoanSource): Promise<bigint> =>
  (await loanOf(store, source)).drawings.reduce((sum, { amount }) => sum + BigInt(amount.cents), 0n);

/* A statement of one entry, kept and accepted as its reader does it. */
const stated = async (store: EventStore, cents: bigint, context: CommandContext): Promise<void> => {
  const [amount, on] = [euros(cents < 0n ? -cents : cents), today()];
  const { contentDigest, ...example } = bankStatementExamples['financing.bank-statement-accepted'];
  const statement = { ...example, contentDigest, statementId: context.commandId, reference: context.commandId };
  const pageId = pageIdOf(statement, 1);
  const [line] = statementPageExamples['financing.statement-page-kept'].lines;
  const direction = cents < 0n ? ('debit' as const) : ('credit' as const);
  const entry = { ...line!, entryId: newId(), amount, direction, bookedOn: on, bankReference: context.commandId };
  const { statementId, accountId, accountCode } = statement;
  const page = { pageId, statementId, accountId, accountCode, page: 1, lines: [entry] };
  await handleCommand(store, statementPageAggregate, pageId, { type: 'KeepPage', data: page }, context);
  const data = { ...statement, days: [{ bookedOn: on, amount: euros(cents) }] };
  await handleCommand(store, bankStatementAggregate, statementId, { type: 'AcceptStatement', data }, context);
};

const said =
  (part: (amount: bigint, world: Surroundings) => Part | undefined): Act =>
  async ({ store }, context, world) => {
    const page = world.of<Kept>('statement-page-kept').at(-1);
    const [line] = page?.lines ?? [];
    if (!page || !line) return;
    const told = part(line.direction === 'credit' ? BigInt(line.amount.cents) : -BigInt(line.amount.cents), world);
    const place = { entryId: line.entryId, pageId: page.pageId };
    const handler = new MatchEntryHandler(store);
    if (told) await handler.execute(place, { parts: [told], basis: 'manual' }, context);
  };

const loanIn = (world: Surroundings): string | undefined => world.of<Id<'loanId'>>('repayment-agreed').at(-1)?.loanId;

/** What was lent goes back, by hand and by statements of the bank. */
export const loanSteps: Readonly<Record<string, Step>> = {
  lend: by(
    (n) =>
      async ({ store }, context, world) => {
        const source = drawnOf(world, n);
        if (!source) return;
        const instalments = [{ dueOn: '2030-01-01', principal: euros(await drawn(store, source)) }];
        const interest = { dayCount: 'actual/365' as const, rates: [{ validFrom: '2027-01-01', percent: '4.0625' }] };
        const terms = { source, reference: 'x', instalments, interest };
        await new AgreeRepaymentHandler(store, clock).agree(terms, context);
      },
    'manager',
  ),
  relend: by(
    (n) =>
      async ({ store }, context, world) => {
        const loanId = loanIn(world);
        if (loanId === undefined) return;
        const loan = knownRepayment(await stateOf(store, repaymentAggregate, loanId));
        const owed = (await drawn(store, loan.source)) - repaidCents(loan);
        const instalments = [{ dueOn: '2031-01-01', principal: euros(owed) }];
        const terms = {
          reference: `x${n}`,
          reason: 'x',
          instalments,
          rates: [{ validFrom: today(), percent: String(n) }],
        };
        await new AgreeRepaymentHandler(store, clock).reschedule(loanId, terms, context);
      },
    'manager',
  ),
  repay: by((n) => async ({ store }, context, world) => {
    const loanId = loanIn(world);
    const paid = { amount: euros(BigInt(n) * 7_77n), paidOn: today(), bankReference: context.commandId };
    if (loanId !== undefined) await new FollowRepaymentHandler(store, clock).record(loanId, paid, context);
  }),
  unrepay: by(() => async ({ store }, context, world) => {
    const made = world.of<Id<'loanId' | 'paymentId'>>('repayment-made').at(-1);
    const handler = new FollowRepaymentHandler(store, clock);
    if (made) await handler.undo(made.loanId, { paymentId: made.paymentId, reason: 'x' }, context);
  }),
  bookCredit: by(
    (n) =>
      ({ store }, context) =>
        stated(store, BigInt(n) * 11_11n, context),
  ),
  bookDebit: by(
    (n) =>
      ({ store }, context) =>
        stated(store, BigInt(n) * -7_77n, context),
  ),
  explainFees: by(() =>
    said((cents) => ({ kind: 'account', account: 'suspense:fees', amount: euros(cents), note: 'x' })),
  ),
  sayRepaid: by(() =>
    said((cents, world) => {
      const loanId = loanIn(world);
      return loanId === undefined ? undefined : { kind: 'loan-repayment', loanId, amount: euros(cents) };
    }),
  ),
  sayReceived: by((n) =>
    said((cents, world) => {
      const source = world.of<Id<'sourceId'>>('source-committed').at(-n);
      return source && { kind: 'source-receipt', poolId, sourceId: source.sourceId, amount: euros(cents) };
    }),
  ),
  takeAway: by(() => async ({ store }, context, world) => {
    const matched = world.of<Id<'entryId'>>('bank-entry-matched').at(-1);
    if (matched) await new UnmatchEntryHandler(store).execute(matched.entryId, { reason: 'x' }, context);
  }),
};
