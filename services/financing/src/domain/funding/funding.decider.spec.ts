import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { DomainError, euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fundingAggregate, GRACE_MS, HOLD_MS, requireClaimed, type ClaimFunding } from './funding.decider.js';
import { fundingExamples, type FundingEvent } from './funding.events.js';

const given = deciderSpec(fundingAggregate.decider);
const example = fundingExamples['financing.funding-claimed'];
const { initiativeId, awardId, cost, period, claimedAt } = example;
const other = '01980000-0000-7000-8000-00000000f007';
const now = new Date(claimedAt);
const later = (ms: number) => new Date(now.getTime() + ms);

type Change = Partial<ClaimFunding['data']>;
const claim = (cents: bigint, o: Change = {}): ClaimFunding => ({
  type: 'ClaimFunding',
  data: {
    ...{ initiativeId, awardId, amount: euros(cents), cost, elsewhere: euros(150_000_00n), period },
    ...{ granted: [], now },
    ...o,
  },
});
const claimed = (cents: bigint, o: Partial<FundingEvent['data']> = {}): FundingEvent => ({
  type: 'financing.funding-claimed',
  data: { ...example, amount: euros(cents), funded: euros(0n), ...o },
});
const grantedAs = (cents: bigint, o: object = {}) => ({ awardId: other, amount: euros(cents), period, ...o });

describe('Claiming what an initiative may still get', () => {
  it('reaches its cost to the cent, with what comes from elsewhere', () => {
    given().when(claim(1_050_000_00n)).then(claimed(1_050_000_00n));
    given()
      .when(claim(1_050_000_01n))
      .thenRefused('AWARD_DOUBLE_FUNDING', {
        facts: { cost, amount: euros(1_050_000_01n), funded: euros(150_000_00n), awards: [] },
        wouldPassIf: { amountAtMost: euros(1_050_000_00n) },
      });
  });
  it('counts other awards as they stand, in an overlapping time, and where a time is not known', () => {
    const with250 = (o: object) => claim(800_000_01n, { granted: [grantedAs(250_000_00n, o)] });
    given()
      .when(with250({}))
      .thenRefused('AWARD_DOUBLE_FUNDING', { facts: { awards: [other] } });
    given()
      .when(with250({ period: { from: period!.to, to: '2031-01-01' } }))
      .thenRefused('AWARD_DOUBLE_FUNDING');
    given()
      .when(with250({ period: undefined }))
      .thenRefused('AWARD_DOUBLE_FUNDING');
    given()
      .when(with250({ period: { from: '2029-05-01', to: '2031-01-01' } }))
      .then(claimed(800_000_01n));
    given()
      .when(claim(800_000_00n, { granted: [grantedAs(250_000_00n)] }))
      .then(claimed(800_000_00n, { funded: euros(250_000_00n) }));
    given()
      .when(claim(1_050_000_00n, { granted: [grantedAs(0n)] }))
      .then(claimed(1_050_000_00n));
  });
  it('counts what another is about to be granted: two at once cannot pass the cost together', () => {
    const first = claimed(250_000_00n, { awardId: other });
    given(first).when(claim(800_000_01n)).thenRefused('AWARD_DOUBLE_FUNDING');
    given(first)
      .when(claim(800_000_00n))
      .then(claimed(800_000_00n, { funded: euros(250_000_00n) }));
  });
  it('counts the award itself once it is granted, whatever had been claimed for it', () =>
    given(claimed(250_000_00n, { awardId: other }))
      .when(claim(1_000_000_00n, { granted: [grantedAs(50_000_00n)] }))
      .then(claimed(1_000_000_00n, { funded: euros(50_000_00n) })));
  it('counts a claim whose award never came for a minute of grace, and not a millisecond longer', () => {
    const first = claimed(250_000_00n, { awardId: other });
    const end = HOLD_MS + GRACE_MS;
    const at = (ms: number) => claim(1_050_000_00n, { now: later(ms) });
    given(first).when(at(end)).thenRefused('AWARD_DOUBLE_FUNDING');
    given(first)
      .when(at(end + 1))
      .then(
        claimed(1_050_000_00n, {
          claimedAt: later(end + 1).toISOString(),
          heldUntil: later(end + 1 + HOLD_MS).toISOString(),
        }),
      );
  });
  it('changes nothing while a claim holds that is large enough, and is made anew afterwards', () => {
    given(claimed(500n)).when(claim(500n)).thenNothing();
    given(claimed(500n))
      .when(claim(499n, { now: later(HOLD_MS) }))
      .thenNothing();
    given(claimed(500n)).when(claim(501n)).then(claimed(501n));
    const renewed = { claimedAt: later(HOLD_MS + 1).toISOString(), heldUntil: later(2 * HOLD_MS + 1).toISOString() };
    given(claimed(500n))
      .when(claim(499n, { now: later(HOLD_MS + 1) }))
      .then(claimed(500n, renewed));
  });
  it('is needed to grant: as much as is granted, and in its time', () => {
    const { evolve, initialState } = fundingAggregate.decider;
    const funding = evolve(initialState(), claimed(500n));
    const code = (cents: bigint, at: Date, of = funding) => {
      try {
        requireClaimed(of, { awardId, amount: euros(cents), now: at });
        return undefined;
      } catch (error) {
        return (error as DomainError).code;
      }
    };
    expect(code(500n, later(HOLD_MS))).toBeUndefined();
    expect(code(501n, now)).toBe('AWARD_FUNDING_NOT_CLAIMED');
    expect(code(500n, later(HOLD_MS + 1))).toBe('AWARD_FUNDING_NOT_CLAIMED');
    expect(code(1n, now, initialState())).toBe('AWARD_FUNDING_NOT_CLAIMED');
    expect(() => requireClaimed(funding, { awardId, amount: euros(501n), now })).toThrow(
      expect.objectContaining({
        refusal: expect.objectContaining({ wouldPassIf: expect.objectContaining({ claimedAtLeast: euros(501n) }) }),
      }),
    );
  });
});

/* Awards that claim, grant by their claim at once or late or never, in any order and at any time. */
describe('Whatever is claimed and granted in which order', () => {
  const step = fc.record({
    award: fc.constantFrom('a', 'b', 'c', 'd'),
    act: fc.constantFrom('claim', 'grant'),
    cents: fc.bigInt({ min: 1n, max: 120n }),
    wait: fc.integer({ min: 0, max: HOLD_MS }),
  });
  it('an initiative never gets more than it costs', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { decide, evolve, initialState } = fundingAggregate.decider;
        let [funding, ms] = [initialState(), 0];
        const granted = new Map<string, bigint>();
        for (const { award, act, cents, wait } of steps) {
          ms += wait;
          if (granted.has(award)) continue;
          const common = { awardId: award, amount: euros(cents), now: later(ms) };
          const others = [...granted].map(([one, sum]) => ({ awardId: one, amount: euros(sum) }));
          try {
            if (act === 'grant') requireClaimed(funding, common);
            else {
              const terms = { initiativeId, cost: euros(120n), elsewhere: euros(0n), granted: others };
              funding = decide({ type: 'ClaimFunding', data: { ...common, ...terms } }, funding).reduce(
                evolve,
                funding,
              );
            }
            if (act === 'grant') granted.set(award, cents);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
        }
        expect([...granted.values()].reduce((sum, one) => sum + one, 0n) <= 120n).toBe(true);
      }),
    ));
});
