import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { steps } from '../../testing/award-steps.js';
import type { World } from '../../testing/award-world.js';
import { moneySteps } from '../../testing/money-steps.js';
import { holdsWhatFactsSay, sumsToZero } from '../../testing/money-sums.js';
import { moneyWorld } from '../../testing/money-world.js';

/*
 * Everything that moves money, by its real handlers, deciders, consumers and rules of posting over a log in memory, in any order, against a
 * second bookkeeping that adds up facts. fast-check prints the seed and the shortest course of commands when they differ.
 */
const all = { ...steps, ...moneySteps };
type Name = string;
/** What is done, with which number, and how many events the consumers hear of afterwards. */
type Done = readonly [step: Name, n: number, heard: number];

const course = async (done: readonly Done[]): Promise<World> => {
  const world = await moneyWorld();
  for (const [name, n, heard] of done) {
    const { who, act } = all[name]!;
    await world.carryOut(who, act(n), undefined);
    await world.tell(heard);
    sumsToZero(world);
  }
  await world.tellAll();
  holdsWhatFactsSay(world);
  return world;
};

const whole = (...names: readonly (Name | readonly [Name, number])[]): Done[] =>
  names.map((one) => (typeof one === 'string' ? [one, 1, 99] : [one[0], one[1], 99]));
const PAID = [
  'accept',
  'request',
  'approve',
  'approveToo',
  'order',
  'draft',
  'issue',
  'bankPays',
  'statement',
  'match',
];
const BACK = ['bankSendsBack', 'statement', 'match'];
const lives: readonly (readonly [what: string, course: Done[], facts: readonly string[]])[] = [
  [
    'a grant',
    whole('reserveBudget', ...PAID, ...BACK, 'releaseBudget'),
    ['budget-reserved', 'payment-executed', 'payment-returned', 'budget-released'],
  ],
  ['a pledge', whole('pledge', 'commitPledge', 'receivePledged', 'reducePledge', 'reduce'), ['source-reduced']],
  ['gifts', whole('openFund', 'give', ['give', 2], 'matchGifts', 'payMatch', 'giveBack'), ['match-gift-returned']],
  [
    'costs',
    whole('accept', 'chargeInvoice', ['chargeInvoice', 2], 'creditInvoice', 'uncharge'),
    ['cost-apportioned', 'cost-reduced'],
  ],
  [
    'a loan',
    whole(['commit', 2], 'receive', 'lend', 'weeksPass', 'repay', 'unrepay', 'bookDebit', 'sayRepaid', 'relend'),
    ['repayment-undone', 'repayment-made', 'repayment-rescheduled'],
  ],
  [
    'the bank',
    whole('bookCredit', 'explainFees', 'takeAway', ['commit', 3], 'sayReceived', 'bookDebit', 'correct'),
    ['bank-entry-unmatched', 'source-received', 'transaction-corrected'],
  ],
];

describe('Every cent', () => {
  it.each(lives)('is where the facts say after the usual course of %s', async (_, done, facts) => {
    const world = await course(done);
    for (const fact of facts) expect([fact, world.of(fact).length > 0]).toEqual([fact, true]);
  });

  it('is where the facts say, whatever is done in whatever order', async () => {
    const one = fc.tuple(
      fc.constantFrom(...(Object.keys(all) as Name[])),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom(99, 0, 3),
    );
    // Mutations of usual courses reach further than chance does.
    const mutated = fc
      .tuple(fc.shuffledSubarray(lives.map(([, done]) => done)), fc.array(fc.tuple(fc.nat(60), one), { maxLength: 15 }))
      .map(([usual, extra]) => {
        const done: Done[] = usual.flat();
        for (const [at, more] of extra) done.splice(Math.min(at, done.length), 0, more);
        return done;
      });
    const courses = fc.oneof(mutated, fc.array(one, { maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(courses, async (done) => void (await course(done))),
      { numRuns: 250 },
    );
  }, 60_000);
});
