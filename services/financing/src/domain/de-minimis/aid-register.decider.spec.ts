import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { aidRegisterAggregate, GRACE_MS, type ReserveAid } from './aid-register.decider.js';
import { aidRegisterExamples, type AidRegisterEvent } from './aid-register.events.js';
import { deMinimis2023 } from './de-minimis.rules.js';
import type { Groups, Review } from './finding.rules.js';

const given = deciderSpec(aidRegisterAggregate.decider);
const examples = aidRegisterExamples;
const owner = '01980000-0000-7000-8000-00000000a002';
const owned = '01980000-0000-7000-8000-00000000a003';
const { entryId, awardId } = examples['financing.aid-granted'];
const other = '01980000-0000-5000-8000-00000000d009';
const group = [owner, owned];
const today = '2027-03-15';
const expiresAt = '2027-03-15T22:59:59.999Z';
const review = (groups: Groups = {}, o: Partial<Review> = {}): Review => ({
  groups,
  foundBy: 'declaration',
  on: today,
  ...o,
});

const aid = (cents: bigint, o: Partial<ReserveAid['data']['reservation']> = {}) => ({
  ...{ entryId, awardId, beneficiaryId: owned, regime: 'general' as const, amount: euros(cents), grantDate: today },
  ...{ members: group, rules: deMinimis2023, expiresAt },
  ...o,
});
const reserve = (cents: bigint, o: Partial<ReserveAid['data']['reservation']> = {}) =>
  ({ type: 'ReserveAid', data: { reservation: aid(cents, o), declared: [], review: review() } }) as const;
const reserved = (cents: bigint, o: Partial<ReserveAid['data']['reservation']> = {}): AidRegisterEvent => ({
  type: 'financing.aid-reserved',
  data: { ...aid(cents, o), members: [...(o.members ?? group)] },
});
const grantedData = (cents: bigint, o: object = {}) => {
  const { expiresAt: _, ...rest } = aid(cents);
  return { ...rest, members: [...group], ...o };
};
const granted = (cents: bigint, o: object = {}): AidRegisterEvent => ({
  type: 'financing.aid-granted',
  data: grantedData(cents, o),
});
const saying = (n: number, beneficiaryId: string, grantDate: string, cents: bigint) => ({
  ...{ entryId: `01980000-0000-5000-8000-0000000000${String(n).padStart(2, '0')}`, beneficiaryId },
  ...{ regime: 'general' as const, amount: euros(cents), grantDate, saidBy: 'beneficiary' as const, declaredOn: today },
});
const declared = (n: number, beneficiaryId: string, grantDate: string, cents: bigint): AidRegisterEvent => ({
  type: 'financing.aid-declared',
  data: saying(n, beneficiaryId, grantDate, cents),
});
const earlier = [declared(1, owner, '2024-11-20', 150_000_00n), declared(2, owned, '2025-06-10', 45_000_00n)];

describe('Reserving aid', () => {
  it('refuses 120,000 whole when the group has used 195,000, and takes 105,000', () => {
    given(...earlier)
      .when(reserve(120_000_00n))
      .thenRefused('AWARD_DE_MINIMIS_EXCEEDED', {
        facts: { used: euros(195_000_00n), headroom: euros(105_000_00n), members: group, moreFreeFrom: '2027-11-20' },
        wouldPassIf: { amountAtMost: euros(105_000_00n), grantedFrom: '2027-11-20' },
      });
    given(...earlier)
      .when(reserve(105_000_01n))
      .thenRefused('AWARD_DE_MINIMIS_EXCEEDED');
    given(...earlier)
      .when(reserve(105_000_00n))
      .then(reserved(105_000_00n));
  });
  it('counts only who belongs to the undertaking', () =>
    given(...earlier)
      .when(reserve(255_000_00n, { members: [owned] }))
      .then(reserved(255_000_00n, { members: [owned] })));
  it('counts what others have reserved: two at once cannot pass the ceiling together', () => {
    const first = reserved(200_000_00n, { entryId: other, awardId: other, beneficiaryId: owner });
    given(first).when(reserve(100_000_00n)).then(reserved(100_000_00n));
    given(first).when(reserve(100_000_01n)).thenRefused('AWARD_DE_MINIMIS_EXCEEDED');
  });
  it('changes nothing the second time, and replaces another amount or day of the same award', () => {
    given(reserved(105_000_00n)).when(reserve(105_000_00n)).thenNothing();
    given(reserved(300_000_00n)).when(reserve(299_999_99n)).then(reserved(299_999_99n));
    given(reserved(300_000_00n, { grantDate: '2027-03-14' }))
      .when(reserve(300_000_00n))
      .then(reserved(300_000_00n));
  });
  it('is refused when the award has been granted, and of nothing', () => {
    given(granted(1n)).when(reserve(2n)).thenRefused('AID_ALREADY_GRANTED');
    given()
      .when(reserve(0n))
      .thenRefused('AID_AMOUNT_NOT_POSITIVE', { wouldPassIf: { amountAtLeast: euros(1n) } });
  });
  it('takes in what the application declares, and judges with it', () => {
    const command = (cents: bigint) =>
      ({
        type: 'ReserveAid',
        data: {
          reservation: aid(cents),
          declared: [saying(1, owned, '2026-01-01', 200_000_00n)],
          review: review(),
        },
      }) as const;
    given()
      .when(command(100_000_00n))
      .then(declared(1, owned, '2026-01-01', 200_000_00n), reserved(100_000_00n));
    given().when(command(100_000_01n)).thenRefused('AWARD_DE_MINIMIS_EXCEEDED');
  });
});

describe('A reservation', () => {
  const release = (offset: number, isGranted = false) =>
    ({
      type: 'ReleaseAid',
      data: { entryId, granted: isGranted, now: new Date(Date.parse(expiresAt) + offset) },
    }) as const;
  const released = (offset: number): AidRegisterEvent => ({
    type: 'financing.aid-reservation-released',
    data: { entryId, awardId, releasedAt: new Date(Date.parse(expiresAt) + offset).toISOString() },
  });

  it('is let go a minute after its day and not a millisecond before', () => {
    given(reserved(1n)).when(release(GRACE_MS)).thenNothing();
    given(reserved(1n))
      .when(release(GRACE_MS + 1))
      .then(released(GRACE_MS + 1));
  });
  it('is not let go when the award was granted, and not twice', () => {
    given(reserved(1n))
      .when(release(GRACE_MS + 1, true))
      .thenNothing();
    given(granted(1n))
      .when(release(GRACE_MS + 1))
      .thenNothing();
    given(reserved(1n), released(GRACE_MS + 1))
      .when(release(GRACE_MS + 2))
      .thenNothing();
  });
  it('becomes aid when the award is granted, once; also when it had been let go', () => {
    const confirm = { type: 'ConfirmAid', data: { aid: [grantedData(7n)], review: review() } } as const;
    given(reserved(7n)).when(confirm).then(granted(7n));
    given(reserved(7n), released(GRACE_MS + 1))
      .when(confirm)
      .then(granted(7n));
    given(reserved(7n), granted(7n)).when(confirm).thenNothing();
  });
});

describe('What becomes known later', () => {
  const passed = (used: bigint, o: object = {}): AidRegisterEvent => ({
    type: 'financing.aid-ceiling-passed',
    data: {
      ...{ entryId, awardId, beneficiaryId: owned, regime: 'general', amount: euros(200_000_00n), grantDate: today },
      ...{ rule: 'de-minimis@2023/2831', members: group, used: euros(used), ceiling: euros(300_000_00n) },
      ...{ excess: euros(used - 300_000_00n), foundBy: 'ownership', foundOn: today },
      ...o,
    } as never,
  });
  const ofOwner = granted(100_000_01n, {
    entryId: other,
    awardId: other,
    beneficiaryId: owner,
    grantDate: '2026-05-01',
  });
  const asked = (groups: Groups) => ({ type: 'ReviewAid', data: review(groups, { foundBy: 'ownership' }) }) as const;

  it('of ownership raises a finding one cent above the ceiling and none at it', () => {
    given(granted(200_000_00n), ofOwner)
      .when(asked({ [entryId]: group, [other]: group }))
      .then(passed(300_000_01n));
    const exact = granted(100_000_00n, {
      entryId: other,
      awardId: other,
      beneficiaryId: owner,
      grantDate: '2026-05-01',
    });
    given(granted(200_000_00n), exact)
      .when(asked({ [entryId]: group, [other]: group }))
      .thenNothing();
  });
  it('raises it once, again with other figures, and clears it when it does not hold any more', () => {
    const both = { [entryId]: group, [other]: group };
    given(granted(200_000_00n), ofOwner, passed(300_000_01n)).when(asked(both)).thenNothing();
    given(granted(200_000_00n), ofOwner, passed(300_000_02n)).when(asked(both)).then(passed(300_000_01n));
    given(granted(200_000_00n), ofOwner, passed(300_000_01n))
      .when(asked({ [entryId]: [owned], [other]: [owner] }))
      .then({
        type: 'financing.aid-finding-cleared',
        data: { entryId, awardId, rule: 'de-minimis@2023/2831', clearedOn: today },
      });
  });
  it('of aid declared late raises a finding with the declaration itself', () => {
    const late = saying(3, owner, '2025-01-01', 100_000_01n);
    given(granted(200_000_00n))
      .when({ type: 'DeclareAid', data: { declared: [late], review: review({ [entryId]: group }) } })
      .then(declared(3, owner, '2025-01-01', 100_000_01n), passed(300_000_01n, { foundBy: 'declaration' }));
  });
  it('of a declaration that was wrong clears it', () =>
    given(granted(200_000_00n), declared(3, owner, '2025-01-01', 100_000_01n), passed(300_000_01n))
      .when({
        type: 'WithdrawDeclaration',
        data: { entryId: saying(3, owner, '', 0n).entryId, reason: 'twice', review: review({ [entryId]: group }) },
      })
      .then(
        {
          type: 'financing.aid-declaration-withdrawn',
          data: { entryId: saying(3, owner, '', 0n).entryId, reason: 'twice', withdrawnOn: today },
        },
        {
          type: 'financing.aid-finding-cleared',
          data: { entryId, awardId, rule: 'de-minimis@2023/2831', clearedOn: today },
        },
      ));
  it('of a lapse or renunciation frees the room, once', () => {
    const reduce = { type: 'ReduceAid', data: { left: { [entryId]: euros(0n) }, review: review() } } as const;
    const reduced: AidRegisterEvent = {
      type: 'financing.aid-reduced',
      data: { entryId, awardId, amount: euros(0n), reducedOn: today },
    };
    given(granted(5n)).when(reduce).then(reduced);
    given(granted(5n), reduced).when(reduce).thenNothing();
    given().when(reduce).thenNothing();
    const next = { entryId: other, awardId: other };
    given(granted(300_000_00n)).when(reserve(1n, next)).thenRefused('AWARD_DE_MINIMIS_EXCEEDED');
    given(granted(300_000_00n), reduced).when(reserve(300_000_00n, next)).then(reserved(300_000_00n, next));
  });
});

describe('Declaring aid', () => {
  const declare = (...all: ReturnType<typeof saying>[]) =>
    ({ type: 'DeclareAid', data: { declared: all, review: review() } }) as const;

  it('takes what is new, once', () => {
    given()
      .when(declare(saying(1, owned, today, 1n)))
      .then(declared(1, owned, today, 1n));
    given(declared(1, owned, today, 1n))
      .when(declare(saying(1, owned, today, 1n)))
      .thenNothing();
  });
  it('refuses tomorrow, and nothing', () => {
    given()
      .when(declare(saying(1, owned, '2027-03-16', 1n)))
      .thenRefused('AID_DATE_IN_FUTURE', { facts: { today }, wouldPassIf: { grantDateAtMost: '2027-03-15' } });
    given()
      .when(declare(saying(1, owned, today, 0n)))
      .thenRefused('AID_AMOUNT_NOT_POSITIVE');
  });
  it('is withdrawn only when it was declared', () => {
    const data = { entryId, reason: 'wrong', review: review() };
    given()
      .when({ type: 'WithdrawDeclaration', data })
      .thenRefused('AID_DECLARATION_NOT_FOUND', { wouldPassIf: { standing: 'declared' } });
    given(granted(1n)).when({ type: 'WithdrawDeclaration', data }).thenRefused('AID_DECLARATION_NOT_FOUND');
    expect(examples['financing.aid-granted'].members).toHaveLength(2);
  });
});
