import { Fraction } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seatsOf, type BodyRules } from '../rule-set/body-rules.js';
import { exampleCouncil, examplePatronato } from '../rule-set/example-statutes.js';
import { simpleResult } from '../../testing/simple-count.js';
import type { CensusSeat } from './quorum.js';
import { outcomeOf, tallyOf, type Ballots } from './tally.js';
import type { Choice } from './values.js';

const council = seatsOf(exampleCouncil);
const CHOICES: readonly Choice[] = ['yes', 'no', 'abstention'];

/** yes/no/abstention by constituency, given to its seats in order. */
const ballotsOf = (census: readonly CensusSeat[], counts: Record<string, readonly number[]>): Map<string, Choice> =>
  new Map(
    Object.entries(counts).flatMap(([code, numbers]) => {
      const seats = census.filter(({ constituency }) => constituency === code).map(({ seat }) => seat);
      const choices = numbers.flatMap((number, index) => Array<Choice>(number).fill(CHOICES[index]!));
      return choices.map((choice, index) => [seats[index]!, choice] as const);
    }),
  );

const example = {
  age: [4, 0, 0],
  ccaa: [9, 4, 2],
  local: [4, 1, 0],
  'third-sector': [5, 0, 0],
  philanthropy: [2, 0, 0],
  business: [1, 1, 0],
};
const recused = council.filter(({ seat }) => seat !== 'third-sector-6');

describe('The vote of the council on the call', () => {
  const tally = tallyOf(exampleCouncil, recused, ballotsOf(recused, example));

  it('counts exact fractions: 2191/26 against 409/26', () => {
    expect(tally).toMatchObject({ census: 41, present: 33, yes: '2191/26', no: '409/26', unusedWeight: '0' });
    expect(tally.constituencies[1]).toEqual({
      code: 'ccaa',
      census: 19,
      yes: 9,
      no: 4,
      abstention: 2,
      addsYes: '270/13',
      addsNo: '120/13',
      unusedWeight: '0',
    });
    expect(tally.quorum).toEqual({
      met: true,
      required: '1/2',
      officersPresent: true,
      constituencies: { required: 4, withShareOfSeats: '1/3', reached: 6 },
    });
    expect(outcomeOf(tally)).toBe('adopted');
  });
});

describe('The quorum', () => {
  const rules: BodyRules = { ...exampleCouncil, quorum: { share: '1/2', officersPresent: false } };
  const present = (count: number, census: number) => {
    const seats = council.slice(0, census);
    return tallyOf(rules, seats, new Map(seats.slice(0, count).map(({ seat }) => [seat, 'abstention']))).quorum.met;
  };

  it.each([
    [0, 0, false],
    [0, 1, false],
    [1, 1, true],
    [1, 2, true],
    [20, 41, false],
    [21, 41, true],
    [22, 41, true],
    [20, 42, false],
    [21, 42, true],
    [22, 42, true],
  ])('of %i present in a census of %i is met: %s, abstentions included', (count, census, met) =>
    expect(present(count, census)).toBe(met),
  );

  it.each([
    [2, 3, '2/3', true],
    [1, 3, '2/3', false],
  ])('takes any share: %i of %i by %s is %s', (count, census, share, met) => {
    const seats = council.slice(0, census);
    const ballots: Ballots = new Map(seats.slice(0, count).map(({ seat }) => [seat, 'yes']));
    expect(tallyOf({ ...rules, quorum: { ...rules.quorum, share } }, seats, ballots).quorum.met).toBe(met);
  });

  it('needs the chair or a substitute', () => {
    const withoutChair = council.filter(({ seat }) => !exampleCouncil.officers.chair.includes(seat));
    const tally = tallyOf(exampleCouncil, council, new Map(withoutChair.map(({ seat }) => [seat, 'yes'])));
    expect(tally).toMatchObject({ present: 40, quorum: { met: false, officersPresent: false } });
    expect(outcomeOf(tally)).toBe('no-quorum');
    const ballots: Ballots = new Map([...withoutChair.map(({ seat }) => [seat, 'yes'] as const), ['age-2', 'no']]);
    expect(tallyOf(exampleCouncil, council, ballots).quorum.met).toBe(true);
  });

  it('needs the secretary where a seat holds that office', () => {
    const officers = { chair: ['age-1'], secretary: ['age-2'] };
    const cast = (...absent: string[]): Ballots =>
      new Map(council.filter(({ seat }) => !absent.includes(seat)).map(({ seat }) => [seat, 'yes']));
    expect(tallyOf({ ...exampleCouncil, officers }, council, cast()).quorum.officersPresent).toBe(true);
    expect(tallyOf({ ...exampleCouncil, officers }, council, cast('age-2')).quorum.officersPresent).toBe(false);
  });

  it.each([
    [{ age: [5], ccaa: [19], local: [2], business: [0] }, 3, false],
    [{ age: [5], ccaa: [19], local: [2], business: [1] }, 4, true],
    [{ age: [5], ccaa: [19], local: [1], business: [1] }, 3, false],
  ])('needs four constituencies with a third of their seats: %j has %i', (counts, reached, met) => {
    const { quorum } = tallyOf(exampleCouncil, council, ballotsOf(council, counts));
    expect(quorum).toMatchObject({ met, constituencies: { reached } });
  });

  it('never counts a constituency without seats in the census as present', () => {
    const census = council.filter(({ constituency }) => constituency === 'age');
    const tally = tallyOf(exampleCouncil, census, new Map(census.map(({ seat }) => [seat, 'yes'])));
    expect(tally.quorum).toMatchObject({ met: false, constituencies: { reached: 1 } });
  });
});

describe('The majority', () => {
  const patronato = seatsOf(examplePatronato);
  const votes = (yes: number, no: number, majority: Partial<BodyRules['majority']> = {}) => {
    const rules = { ...examplePatronato, majority: { ...examplePatronato.majority, ...majority } };
    const choices = [...Array<Choice>(yes).fill('yes'), ...Array<Choice>(no).fill('no')];
    return outcomeOf(
      tallyOf(rules, patronato, new Map(patronato.map(({ seat }, index) => [seat, choices[index] ?? 'abstention']))),
    );
  };

  it('of 14 against 3 with one abstention in the patronato is adopted', () => {
    const choices = [...Array<Choice>(14).fill('yes'), ...Array<Choice>(3).fill('no'), 'abstention' as const];
    const tally = tallyOf(examplePatronato, patronato, new Map(choices.map((c, index) => [patronato[index]!.seat, c])));
    expect(tally).toMatchObject({ census: 21, present: 18, yes: '14', no: '3', majority: { met: true } });
  });

  it('is missed by a tie, unless the rule is to reach the threshold', () => {
    expect(votes(7, 7)).toBe('rejected');
    expect(votes(7, 7, { comparison: 'at-least' })).toBe('adopted');
    expect(votes(6, 7, { comparison: 'at-least' })).toBe('rejected');
    expect(votes(8, 7)).toBe('adopted');
  });

  it('takes any threshold, exactly', () => {
    expect(votes(14, 7, { threshold: '2/3' })).toBe('rejected');
    expect(votes(14, 7, { threshold: '2/3', comparison: 'at-least' })).toBe('adopted');
    expect(votes(13, 7, { threshold: '2/3', comparison: 'at-least' })).toBe('rejected');
  });

  it('is never made of abstentions alone', () =>
    expect(votes(0, 0, { comparison: 'at-least', threshold: '0' })).toBe('rejected'));

  it('reports the weight of a constituency that only abstained', () => {
    const ballots = ballotsOf(council, { ...example, philanthropy: [0, 0, 3] });
    expect(tallyOf(exampleCouncil, council, ballots)).toMatchObject({
      yes: '2009/26',
      no: '409/26',
      unusedWeight: '7',
    });
  });
});

describe('Any vote', () => {
  const anyVote = fc
    .record({
      rules: fc.constantFrom(exampleCouncil, examplePatronato),
      absent: fc.array(fc.nat(41)),
      choices: fc.array(fc.constantFrom<Choice | undefined>(...CHOICES, undefined), { minLength: 42, maxLength: 42 }),
    })
    .map(({ rules, absent, choices }) => {
      const census = seatsOf(rules).filter((_, index) => !absent.includes(index));
      const cast = census.flatMap(({ seat }, index) => (choices[index] ? [[seat, choices[index]] as const] : []));
      return { rules, census, cast };
    });

  it('has the result of a count done in another, simpler way', () =>
    fc.assert(
      fc.property(anyVote, ({ rules, census, cast }) => {
        const tally = tallyOf(rules, census, new Map(cast));
        const simple = simpleResult(rules, census, new Map(cast));
        expect(outcomeOf(tally)).toBe(simple.outcome);
        expect(Fraction.parse(tally.yes).equals(simple.yes)).toBe(true);
        expect(Fraction.parse(tally.no).equals(simple.no)).toBe(true);
      }),
      { numRuns: 300 },
    ));

  it('has the same result in whatever order the ballots came', () =>
    fc.assert(
      fc.property(
        anyVote.chain((vote) =>
          fc.record({
            vote: fc.constant(vote),
            shuffled: fc.shuffledSubarray(vote.cast, { minLength: vote.cast.length }),
          }),
        ),
        ({ vote: { rules, census, cast }, shuffled }) =>
          expect(tallyOf(rules, census, new Map(shuffled))).toEqual(tallyOf(rules, census, new Map(cast))),
      ),
      { numRuns: 100 },
    ));

  it('spends every weight once: yes, no and unused are 100', () =>
    fc.assert(
      fc.property(anyVote, ({ census, cast }) => {
        const { yes, no, unusedWeight } = tallyOf(exampleCouncil, census, new Map(cast));
        expect(Fraction.sum([yes, no, unusedWeight].map((part) => Fraction.parse(part))).toString()).toBe('100');
      }),
      { numRuns: 100 },
    ));
});
