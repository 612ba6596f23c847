import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, it } from '@jest/globals';
import { matchFundAggregate } from './match-fund.decider.js';
import { matchFundExamples, type MatchFundEvent } from './match-fund.events.js';

const given = deciderSpec(matchFundAggregate.decider);
type Type = MatchFundEvent['type'];
const of = (type: Type, more: object = {}) =>
  ({ type, data: { ...matchFundExamples[type], ...more } }) as MatchFundEvent;
const opened = of('financing.match-fund-opened');
const received = of('financing.match-gift-received');
const confirmed = of('financing.match-confirmed');
const returned = of('financing.match-gift-returned');
const gift = matchFundExamples['financing.match-gift-received'];
const record = (more: object = {}) => {
  const { fundId: _, ...data } = gift;
  return { type: 'RecordGift', data: { ...data, today: '2027-06-30', ...more } } as const;
};
const back = (more: object = {}) => {
  const { giftId, returnedOn, bankReference, bankAccount } = matchFundExamples['financing.match-gift-returned'];
  return {
    type: 'ReturnGift',
    data: { giftId, returnedOn, bankReference, bankAccount, today: '2027-07-05', ...more },
  } as const;
};
const confirm = (more: object = {}) => {
  const { confirmationId, through, giftsSourceId, matchSourceId, confirmedOn } =
    matchFundExamples['financing.match-confirmed'];
  const ids = { confirmationId, giftsSourceId, matchSourceId };
  return {
    type: 'ConfirmMatches',
    data: { ...ids, through, confirmedOn, now: '2027-07-01T08:00:00.000Z', ...more },
  } as const;
};

describe('A fund that matches gifts', () => {
  const open = (rules: object = {}, more: object = {}) => {
    const data = matchFundExamples['financing.match-fund-opened'];
    return { type: 'OpenMatchFund', data: { ...data, rules: { ...data.rules, ...rules }, ...more } } as const;
  };
  it('is opened once, with rules that can be used', () => {
    given().when(open()).then(opened);
    given(opened).when(open()).thenNothing();
    for (const rules of [{ ratio: '0' }, { ratio: '-1' }, { total: euros(0n) }, { perDonor: euros(0n) }]) {
      given()
        .when(open(rules))
        .thenRefused('MATCH_RULES_INVALID', {
          wouldPassIf: {
            ratioAbove: '0',
            totalAtLeast: euros(1n),
            perDonorAtLeast: euros(1n),
            toAtLeast: '2027-06-01',
          },
        });
    }
    given()
      .when(open({}, { from: '2027-07-01', to: '2027-06-30' }))
      .thenRefused('MATCH_RULES_INVALID');
  });
});

describe('A gift', () => {
  it('is recorded once, of more than nothing, and not before it is there', () => {
    given(opened).when(record()).then(received);
    given(opened, received).when(record()).thenNothing();
    given().when(record()).thenRefused('MATCH_FUND_NOT_FOUND');
    given(opened)
      .when(record({ amount: euros(0n) }))
      .thenRefused('MATCH_GIFT_AMOUNT_INVALID', { wouldPassIf: { amountAtLeast: euros(1n) } });
    given(opened)
      .when(record({ today: '2027-05-31' }))
      .thenRefused('MATCH_DATE_IN_FUTURE', { wouldPassIf: { onAtMost: '2027-05-31' } });
  });
  it.each([
    ['2027-05-31', false],
    ['2027-06-01', true],
    ['2027-06-30', true],
    ['2027-07-01', false],
  ])('received on %s is inside the days of the fund: %s', (receivedOn, inside) => {
    const outcome = given(opened).when(record({ receivedOn, today: '2027-07-01' }));
    if (inside) outcome.then(of('financing.match-gift-received', { receivedOn }));
    else
      outcome.thenRefused('MATCH_GIFT_OUTSIDE_WINDOW', {
        facts: { from: '2027-06-01', to: '2027-06-30' },
        wouldPassIf: { receivedOnFrom: '2027-06-01', receivedOnTo: '2027-06-30' },
      });
  });
  it('goes back once, without a match before the confirmation and with it after', () => {
    given(opened, received)
      .when(back())
      .then(of('financing.match-gift-returned', { confirmed: false, reversed: euros(0n) }));
    given(opened, received, confirmed).when(back()).then(returned);
    given(opened, received, confirmed, returned).when(back()).thenNothing();
    given(opened).when(back()).thenRefused('MATCH_GIFT_NOT_FOUND');
    given(opened, received)
      .when(back({ today: '2027-07-04' }))
      .thenRefused('MATCH_DATE_IN_FUTURE');
  });
});

describe('Confirming', () => {
  it('matches what waits, once', () => {
    given(opened, received).when(confirm()).then(confirmed);
    given(opened, received, confirmed).when(confirm()).thenNothing();
    given(opened, received, confirmed)
      .when(confirm({ confirmationId: gift.donorId }))
      .thenNothing();
    given(opened).when(confirm()).thenNothing();
  });
  it('takes no gift that was received later than asked for, nor one that went back', () => {
    given(opened, received)
      .when(confirm({ through: '2027-06-01T09:59:59.999Z' }))
      .thenNothing();
    given(opened, received)
      .when(confirm({ through: gift.receivedAt }))
      .then(of('financing.match-confirmed', { through: gift.receivedAt }));
    given(opened, received, of('financing.match-gift-returned', { confirmed: false, reversed: euros(0n) }))
      .when(confirm())
      .thenNothing();
    given(opened, received)
      .when(confirm({ now: '2027-06-30T21:59:59.999Z' }))
      .thenRefused('MATCH_DATE_IN_FUTURE');
  });
  it('gives what went back to the next, and to the same donor only what is due', () => {
    const next = { giftId: gift.giftId.replace('71', '79'), amount: euros(20_000n) };
    const matches = [{ giftId: next.giftId, donorId: gift.donorId, given: euros(20_000n), matched: euros(10_000n) }];
    const confirmationId = gift.donorId;
    given(opened, received, confirmed, returned, of('financing.match-gift-received', next))
      .when(confirm({ confirmationId }))
      .then(
        of('financing.match-confirmed', { confirmationId, matches, given: euros(20_000n), matched: euros(10_000n) }),
      );
  });
});

describe('Who matches', () => {
  const { fundId: _, ...money } = matchFundExamples['financing.match-money-received'];
  const pay = (cents: bigint, more: object = {}) =>
    ({ type: 'ReceiveMatchMoney', data: { ...money, amount: euros(cents), today: '2027-07-10', ...more } }) as const;
  it('pays what was matched, to the cent, each receipt once', () => {
    const paid = of('financing.match-money-received');
    given(opened, received, confirmed).when(pay(5_000n)).then(paid);
    given(opened, received, confirmed, paid).when(pay(5_000n)).thenNothing();
    given(opened, received, confirmed)
      .when(pay(5_001n))
      .thenRefused('MATCH_MONEY_EXCEEDED', { wouldPassIf: { amountAtMost: euros(5_000n) } });
    given(opened, received, confirmed).when(pay(0n)).thenRefused('MATCH_GIFT_AMOUNT_INVALID');
    given(opened, received, confirmed)
      .when(pay(1n, { today: '2027-07-09' }))
      .thenRefused('MATCH_DATE_IN_FUTURE');
  });
});

it('What a pool gives back is free again, and never more than it had', () => {
  const { fundId: _, ...data } = matchFundExamples['financing.match-commitment-released'];
  const release = (cents: bigint) => ({ type: 'ReleaseMatch', data: { ...data, amount: euros(cents) } }) as const;
  given(opened, received, confirmed).when(release(9_000n)).then(of('financing.match-commitment-released'));
  given(opened, received, confirmed, of('financing.match-commitment-released')).when(release(1n)).thenNothing();
});
