import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { centsOf, euros, sumCents } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Applicant } from '../applicant/applicant.decider.js';
import { applicationExamples, type ApplicationEvent, type Project } from '../application/application.events.js';
import { evolve as evolveApplication, initialState as noApplication } from '../application/application.state.js';
import { callAggregate, type Call } from '../call/call.decider.js';
import { callExamples, type CallEvent } from '../call/call.events.js';
import { deMinimis2023 } from '../de-minimis/de-minimis.rules.js';
import type { AwardShare } from './award-course.js';
import { awardAggregate } from './award.decider.js';
import { awardExamples, type AwardEvent } from './award.events.js';
import type { GrantAward } from './grant.decisions.js';
import { endToEndIdOf, instalmentsOf, type InstalmentPlan } from './instalments.rules.js';

const given = deciderSpec(awardAggregate.decider);
const grantedData = awardExamples['financing.award-granted'];
const granted: AwardEvent = { type: 'financing.award-granted', data: grantedData };
const { awardId, callId, applicationId, resolutionId, amount, paymentRules } = grantedData;

const application = (change: Partial<Project> = {}, more: ApplicationEvent[] = []) =>
  [
    {
      type: 'financing.application-drafted',
      data: { ...applicationExamples['financing.application-drafted'], ...change },
    } as const,
    { type: 'financing.application-scored', data: applicationExamples['financing.application-scored'] } as const,
    ...more,
  ].reduce(evolveApplication, noApplication());

const [first] = callExamples['financing.call-ranked'].ranking;
const history = (ranking = [first!]): CallEvent[] => [
  { type: 'financing.call-drafted', data: callExamples['financing.call-drafted'] },
  { type: 'financing.call-published', data: callExamples['financing.call-published'] },
  { type: 'financing.call-ranked', data: { callId, ranking, ruleVersion: 'ranking@1' } },
  { type: 'financing.call-resolved', data: callExamples['financing.call-resolved'] },
];
const callAfter = (events: CallEvent[]): Call =>
  events.reduce(callAggregate.decider.evolve, callAggregate.decider.initialState());

const verified: Applicant = { standing: 'verified', blocks: [], lifted: [] };
const holder = {
  beneficiaryId: grantedData.beneficiaryId,
  entryId: applicationId,
  applicant: verified,
  members: [grantedData.beneficiaryId],
};
const fixed = (cents: bigint, aidRegime: AwardShare['aidRegime'] = 'no-state-aid'): AwardEvent => ({
  type: 'financing.award-terms-fixed',
  data: {
    awardId,
    shares: [{ beneficiaryId: grantedData.beneficiaryId, amount: euros(cents), aidRegime }],
    eligibleCost: applicationExamples['financing.application-drafted'].cost,
    otherFunding: euros(0n),
  },
});
const plans: InstalmentPlan[] = grantedData.instalments.map(({ conditions }) => ({ percent: 50, conditions }));
const inForce = { matter: { kind: 'call', reference: callId }, from: '2026-12-01T10:00:00.000Z' };
const grant = (change: Partial<GrantAward['data']> = {}): GrantAward => ({
  type: 'GrantAward',
  data: {
    awardId,
    amount,
    instalments: plans,
    paymentRules,
    claim: { resolutionId, authorisation: { inForce, superseded: false } },
    call: callAfter(history()),
    application: application(),
    holders: [holder],
    register: { entries: {}, findings: {}, turns: 0 },
    funding: {
      claims: { [awardId]: { amount: centsOf(amount) + 1n, heldUntil: Date.parse('2027-03-15T09:00:30.000Z') } },
    },
    by: { subject: 'programme-manager-1', role: 'programme-manager' },
    now: new Date('2027-03-15T09:00:00.000Z'),
    grantDate: '2027-03-15',
    ...change,
  },
});

describe('Granting an award', () => {
  it('grants what the definitive ranking proposes: half of 1,050,000 is an advance of 525,000', () =>
    given().when(grant()).then(granted, fixed(1_050_000_00n)));
  it('changes nothing the second time', () =>
    given(granted)
      .when(grant({ amount: euros(1n) }))
      .thenNothing());
  it('refuses one cent more than the allocation, and allows less', () => {
    given()
      .when(grant({ amount: euros(1_050_000_01n) }))
      .thenRefused('AWARD_EXCEEDS_ALLOCATION', {
        facts: { allocated: amount, budget: euros(1_200_000_00n), allocatedInAll: amount },
        wouldPassIf: { amountAtMost: amount },
      });
    given()
      .when(grant({ amount: euros(2n) }))
      .then(
        {
          ...granted,
          data: { ...grantedData, amount: euros(2n), instalments: instalmentsOf(euros(2n), plans) },
        } as AwardEvent,
        fixed(2n),
      );
  });
  it.each([0n, -1n])('refuses %s cents', (cents) =>
    given()
      .when(grant({ amount: euros(cents) }))
      .thenRefused('AWARD_AMOUNT_NOT_POSITIVE', { wouldPassIf: { amountAtLeast: euros(1n) } }),
  );
  it('refuses without a resolution in force about this call', () => {
    const authorisation = { inForce, superseded: true };
    given()
      .when(grant({ claim: { resolutionId, authorisation } }))
      .thenRefused('CALL_WITHOUT_RESOLUTION_IN_FORCE', {
        facts: { missing: 'resolution-superseded' },
        wouldPassIf: {
          resolution: 'in force, not superseded',
          matter: { kind: 'call', reference: '01980000-0000-7000-8000-00000000f002' },
        },
      });
  });
  it('refuses before the ranking is definitive', () =>
    given()
      .when(grant({ call: callAfter(history().slice(0, -1)) }))
      .thenRefused('CALL_NOT_RESOLVED', { facts: { status: 'ranked' }, wouldPassIf: { callStatus: 'resolved' } }));
  it.each(['waiting-list', 'below-minimum'] as const)('refuses an application that is on the %s', (outcome) =>
    given()
      .when(grant({ call: callAfter(history([{ ...first!, outcome }])) }))
      .thenRefused('APPLICATION_NOT_PROPOSED', { facts: { outcome }, wouldPassIf: { outcome: 'proposed' } }),
  );
  it('refuses an application that is not in the ranking', () =>
    given()
      .when(grant({ call: callAfter(history([])) }))
      .thenRefused('APPLICATION_NOT_PROPOSED', { facts: { outcome: null } }));
  it('refuses whoever scored the application', () =>
    given()
      .when(grant({ by: { subject: 'assessor-1', role: 'programme-manager' } }))
      .thenRefused('AWARD_GRANTED_BY_ASSESSOR', { wouldPassIf: { personOtherThan: 'assessor' } }));
  it('refuses an applicant that has been suspended since', () =>
    given()
      .when(grant({ holders: [{ ...holder, applicant: { ...verified, standing: 'suspended' } }] }))
      .thenRefused('APPLICANT_SUSPENDED', { wouldPassIf: { standing: 'verified' } }));
  it('refuses what has not been claimed from the initiative, or of less, or too long ago', () => {
    const claims = (cents: bigint, heldUntil: string) => ({
      claims: { [awardId]: { amount: cents, heldUntil: Date.parse(heldUntil) } },
    });
    for (const funding of [
      { claims: {} },
      claims(centsOf(amount) - 1n, '2027-03-15T09:00:30.000Z'),
      claims(centsOf(amount), '2027-03-15T08:59:59.999Z'),
    ]) {
      given()
        .when(grant({ funding }))
        .thenRefused('AWARD_FUNDING_NOT_CLAIMED', {
          rule: 'double-funding@1',
          wouldPassIf: { claimedAtLeast: euros(1_050_000_00n), claimedAfter: '2027-03-15T08:59:00.000Z' },
        });
    }
    given()
      .when(grant({ funding: claims(centsOf(amount), '2027-03-15T09:00:00.000Z') }))
      .then(granted, fixed(1_050_000_00n));
  });
  it('judges de minimis room by who is known now to belong together; the earlier reservation keeps its room', () => {
    const other = '01980000-0000-7000-8000-00000000a009';
    const entry = (entryId: string, beneficiaryId: string, turn: number, cents: bigint) => ({
      ...{ entryId, beneficiaryId, turn, amount: cents, awardId, standing: 'reserved' as const, rules: deMinimis2023 },
      ...{ regime: 'general' as const, grantDate: '2027-03-15', expiresAt: '2027-03-15T22:59:59.999Z' },
    });
    const register = (turn: number, cents: bigint) => {
      const own = entry(applicationId, grantedData.beneficiaryId, 2, 200_000_00n);
      return { entries: { other: entry('other', other, turn, cents), [applicationId]: own }, findings: {}, turns: 3 };
    };
    const aided = (members: string[], turn: number, cents: bigint) =>
      grant({
        amount: euros(200_000_00n),
        application: application({ aidRegime: 'de-minimis' }),
        holders: [{ ...holder, members }],
        register: register(turn, cents),
      });
    const alone = [grantedData.beneficiaryId];
    const share = instalmentsOf(euros(200_000_00n), plans);
    const small = {
      ...granted,
      data: { ...grantedData, amount: euros(200_000_00n), instalments: share },
    } as AwardEvent;
    const passes = [
      aided(alone, 1, 300_000_00n),
      aided([...alone, other], 1, 100_000_00n),
      aided([...alone, other], 3, 300_000_00n),
    ];
    for (const command of passes) given().when(command).then(small, fixed(200_000_00n, 'de-minimis'));
    given()
      .when(aided([...alone, other], 1, 100_000_01n))
      .thenRefused('AWARD_DE_MINIMIS_EXCEEDED', {
        facts: { used: euros(100_000_01n), headroom: euros(199_999_99n), moreFreeFrom: '2030-03-15' },
        wouldPassIf: { amountAtMost: euros(199_999_99n), grantedFrom: '2030-03-15' },
      });
  });
  it('refuses an unknown application', () =>
    given()
      .when(grant({ application: { status: 'none' } }))
      .thenRefused('APPLICATION_NOT_FOUND', {}));
});

describe('Instalments', () => {
  const percents = (...all: number[]) => all.map((percent) => ({ percent, conditions: [] }));

  it('of 50, 30 and 20 percent of 1,050,000 are 525,000, 315,000 and 210,000', () =>
    expect(instalmentsOf(amount, percents(50, 30, 20)).map((one) => centsOf(one.amount))).toEqual([
      525_000_00n,
      315_000_00n,
      210_000_00n,
    ]));
  it.each([[[50, 49]], [[50, 51]], [[]]])('are refused as %j percent', (all) =>
    given()
      .when(grant({ instalments: percents(...all) }))
      .thenRefused('INSTALMENTS_NOT_100', { wouldPassIf: { total: 100 } }),
  );
  it('lose no cent', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.integer({ min: 1, max: 99 }), (cents, percent) => {
        const parts = instalmentsOf(euros(cents), percents(percent, 100 - percent));
        expect(sumCents(parts.map((one) => centsOf(one.amount)))).toBe(cents);
      }),
    ));
  it('have an end-to-end id of 35 characters, each its own', () => {
    expect(endToEndIdOf(awardId, 1)).toBe('0198000000007000800000000000f006001');
    expect(endToEndIdOf(awardId, 999)).toHaveLength(35);
    expect(new Set([1, 2, 10, 11].map((n) => endToEndIdOf(awardId, n))).size).toBe(4);
    expect(endToEndIdOf(applicationId, 1)).not.toBe(endToEndIdOf(awardId, 1));
  });
});
