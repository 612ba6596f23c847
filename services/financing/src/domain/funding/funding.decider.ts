import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, type Cents, type MoneyJson } from '@ceriss/kernel';
import type { Period } from '../award/award-course.js';
import { decidedBy } from '../tables.js';
import { fundingCodec, type FundingEvent } from './funding.events.js';
import {
  requireSingleFunding,
  type Financed,
  type OtherAward,
  type SingleFundingRefusal,
} from './single-funding.rules.js';

type Claim = Readonly<{ amount: Cents; period?: Period; heldUntil: number }>;
/** What awards to one initiative have claimed, by award. */
export type Funding = Readonly<{ claims: Readonly<Record<string, Claim>> }>;

/** An award is about to be granted. `granted` are the other awards to the initiative, read after `now`. */
export type ClaimFunding = Command<
  'ClaimFunding',
  Financed & Readonly<{ initiativeId: string; awardId: string; granted: readonly OtherAward[]; now: Date }>
>;
export type FundingRefusal = SingleFundingRefusal | 'AWARD_FUNDING_NOT_CLAIMED';

/** How long an award may be granted by its claim. */
export const HOLD_MS = 60_000;
/** How much longer the claim counts: whoever decided in its last moment has appended by then, and is found among the granted. */
export const GRACE_MS = 60_000;

const initialState = (): Funding => ({ claims: {} });

const evolve = ({ claims }: Funding, { data }: FundingEvent): Funding => {
  const { awardId, amount, period, heldUntil } = data;
  const claim = { amount: centsOf(amount), heldUntil: Date.parse(heldUntil), ...(period && { period }) };
  return { claims: { ...claims, [awardId]: claim } };
};

const samePeriod = (a: Period | undefined, b: Period | undefined): boolean => a?.from === b?.from && a?.to === b?.to;
const counts = ({ heldUntil }: Claim, now: Date): boolean => now.getTime() <= heldUntil + GRACE_MS;
const holds = (claim: Claim | undefined, amount: MoneyJson, now: Date): boolean =>
  claim !== undefined && now.getTime() <= claim.heldUntil && centsOf(amount) <= claim.amount;

/* Awards as they were granted, and claims of those that may be granted this very moment. */
const othersOf = ({ awardId, granted, now }: ClaimFunding['data'], { claims }: Funding): OtherAward[] => {
  const known = new Set(granted.map((one) => one.awardId));
  const claimed = Object.entries(claims)
    .filter(([other, claim]) => !known.has(other) && counts(claim, now))
    .map(([other, { amount, period }]) => ({ awardId: other, amount: euros(amount), ...(period && { period }) }));
  return [...granted, ...claimed].filter((one) => one.awardId !== awardId);
};

const claimFunding = (data: ClaimFunding['data'], funding: Funding): FundingEvent[] => {
  const { initiativeId, awardId, cost, elsewhere, period, now } = data;
  const own = funding.claims[awardId];
  if (holds(own, data.amount, now) && samePeriod(own?.period, period)) return [];
  // Another attempt at this award may still grant by the larger claim.
  const most = own && counts(own, now) && own.amount > centsOf(data.amount) ? euros(own.amount) : data.amount;
  const funded = requireSingleFunding({ amount: most, cost, elsewhere, period }, othersOf(data, funding));
  const claimed = { initiativeId, awardId, amount: most, cost, elsewhere, funded: euros(funded) };
  const held = { claimedAt: now.toISOString(), heldUntil: new Date(now.getTime() + HOLD_MS).toISOString() };
  return [{ type: 'financing.funding-claimed', data: { ...claimed, ...(period && { period }), ...held } }];
};

/** Refuses to grant what has not been claimed from the initiative's funding, or not lately. */
export const requireClaimed = (
  { claims }: Funding,
  { awardId, amount, now }: Readonly<{ awardId: string; amount: MoneyJson; now: Date }>,
): void => {
  const claim = claims[awardId];
  if (holds(claim, amount, now)) return;
  throw new DomainError<FundingRefusal>('AWARD_FUNDING_NOT_CLAIMED', {
    rule: 'double-funding@1',
    facts: { awardId, amount, claimed: euros(claim?.amount ?? 0n) },
    wouldPassIf: { claimedAtLeast: amount, claimedAfter: new Date(now.getTime() - HOLD_MS).toISOString() },
  });
};

/** One stream for each initiative: of awards that are granted at once the later is judged with the earlier. */
export const fundingAggregate: Aggregate<Funding, ClaimFunding, FundingEvent> = {
  decider: {
    initialState,
    evolve,
    decide: decidedBy<Funding, ClaimFunding, FundingEvent>({ ClaimFunding: claimFunding }),
  },
  codec: fundingCodec,
  streamOf: (initiativeId) => `financing.initiative-funding-${initiativeId}`,
};
