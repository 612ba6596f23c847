import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookings, ReconciliationWorld } from '../../testing/reconciliation-world.js';

/* Entries are matched by the real handler, and consumers hear of it when they hear of it. fast-check prints the seed and the shortest course. */
type Said = readonly [booking: number, copy: number, as: number, heard: number];
const LAST = bookings.length - 1;
const booking = fc.integer({ min: 0, max: LAST });
const heard = fc.constantFrom(99, 0, 1, 2);
/* What a person may be told when an entry, or what it is for, is taken. */
const REFUSALS: ReadonlySet<string> = new Set([
  'BANK_ENTRY_ALREADY_MATCHED',
  'MATCH_ORDER_NOT_OPEN',
  'MATCH_AMOUNT_DIFFERS',
  'MATCH_NOT_WHOLE',
  'MATCH_RECEIPT_NOT_CREDIT',
  'MATCH_REPAYMENT_NOT_DEBIT',
]);

const course = async (statements: number, said: readonly Said[]): Promise<ReconciliationWorld> => {
  const world = await new ReconciliationWorld().begin(statements);
  for (const [one, copy, as, hears] of said) {
    const refused = await world.match(one, copy, as);
    if (refused !== undefined) expect(REFUSALS).toContain(refused);
    await world.tell(hears);
  }
  await world.tell(Number.POSITIVE_INFINITY);
  for (const turns of world.everyEntry()) {
    expect(turns).toEqual(turns.map((_, n) => (n % 2 === 0 ? 'matched' : 'unmatched')));
  }
  return world;
};
const inOrder: Said[] = bookings.map((_, n) => [n, 1, n, 99]);

describe('Entries of the bank', () => {
  it('come to the same end in whatever order they are matched, and however often', async () => {
    const expected = (await course(1, inOrder)).end();
    expect(expected).toMatchObject({ paid: 3, pledged: 1, sourced: 1, repaid: 1 });
    const orders = fc.tuple(
      fc.shuffledSubarray(inOrder, { minLength: inOrder.length }),
      fc.array(fc.tuple(fc.nat(12), booking), { maxLength: 10 }),
      fc.array(heard, { minLength: 16, maxLength: 16 }),
    );
    await fc.assert(
      fc.asyncProperty(orders, async ([shuffled, again, hears]) => {
        const said = [...shuffled];
        for (const [at, n] of again) said.splice(Math.min(at, said.length), 0, [n, 1, n, 99]);
        const world = await course(
          1,
          said.map(([n, copy, as], at) => [n, copy, as, hears[at % hears.length]!]),
        );
        expect(world.end()).toEqual(expected);
        expect(world.everyEntry()).toEqual(bookings.map(() => ['matched']));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('of statements that overlap settle what they are for once, whoever was first', async () => {
    const copies = fc.array(fc.tuple(booking, fc.integer({ min: 1, max: 2 }), heard), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(copies, async (all) => {
        const tried = new Set(all.map(([n]) => n));
        const world = await course(
          2,
          all.map(([n, copy, hears]) => [n, copy, n, hears]),
        );
        expect(world.held()).toEqual(bookings.map((_, n) => (tried.has(n) ? 1 : 0)));
        const { paid, pledged, sourced, repaid } = world.end();
        const orders = [0, 1, 2].filter((n) => tried.has(n)).length;
        expect([paid, pledged, sourced, repaid]).toEqual([orders, ...[3, 4, 5].map((n) => (tried.has(n) ? 1 : 0))]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('that are taken for something else never settle anything twice', async () => {
    const wrong = fc.array(fc.tuple(booking, fc.integer({ min: 1, max: 2 }), booking, heard), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(wrong, async (all) => {
        const { paid, pledged, sourced, repaid } = (await course(2, all)).end();
        expect([paid <= 3, pledged <= 1, sourced <= 1, repaid <= 1]).toEqual([true, true, true, true]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
