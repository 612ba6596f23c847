import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros, Fraction } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { awardExamples } from '../award/award.events.js';
import { evolve, initialState as noAward } from '../award/award.state.js';
import type { DeclareSubcontract } from './subcontract.decisions.js';
import { subcontractAggregate } from './subcontract.decider.js';
import { subcontractExamples, type Need, type SubcontractEvent } from './subcontract.events.js';
import { isLarge } from './subcontracting.rules.js';

const given = deciderSpec(subcontractAggregate.decider);
const example = subcontractExamples['financing.subcontract-declared'];
const { rules, awardId, subcontractId } = example;
const granted = evolve(noAward(), { type: 'financing.award-granted', data: awardExamples['financing.award-granted'] });
/* Of 1,050,000: 20 % are 210,000 and half is 525,000. */
const award = evolve(granted, { type: 'financing.award-accepted', data: awardExamples['financing.award-accepted'] });
const smallAward = { ...award, amount: euros(250_000_00n) } as typeof award;
const manager = { subject: example.declaredBy, role: 'programme-manager' };
const approver = { subject: 'approver-1', role: 'approver' };
const other = (n: number) => `01980000-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`;

const declare = (cents: bigint, more: Partial<DeclareSubcontract['data']> = {}): DeclareSubcontract => ({
  type: 'DeclareSubcontract',
  data: {
    ...{ subcontractId, object: example.object, amount: euros(cents), contract: null, related: false, rules, award },
    subcontractor: { subcontractorId: example.subcontractorId, blocks: [], suspended: false },
    ...{ by: manager, today: example.declaredOn },
    ...more,
  },
});
type Shown = Partial<typeof example & { all: bigint; of: bigint }>;
const declared = (
  cents: bigint,
  needs: Need[],
  { all = 0n, of = 1_050_000_00n, ...more }: Shown = {},
): SubcontractEvent => ({
  type: 'financing.subcontract-declared',
  data: {
    ...{ ...example, amount: euros(cents), needs, ...more },
    share: new Fraction(cents, of).toString(),
    shareOfAll: new Fraction(all + cents, of).toString(),
  },
});
const BOTH: Need[] = ['contract', 'authorisation'];

describe('Declaring a subcontract', () => {
  it('of 260,000 in an award of 1,050,000: contract and authorisation are asked', () => {
    given().when(declare(260_000_00n)).then(declared(260_000_00n, BOTH));
    given(declared(260_000_00n, BOTH)).when(declare(260_000_00n)).thenNothing();
  });
  it('of exactly 20 % needs neither, of one cent more both', () => {
    given().when(declare(210_000_00n)).then(declared(210_000_00n, []));
    given().when(declare(210_000_01n)).then(declared(210_000_01n, BOTH));
  });
  it('of exactly € 60,000 needs neither, of one cent more both, where 20 % is less', () => {
    const of = { award: smallAward };
    given()
      .when(declare(60_000_00n, of))
      .then(declared(60_000_00n, [], { of: 250_000_00n }));
    given()
      .when(declare(60_000_01n, of))
      .then(declared(60_000_01n, BOTH, { of: 250_000_00n }));
  });
  it('asks for both conditions, not for one of them', () => {
    expect(isLarge(60_000_01n, 1_050_000_00n, rules)).toBe(false);
    expect(isLarge(21_00n, 100_00n, rules)).toBe(false);
  });
  it('takes half of the award in all, and not one cent more', () => {
    const first = declared(260_000_00n, BOTH);
    const next = { subcontractId: other(1), object: 'transport' };
    given(first)
      .when(declare(265_000_00n, next))
      .then(declared(265_000_00n, BOTH, { ...next, all: 260_000_00n }));
    given(first)
      .when(declare(265_000_01n, next))
      .thenRefused('SUBCONTRACTING_CEILING_EXCEEDED', {
        reference: 'Ley 38/2003, art. 29',
        facts: { subcontracted: euros(260_000_00n), ceiling: '1/2' },
        wouldPassIf: { amountAtMost: euros(265_000_00n) },
      });
  });
  it('follows another ceiling of a call', () =>
    given()
      .when(declare(105_000_01n, { rules: { ...rules, ceiling: '1/10' } }))
      .thenRefused('SUBCONTRACTING_CEILING_EXCEEDED', { wouldPassIf: { amountAtMost: euros(105_000_00n) } }));

  const half = declared(110_000_00n, []);
  const more = { subcontractId: other(1) };
  it('refuses parts that pass both limits only together', () => {
    given(half)
      .when(declare(100_000_00n, more))
      .then(declared(100_000_00n, [], { ...more, all: 110_000_00n }));
    given(half)
      .when(declare(100_000_01n, more))
      .thenRefused('SUBCONTRACT_SPLIT', {
        facts: { together: euros(210_000_01n) },
        wouldPassIf: { declaredAsOneOf: euros(210_000_01n) },
      });
  });
  it('adds up neither another object nor another subcontractor, nor what was taken back', () => {
    const object = { ...more, object: 'transport' };
    given(half)
      .when(declare(200_000_00n, object))
      .then(declared(200_000_00n, [], { ...object, all: 110_000_00n }));
    const subcontractor = { subcontractorId: other(9), blocks: [], suspended: false };
    given(half)
      .when(declare(200_000_00n, { ...more, subcontractor }))
      .then(declared(200_000_00n, [], { ...more, subcontractorId: other(9), all: 110_000_00n }));
    const gone: SubcontractEvent = {
      type: 'financing.subcontract-withdrawn',
      data: subcontractExamples['financing.subcontract-withdrawn'],
    };
    given(half, gone)
      .when(declare(210_000_00n, more))
      .then(declared(210_000_00n, [], more));
  });
  it('asks for both again when something is added to one that is large already', () =>
    given(declared(260_000_00n, BOTH))
      .when(declare(1n, more))
      .then(declared(1n, BOTH, { ...more, all: 260_000_00n })));
  it('asks for an authorisation of whatever amount with a related party', () =>
    given()
      .when(declare(1n, { related: true }))
      .then(declared(1n, ['authorisation'], { related: true })));
  it('refuses who is barred, and the beneficiary itself', () => {
    const subcontractorId = example.subcontractorId;
    const barred = (blocks: string[], suspended: boolean) => ({
      subcontractor: { subcontractorId, blocks, suspended },
    });
    given()
      .when(declare(1n, barred(['tax-debt'], false)))
      .thenRefused('SUBCONTRACTOR_BARRED', { facts: { blocks: ['tax-debt'] } });
    given()
      .when(declare(1n, barred([], true)))
      .thenRefused('SUBCONTRACTOR_BARRED', { wouldPassIf: { blocks: [], suspended: false } });
    const own = {
      subcontractorId: awardExamples['financing.award-granted'].beneficiaryId,
      blocks: [],
      suspended: false,
    };
    given()
      .when(declare(1n, { subcontractor: own }))
      .thenRefused('SUBCONTRACTOR_IS_BENEFICIARY', {
        wouldPassIf: { subcontractorOtherThan: '01980000-0000-7000-8000-00000000a002' },
      });
  });
  it.each([0n, -1n])('refuses %s cents', (cents) =>
    given()
      .when(declare(cents))
      .thenRefused('SUBCONTRACT_AMOUNT_NOT_POSITIVE', { wouldPassIf: { amountAtLeast: euros(1n) } }),
  );
  it('needs an accepted award, and of a promoter the own one', () => {
    given()
      .when(declare(1n, { award: granted }))
      .thenRefused('SUBCONTRACT_AWARD_NOT_ACCEPTED', { wouldPassIf: { status: 'accepted' } });
    given()
      .when(declare(1n, { award: noAward() }))
      .thenRefused('AWARD_NOT_FOUND');
    const stranger = { subject: 'p', role: 'promoter', organisation: other(7) };
    given()
      .when(declare(1n, { by: stranger }))
      .thenRefused('NOT_THE_BENEFICIARY', { wouldPassIf: { organisation: '01980000-0000-7000-8000-00000000a002' } });
  });
});

describe('A subcontract that needs an authorisation', () => {
  const asked = declared(260_000_00n, BOTH);
  const of = { subcontractId, award, by: approver, today: '2027-06-15' };
  const { contract } = subcontractExamples['financing.subcontract-contract-delivered'];
  const delivered: SubcontractEvent = {
    type: 'financing.subcontract-contract-delivered',
    data: { awardId, subcontractId, contract, deliveredOn: '2027-06-15' },
  };
  const authorised: SubcontractEvent = {
    type: 'financing.subcontract-authorised',
    data: { awardId, subcontractId, authorisedBy: 'approver-1', role: 'approver', authorisedOn: '2027-06-15' },
  };
  const authorise = { type: 'AuthoriseSubcontract', data: of } as const;
  const deny = { type: 'DenySubcontract', data: { ...of, reason: 'x' } } as const;
  const denied: SubcontractEvent = {
    type: 'financing.subcontract-denied',
    data: { awardId, subcontractId, reason: 'x', deniedBy: 'approver-1', deniedOn: '2027-06-15' },
  };

  it('is authorised with its contract, by another person than the one that declared it, once', () => {
    given(asked)
      .when(authorise)
      .thenRefused('SUBCONTRACT_CONTRACT_MISSING', { wouldPassIf: { contract: 'delivered' } });
    given(asked)
      .when({ type: 'DeliverContract', data: { ...of, contract } })
      .then(delivered);
    given(asked, delivered)
      .when({ type: 'DeliverContract', data: { ...of, contract } })
      .thenNothing();
    given(asked, delivered)
      .when({ ...authorise, data: { ...of, by: manager } })
      .thenRefused('SUBCONTRACT_DUTIES_NOT_SEPARATED', { wouldPassIf: { personOtherThan: 'declarer' } });
    given(asked, delivered).when(authorise).then(authorised);
    given(asked, delivered, authorised).when(authorise).thenNothing();
    given(asked, delivered, authorised)
      .when(deny)
      .thenRefused('SUBCONTRACT_NOT_PENDING', { wouldPassIf: { status: 'pending' } });
    given().when(authorise).thenRefused('SUBCONTRACT_NOT_FOUND');
  });
  it('can be denied, and then counts no more', () => {
    given(asked).when(deny).then(denied);
    given(asked, denied).when(deny).thenNothing();
    given(asked, denied).when(authorise).thenRefused('SUBCONTRACT_NOT_PENDING');
    const again = { subcontractId: other(3) };
    given(asked, denied)
      .when(declare(525_000_00n, again))
      .then(declared(525_000_00n, BOTH, again));
  });
  it('can be withdrawn, once', () => {
    const withdraw = { type: 'WithdrawSubcontract', data: { ...of, by: manager, reason: 'x' } } as const;
    const withdrawn: SubcontractEvent = {
      type: 'financing.subcontract-withdrawn',
      data: { awardId, subcontractId, reason: 'x', withdrawnOn: '2027-06-15' },
    };
    given(asked).when(withdraw).then(withdrawn);
    given(asked, withdrawn).when(withdraw).thenNothing();
    given(asked, denied).when(withdraw).thenNothing();
  });
});
