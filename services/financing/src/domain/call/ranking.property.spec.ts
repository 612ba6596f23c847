import { euros, Fraction } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationAggregate } from '../application/application.decider.js';
import { applicationExamples, type ApplicationEvent, type Points } from '../application/application.events.js';
import { knownApplication, type KnownApplication } from '../application/application.state.js';
import { PLAIN_CONDITIONS, type CallConditions } from './call-conditions.js';
import { callExamples, type CallTerms } from './call.events.js';
import { fieldOf } from './field.rules.js';
import { explainRanking, type Place } from './ranking-explanation.rules.js';
import { rank } from './ranking.rules.js';

const { decide, evolve, initialState } = applicationAggregate.decider;
const uuid = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const terms: CallTerms = {
  ...callExamples['financing.call-drafted'],
  ...{ budget: euros(1_000n), minimumScore: 50, assessorsPerApplication: 1 },
  criteria: [
    { code: 'need', weight: 60 },
    { code: 'model', weight: 40 },
  ],
  tieBreak: [{ by: 'criterion', criterion: 'model' }, { by: 'earlier-submission' }],
};

/* Few values, so that most applications tie with another in something. */
const few = fc.constantFrom(45, 50, 60);
const scored = fc.record({ need: few, model: few });
const applied = fc.record({
  n: fc.integer({ min: 1, max: 30 }),
  scores: fc.array(scored, { minLength: 1, maxLength: 3 }),
  minute: fc.integer({ min: 0, max: 1 }),
  cents: fc.bigInt({ min: 100n, max: 500n }),
  territory: fc.constantFrom('08', '02'),
});
type Applied = typeof applied extends fc.Arbitrary<infer A> ? A : never;
const field = fc.uniqueArray(applied, { selector: ({ n }) => n, maxLength: 9 });
const conditions: fc.Arbitrary<CallConditions> = fc
  .record({ territorialised: fc.boolean(), least: fc.constantFrom(0, 46, 51) })
  .map(({ territorialised, least }) => ({
    ...PLAIN_CONDITIONS,
    ...(territorialised && {
      procedure: 'territorialised' as const,
      allocation: [
        { territory: '08', share: '2/3' },
        { territory: '02', share: '1/3' },
      ],
    }),
    criterionMinimums: least === 0 ? [] : [{ criterion: 'model', points: least }],
  }));
/** Any order of so many things. */
const shuffled = <T>(things: readonly T[], dice: readonly number[]): T[] =>
  things
    .map((one, at) => ({ one, by: dice[at % dice.length]! * 7 + ((at * 31) % 11) }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ one }) => one);
const dice = fc.array(fc.nat({ max: 50 }), { minLength: 9, maxLength: 9 });

/** An application whose assessors have scored in some order, frozen by its decider. */
const assessed = ({ n, scores, minute, cents, territory }: Applied, order: readonly number[]): KnownApplication => {
  const applicationId = uuid(n);
  const of = (type: ApplicationEvent['type'], data: object) => ({ type, data }) as ApplicationEvent;
  const byAssessors = scores.map((points: Points, at) =>
    of('financing.application-scored', { applicationId, assessor: `a${at}`, points }),
  );
  const ids = { applicationId, applicantId: uuid(100 + n), initiativeId: uuid(200 + n) };
  const history = [
    of('financing.application-drafted', {
      ...{ ...applicationExamples['financing.application-drafted'], ...ids, requested: euros(cents) },
    }),
    of('financing.application-particulars-given', { applicationId, territory, participants: [], otherFunding: [] }),
    of('financing.application-submitted', { ...ids, submittedAt: `2027-01-10T10:0${minute}:00.000Z` }),
    of('financing.application-admitted', { applicationId }),
    ...shuffled(byAssessors, order),
  ];
  const before = history.reduce(evolve, initialState());
  return knownApplication(decide({ type: 'FreezeScores', data: { terms } }, before).reduce(evolve, before));
};

const rankedAndExplained = (applications: readonly KnownApplication[], how: CallConditions) => {
  const { candidates } = fieldOf(applications, how);
  const ranking = rank(candidates, terms, how);
  const places = ranking.map(({ position, outcome, applicationId }): Place => ({
    ...{ ...candidates.find((one) => one.applicationId === applicationId)!, position, outcome },
  }));
  return { ranking, explained: explainRanking(places, terms, how) };
};

/* Simple on purpose: whole numbers, and everybody compared with everybody. Means over one to three assessors are whole when taken six times. */
const six = (one: Applied, of: 'need' | 'model') =>
  (6 * one.scores.reduce((sum, points) => sum + points[of], 0)) / one.scores.length;
const beats = (a: Applied, b: Applied): boolean => {
  const told = [
    six(a, 'need') * 60 + six(a, 'model') * 40 - six(b, 'need') * 60 - six(b, 'model') * 40,
    six(a, 'model') - six(b, 'model'),
    b.minute - a.minute,
    b.n - a.n,
  ];
  return (told.find((difference) => difference !== 0) ?? 0) > 0;
};
const simply = (all: readonly Applied[], how: CallConditions) => {
  const least = how.criterionMinimums[0]?.points ?? 0;
  const left = how.procedure === 'territorialised' ? { '08': 667n, '02': 333n } : { all: 1_000n };
  const pots = { ...left } as Record<string, bigint | undefined>;
  const closed = new Set<string>();
  const inOrder = all.map((one) => all.filter((other) => beats(other, one)).length).map((above, at) => ({ above, at }));
  return inOrder
    .toSorted((a, b) => a.above - b.above)
    .map(({ at }) => {
      const one = all[at]!;
      const low = six(one, 'need') * 60 + six(one, 'model') * 40 < 50 * 600 || six(one, 'model') < least * 6;
      const pot = how.procedure === 'territorialised' ? one.territory : 'all';
      if (low) return [uuid(one.n), 'below-minimum'];
      if (pots[pot]! < one.cents) closed.add(pot);
      if (closed.has(pot)) return [uuid(one.n), 'waiting-list'];
      pots[pot] = pots[pot]! - one.cents;
      return [uuid(one.n), 'proposed'];
    });
};

describe('Whatever the order in which applications are read and assessors have scored', () => {
  it('the ranking and the explanation of every place are the same, byte for byte', () =>
    fc.assert(
      fc.property(field, conditions, dice, dice, (all, how, applications, assessors) => {
        const once = rankedAndExplained(
          all.map((one) => assessed(one, [0])),
          how,
        );
        const again = rankedAndExplained(
          shuffled(all, applications).map((one) => assessed(one, assessors)),
          how,
        );
        expect(JSON.stringify(again)).toBe(JSON.stringify(once));
      }),
      { numRuns: 200 },
    ));
  it('is that of a count in whole numbers, in which everybody is compared with everybody', () =>
    fc.assert(
      fc.property(field, conditions, dice, (all, how, order) => {
        const { ranking } = rankedAndExplained(
          shuffled(all, order).map((one) => assessed(one, order)),
          how,
        );
        expect(ranking.map(({ applicationId, outcome }) => [applicationId, outcome])).toEqual(simply(all, how));
      }),
      { numRuns: 200 },
    ));
  it('every explanation adds up: its criteria to the total, what is taken to the budget of its pot', () =>
    fc.assert(
      fc.property(field, conditions, (all, how) => {
        const { explained } = rankedAndExplained(
          all.map((one) => assessed(one, [0])),
          how,
        );
        for (const { criteria, total, outcome, requested, available, moneyMissing } of explained) {
          expect(Fraction.sum(criteria.map(({ adds }) => Fraction.parse(adds))).toString()).toBe(total);
          if (outcome === 'proposed') expect(BigInt(requested.cents) <= BigInt(available.cents)).toBe(true);
          if (moneyMissing) expect(BigInt(available.cents) + BigInt(moneyMissing.cents)).toBe(BigInt(requested.cents));
        }
      }),
    ));
});
