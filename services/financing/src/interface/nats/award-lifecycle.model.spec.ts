import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { steps } from '../../testing/award-steps.js';
import { clock } from '../../testing/award-service.js';
import { holdsAlways, holdsInTheEnd } from '../../testing/award-sums.js';
import { World } from '../../testing/award-world.js';

/*
 * An award's life by its real handlers, deciders and consumers over a log in memory, in processes that end at any append. A client repeats its
 * command, the bus delivers again what nobody has confirmed, and everything else is forgotten. The bank writes camt.053 files, which are read as
 * they are in production; only the tables of read models are stood in for, by the log.
 */
const death = fc.option(fc.record({ append: fc.integer({ min: 1, max: 3 }), written: fc.boolean() }), {
  nil: undefined,
});
const happening = fc.record({
  step: fc.constantFrom(...Object.keys(steps)),
  n: fc.integer({ min: 1, max: 3 }),
  death,
  tell: fc.constantFrom(0, 1, 3, 99),
  deathInTelling: death,
});
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

const live = async (course: readonly Happening[]): Promise<World> => {
  clock.set('2027-03-16T09:00:00.000Z');
  const world = await new World().begin();
  for (const { step, n, death: end, tell, deathInTelling } of course) {
    const { who, act } = steps[step]!;
    await world.carryOut(who, act(n), end);
    await world.tell(tell, deathInTelling);
    // Everybody hears of everything that follows, too.
    if (tell === 99) await world.tellAll();
    holdsAlways(world);
  }
  await world.tellAll();
  holdsInTheEnd(world);
  return world;
};

const told = (step: string, n = 1, o: Partial<Happening> = {}): Happening => ({
  ...{ step, n, death: undefined, tell: 99, deathInTelling: undefined },
  ...o,
});
const each = (n: number, ...names: readonly string[]) => names.map((step) => told(step, n));
const SIGNED = ['request', 'approve', 'approveToo', 'order'];
const SENT = ['draft', 'issue', 'bankPays', 'statement', 'match'];
/*
 * The course that random ones are mutations of: paid by a batch and settled by a statement; its costs charged, shared and accounted for; what
 * was refused of them asked back and offset against the next instalment.
 */
const usual = [
  told('accept'),
  ...each(1, ...SIGNED, ...SENT),
  ...[1, 2, 3].map((n) => told('charge', n)),
  ...each(1, 'openAccount', 'handIn'),
  ...[1, 2, 3].map((n) => told('verify', n)),
  ...each(1, 'closeAccount', 'askBackRefused', 'weeksPass', 'agree'),
  told('offset', 2),
  ...each(2, ...SIGNED),
  ...each(1, ...SENT),
];
const ACCOUNT = ['openAccount', 'handIn'];
const PIECES: readonly (readonly Happening[])[] = [
  ...[1, 2, 3].map((n) => [...each(n, ...SIGNED), ...each(1, ...SENT)]),
  ...[1, 2, 3].map((n) => [...each(n, 'request', 'approve', 'approveToo', 'order', 'byHand')]),
  ...[1, 2].map((n) => [...each(1, 'draft', 'abandon', 'draft', 'issue'), told('rejected', n)]),
  [...each(1, 'draft', 'issue', 'bankPays'), told('bankPays', 3), ...each(1, 'statement', 'match', 'match')],
  [...each(1, 'draft', 'issue'), told('bankPays', 2), ...each(1, 'statement', 'matchByHand')],
  each(1, 'bankSendsBack', 'statement', 'match'),
  each(1, 'bankTakesIn', 'statement', 'explain', 'unmatch', 'explain'),
  [...[1, 2, 3].map((n) => told('charge', n)), ...each(1, ...ACCOUNT), ...[1, 2, 3].map((n) => told('verify', n))],
  [...each(2, 'chargeThird', 'chargeThird', 'chargeThird'), ...each(1, 'credit', 'withdrawCharge', 'charge')],
  each(1, 'closeAccount', 'askBackRefused', 'weeksPass', 'agree'),
  [told('chargeLarge', 1, { tell: 0 }), ...each(2, 'chargeLarge')],
  ...[1, 2, 3].map((n) => [...each(n, 'askBack'), ...each(1, 'weeksPass', 'agree', 'defer', 'payBack', 'yearsPass')]),
  each(1, 'askBack', 'giveUp', 'askBackRefused', 'weeksPass', 'agree', 'yearsPass', 'writeOff'),
  ...[1, 2, 3].map((n) => [...each(1, 'askBack', 'weeksPass', 'agree'), told('offset', n), told('request', n)]),
];
const pickOf = ({ tell, death: end, deathInTelling }: Happening) => ({ tell, death: end, deathInTelling });
const sumOf = (world: World, type: string) => world.of(type).length;

describe('The life of an award in processes that die', () => {
  it('goes its usual way when nobody dies', async () => {
    const world = await live(usual);
    const counted = ['payment-executed', 'bank-statement-accepted', 'cost-apportioned', 'justification-closed'];
    expect([...counted, 'reimbursement-settled'].map((type) => sumOf(world, type))).toEqual([2, 2, 3, 1, 1]);
  });

  it('pays again what the bank refused or sent back, and asks nobody for money that came back by itself', async () => {
    const again = each(1, 'request', 'approve', 'approveToo', 'order', 'draft', 'issue');
    const world = await live([
      ...[told('accept'), ...each(1, ...SIGNED, 'draft', 'issue', 'rejected'), ...again, told('bankPays')],
      ...each(1, 'statement', 'match', 'bankSendsBack', 'statement', 'match', 'askBack'),
      ...[...again, ...each(1, 'bankPays', 'statement', 'match', 'askBack')],
    ]);
    expect(sumOf(world, 'payment-rejected')).toBe(1);
    expect(sumOf(world, 'payment-returned')).toBe(1);
    expect(sumOf(world, 'payment-executed')).toBe(2);
    // The first time that it was asked for nothing was there to come back.
    const types = world.log.all.map(({ type }) => type);
    expect(types.filter((type) => type === 'financing.reimbursement-opened')).toHaveLength(1);
    expect(types.indexOf('financing.reimbursement-opened')).toBeGreaterThan(
      types.lastIndexOf('financing.payment-executed'),
    );
    expect(world.sent()).toHaveLength(3);
  });

  it('settles an order once though the bank books it twice, and an entry anew that was taken apart', async () => {
    const world = await live([
      ...[told('accept'), ...each(1, ...SIGNED, 'draft', 'issue', 'bankPays'), told('bankPays', 3)],
      ...each(1, 'statement', 'statementAgain', 'match', 'match', 'unmatch', 'matchByHand', 'explain'),
    ]);
    expect(sumOf(world, 'bank-statement-accepted')).toBe(1);
    expect(sumOf(world, 'payment-executed')).toBe(2);
    expect(sumOf(world, 'payment-undone')).toBe(1);
  });

  it('takes back a cost that no source can bear any more, charged before anybody had heard of the others', async () => {
    const unheard = [1, 2].map((n) => told('chargeLarge', n, { tell: 0 }));
    const world = await live([told('accept'), ...unheard, told('chargeLarge', 3)]);
    expect(sumOf(world, 'invoice-charged')).toBe(3);
    expect(world.of('cost-refused')).toMatchObject([
      { code: 'COST_EXCEEDS_SOURCES', available: { cents: '50000' } },
      { code: 'COST_EXCEEDS_SOURCES', available: { cents: '50000' } },
    ]);
    expect(sumOf(world, 'invoice-charge-released')).toBe(2);
  });

  it('lets a debt be paid in parts, and writes off what has not come when the right has run out', async () => {
    const paid = [told('accept'), ...each(1, ...SIGNED, ...SENT)];
    const owed = each(1, 'askBack', 'weeksPass', 'agree', 'defer', 'payBack');
    const world = await live([...paid, ...owed, ...each(1, 'writeOff', 'yearsPass', 'writeOff', 'askBackRefused')]);
    expect(sumOf(world, 'reimbursement-deferred')).toBe(1);
    expect(sumOf(world, 'reimbursement-received')).toBe(1);
    const [agreed] = world.of<{ total: { cents: string } }>('reimbursement-agreed');
    const [deferred] = world.of<{ interest: { cents: string } }>('reimbursement-deferred');
    const [closed, ...more] = world.of<{ reason: string; writtenOff: { cents: string } }>('reimbursement-closed');
    const left = BigInt(agreed!.total.cents) + BigInt(deferred!.interest.cents) - 11_11n;
    expect([closed!.reason, closed!.writtenOff.cents, more]).toEqual(['time-barred', String(left), []]);
  });

  it('is asked back once for one cause, also when that was given up', async () => {
    const paid = [told('accept'), ...each(1, ...SIGNED, ...SENT)];
    const world = await live([...paid, ...each(1, 'askBack', 'giveUp', 'askBack', 'giveUp')]);
    // For the same cause an award is asked back once.
    expect(sumOf(world, 'reimbursement-opened')).toBe(1);
    expect(sumOf(world, 'reimbursement-closed')).toBe(1);
  });

  it.each([true, false])(
    'ends alike whichever append of whichever step is the last of its process (written: %s)',
    async (written) => {
      const types = ({ log }: World) => log.all.map(({ type }) => type).toSorted();
      const undisturbed = types(await live(usual));
      for (let at = 0; at < usual.length; at += 1) {
        for (const append of [1, 2]) {
          const end = { append, written };
          const course = usual.map((one, n) => (n === at ? { ...one, death: end, deathInTelling: end } : one));
          expect(types(await live(course))).toEqual(undisturbed);
        }
      }
    },
    240_000,
  );

  it('of two entries that are matched with one order before anybody has heard, leaves it one', async () => {
    const unheard = { tell: 0 } as const;
    const world = await live([
      ...[told('accept'), ...each(1, ...SIGNED, 'draft', 'issue', 'bankPays'), told('bankPays', 3), told('statement')],
      ...[told('match', 1, unheard), told('match', 1, unheard)],
    ]);
    expect(sumOf(world, 'bank-entry-matched')).toBe(2);
    expect(sumOf(world, 'payment-order-claim-refused')).toBe(1);
    expect(sumOf(world, 'bank-entry-unmatched')).toBe(1);
    expect(sumOf(world, 'payment-executed')).toBe(1);
  });

  it('keeps every cent and sends no order twice, whatever happens in which order and whoever dies when', async () => {
    const mutated = fc
      .array(fc.tuple(fc.integer({ min: 0, max: usual.length }), happening), { maxLength: 14 })
      .map((extra) => {
        const course = [...usual];
        for (const [at, one] of extra) course.splice(at, 0, one);
        return course;
      });
    /* Pieces of lives in any order, heard of sooner or later, with anything in between. */
    const pieces = fc
      .tuple(
        fc.array(fc.constantFrom(...PIECES), { minLength: 3, maxLength: 12 }),
        fc.array(happening, { minLength: 1, maxLength: 8 }),
      )
      .map(([chosen, others]) => {
        const course = [told('accept'), ...chosen.flat()];
        const heard = course.map((one, at) => ({ ...one, ...pickOf(others[at % others.length]!) }));
        others.forEach((one, at) => heard.splice((at * 7 + one.n) % heard.length, 0, one));
        return heard;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated, pieces), async (course) => void (await live(course))),
      { numRuns: 60 },
    );
  }, 240_000);
});
