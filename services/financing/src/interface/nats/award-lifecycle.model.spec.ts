import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clock, World } from '../../testing/award-world.js';
import { steps } from '../../testing/award-steps.js';
import { holdsAlways, holdsInTheEnd } from '../../testing/award-sums.js';

/*
 * An award's life by its real handlers, deciders and consumers over a log in memory, in processes that end at any append. A client repeats its
 * command, the bus delivers again what nobody has confirmed, and everything else is forgotten.
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
/* The course that random ones are mutations of: paid by a batch, asked back, offset against the next instalment. */
const usual = [
  ...[
    'accept',
    'request',
    'approve',
    'approveToo',
    'order',
    'draft',
    'issue',
    'booked',
    'askBack',
    'weeksPass',
    'agree',
  ].map((step) => told(step)),
  told('offset', 2),
  ...['request', 'approve', 'approveToo', 'order', 'draft', 'issue', 'booked'].map((step) =>
    told(step, step === 'booked' || step === 'draft' || step === 'issue' ? 1 : 2),
  ),
];

describe('The life of an award in processes that die', () => {
  it('goes its usual way when nobody dies', async () => {
    const world = await live(usual);
    expect(world.of('payment-executed')).toHaveLength(2);
    expect(world.of('reimbursement-settled')).toHaveLength(1);
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
    120_000,
  );

  it('keeps every cent and sends no order twice, whatever happens in which order and whoever dies when', async () => {
    const mutated = fc
      .array(fc.tuple(fc.integer({ min: 0, max: usual.length }), happening), { maxLength: 12 })
      .map((extra) => {
        const course = [...usual];
        for (const [at, one] of extra) course.splice(at, 0, one);
        return course;
      });
    const courses = fc.oneof(mutated, fc.array(happening, { maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(courses, async (course) => void (await live(course))),
      { numRuns: 40 },
    );
  }, 120_000);
});
