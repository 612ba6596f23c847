import { centsOf, euros, type MoneyJson } from '@ceriss/kernel';
import { MAIN_BANK, type Account } from '../account.js';
import type { Entry } from '../ledger.events.js';
import { move, type Posting } from './posting.js';

type OfFund = Readonly<{ fundId: string; amount: MoneyJson; bank?: Account }>;

/** A gift has come in, and is not matched yet. */
export const matchGiftReceivedPosting = (o: OfFund & { receivedOn: string }): Posting =>
  move('match-gift-received', o.receivedOn, o.amount, { debit: o.bank ?? MAIN_BANK, credit: `match:${o.fundId}` });

/** Whoever matches has paid. */
export const matchMoneyReceivedPosting = (o: OfFund & { receivedOn: string }): Posting =>
  move('match-money-received', o.receivedOn, o.amount, { debit: o.bank ?? MAIN_BANK, credit: `source:${o.fundId}` });

const entriesOf = (...lines: readonly (readonly [Account, bigint])[]): Entry[] =>
  lines.flatMap(([account, cents]) => (cents === 0n ? [] : [{ account, amount: euros(cents) }]));

/** Gifts and their match may go into the pool: the match is owed by whoever matches. */
export const matchConfirmedPosting = (
  o: Readonly<{ fundId: string; given: MoneyJson; matched: MoneyJson; confirmedOn: string }>,
): Posting => {
  const [given, matched] = [centsOf(o.given), centsOf(o.matched)];
  return {
    kind: 'match-confirmed',
    effectiveOn: o.confirmedOn,
    entries: entriesOf(
      [`match:${o.fundId}`, given],
      [`source:${o.fundId}`, matched],
      [`pledge:${o.fundId}`, -given - matched],
    ),
  };
};

/** A gift went back: out of what waited, or out of what had been confirmed, with what of its match goes with it. */
export const matchGiftReturnedPosting = (
  o: OfFund & Readonly<{ confirmed: boolean; reversed: MoneyJson; returnedOn: string }>,
): Posting => {
  const [given, reversed] = [centsOf(o.amount), centsOf(o.reversed)];
  const held: Account = o.confirmed ? `pledge:${o.fundId}` : `match:${o.fundId}`;
  return {
    kind: 'match-gift-returned',
    effectiveOn: o.returnedOn,
    entries: entriesOf([held, given + reversed], [o.bank ?? MAIN_BANK, -given], [`source:${o.fundId}`, -reversed]),
  };
};
