import { describe, expect, it } from '@jest/globals';
import { asStored, preferring, voteOf } from '../../testing/vote-world.js';
import { countVote, outcomeOfTally } from './count.js';
import { tallyByMethod, type TallyOf } from './tally-by-method.js';

/** `'5 AB'`: five papers with A first and B second. Seats to fill, candidates in the order of the list. */
const count = (seats: number, candidates: string, papers: readonly string[], lot = '', withdrawn = '') => {
  const ballots = papers.map((text) => text.split(' ')).map(([times, names]) => [Number(times), names ?? ''] as const);
  const vote = voteOf<'stv'>(
    { method: 'stv', winners: seats },
    [...candidates],
    ballots.map(([times, names]) => [times, preferring(names)]),
    { lot: [...lot], withdrawn: [...withdrawn] },
  );
  return countVote(vote) as TallyOf<'stv'>;
};
const acts = ({ stages }: TallyOf<'stv'>) =>
  stages.map(({ act }) => ('of' in act ? `${act.kind} of ${act.of}` : act.kind));

describe('An election by the Scottish rules', () => {
  /* By hand: quota ⌊20/3⌋ + 1 = 7. A has 9, surplus 2, transfer value 2 × 1 ÷ 9 = 0.22222: to B 5 × 0.22222, to C 2 × 0.22222, and two papers
     name nobody further. 2 − 9 × 0.22222 = 0.00002 is ignored. Then D, the lowest, goes to C, who reaches the quota. */
  const tally = count(2, 'ABCD', ['5 AB', '2 AC', '2 A', '3 BC', '4 CB', '4 DC']);

  it('has the Droop quota, and transfer values of five decimals whose rest is ignored (rules 46 and 48)', () => {
    expect(tally).toMatchObject({ valid: 20, quota: 7, winners: ['A', 'C'], ties: [] });
    expect(tally.stages).toEqual([
      {
        stage: 1,
        act: { kind: 'first-preferences' },
        votes: ['9', '3', '4', '4'],
        nonTransferable: '0',
        ignored: '0',
        elected: ['A'],
      },
      {
        stage: 2,
        act: { kind: 'surplus', of: 'A', surplus: '2' },
        votes: ['7', '41111/10000', '111111/25000', '4'],
        nonTransferable: '11111/25000',
        ignored: '1/50000',
        elected: [],
      },
      {
        stage: 3,
        act: { kind: 'exclusion', of: 'D', transferred: true },
        votes: ['7', '41111/10000', '211111/25000', '0'],
        nonTransferable: '11111/25000',
        ignored: '1/50000',
        elected: ['C'],
      },
    ]);
  });

  it('is what the schema of a tally says', () => expect(tallyByMethod.parse(asStored(tally))).toEqual(asStored(tally)));

  /* Wikipedia, "Single transferable vote": the party with oranges, pears, chocolate, strawberries and burgers; three may come. */
  it('chooses chocolate, oranges and strawberries', () => {
    const food = count(3, 'OPCSB', ['4 O', '2 PO', '8 CS', '4 CB', '1 S', '1 B']);
    expect(food).toMatchObject({ quota: 6, winners: ['C', 'O', 'S'] });
    expect(acts(food)).toEqual(['first-preferences', 'surplus of C', 'exclusion of P', 'exclusion of B']);
  });

  /* By hand: quota ⌊27/4⌋ + 1 = 7. A's surplus 5 of 12 goes at 0.41666: B 4 + 12 × 0.41666 = 8.99992, surplus 1.99992. B's own papers: 1.99992 ×
     1 ÷ 8.99992 = 0.22221; those of A: 1.99992 × 0.41666 ÷ 8.99992 = 0.09258. C has 4 + 12 × 0.09258 = 5.11096, D 5 + 4 × 0.22221 = 5.88884. */
  it('gives every paper the value at which it came, times the surplus over the votes (rule 48(3))', () => {
    const weighted = count(3, 'ABCDE', ['12 ABC', '4 BD', '4 C', '5 D', '2 E']);
    expect(weighted.stages[1]!.votes).toEqual(['7', '112499/12500', '4', '5', '2']);
    expect(weighted.stages[2]).toMatchObject({
      act: { kind: 'surplus', of: 'B', surplus: '24999/12500' },
      votes: ['7', '7', '63887/12500', '147221/25000', '2'],
    });
  });
});

describe('The order of a count', () => {
  it('takes the highest surplus first (rule 49(1)), also one that arose later', () =>
    expect(acts(count(3, 'ABCDE', ['8 AC', '9 BC', '3 C', '2 D', '1 E']))).toEqual([
      'first-preferences',
      'surplus of B',
      'surplus of A',
    ]));

  it('tells equal surpluses apart by the most recent preceding stage (rule 49(2))', () => {
    /* Quota ⌊47/6⌋ + 1 = 8. When A's surplus of 8 has moved at the half, B has 6 + 3 = 9 and C has 5 + 4 = 9, and B had more before. */
    const tally = count(5, 'ABCDEFG', ['8 AC', '6 AB', '2 A', '6 BD', '5 CE', '7 D', '7 E', '4 F', '2 G']);
    expect(tally.stages[1]!.votes.slice(0, 3)).toEqual(['8', '9', '9']);
    expect(tally.ties[0]).toEqual({
      about: 'surplus',
      stage: 3,
      between: ['B', 'C'],
      decidedBy: 'earlier-stage',
      decidingStage: 1,
      chosen: ['B'],
    });
  });

  it('tells equal surpluses of all stages apart by lot (rule 49(3)): the first drawn goes first', () => {
    const papers = ['5 AC', '5 BD', '1 C', '1 D', '1 E', '1 F'];
    const first = (lot: string) => count(3, 'ABCDEF', papers, lot);
    expect(first('BAEFCD').ties[0]).toMatchObject({
      about: 'surplus',
      between: ['A', 'B'],
      decidedBy: 'lot',
      chosen: ['B'],
    });
    expect(acts(first('BAEFCD'))[1]).toBe('surplus of B');
    expect(acts(first('ABEFCD'))[1]).toBe('surplus of A');
  });

  it('excludes of equal candidates the one that had fewer votes most recently (rule 51(2)(a))', () => {
    /* D goes to C: B and C have 4 each, and C had 3. */
    const tally = count(1, 'ABCD', ['6 A', '4 BA', '3 CB', '1 DC']);
    expect(acts(tally)).toEqual(['first-preferences', 'exclusion of D', 'exclusion of C', 'exclusion of A']);
    expect(tally.ties).toEqual([
      {
        about: 'exclusion',
        stage: 3,
        between: ['B', 'C'],
        decidedBy: 'earlier-stage',
        decidingStage: 1,
        chosen: ['C'],
      },
    ]);
  });

  it('narrows a tie of three by one stage after the other', () => {
    /* B, C and D have 5 each in the end; at stage 2 B and C had 4, D 5; at stage 1 B had 3 and C 4. */
    const tally = count(1, 'ABCDEF', ['9 A', '3 B', '4 C', '5 D', '1 EB', '1 FB', '1 FC']);
    expect(tally.stages.map(({ votes }) => votes.slice(1, 4))).toEqual(
      expect.arrayContaining([
        ['3', '4', '5'],
        ['4', '4', '5'],
        ['5', '5', '5'],
      ]),
    );
    expect(tally.ties[0]).toMatchObject({ between: ['B', 'C', 'D'], stage: 4, decidingStage: 1, chosen: ['B'] });
  });

  it('excludes by lot who was equal at all stages: the last drawn (rule 51(2)(b))', () => {
    const excluded = (lot: string) => count(1, 'ABC', ['3 A', '2 BC', '2 CB'], lot);
    expect(excluded('BCA')).toMatchObject({ winners: ['B'], ties: [{ decidedBy: 'lot', chosen: ['C'] }] });
    expect(excluded('CBA')).toMatchObject({ winners: ['C'], ties: [{ decidedBy: 'lot', chosen: ['B'] }] });
  });
});

describe('The last vacancies', () => {
  it('go to those who are left, without a further transfer (rule 52)', () => {
    const tally = count(2, 'ABCD', ['4 A', '3 B', '2 C', '1 DA']);
    expect(tally.stages.at(-1)).toMatchObject({
      act: { kind: 'exclusion', of: 'C', transferred: false },
      elected: ['B'],
    });
    expect(tally.stages.at(-1)!.votes).toEqual(tally.stages.at(-2)!.votes);
  });

  it('are not waited for by a surplus: nothing is transferred once all are filled', () =>
    expect(acts(count(1, 'ABC', ['9 AB', '2 B', '1 C']))).toEqual(['first-preferences']));

  it('go to all when there are not more candidates than seats', () => {
    expect(count(3, 'AB', ['2 A', '1 B'])).toMatchObject({ winners: ['A', 'B'], ties: [] });
    expect(count(2, 'AB', ['1 A'])).toMatchObject({ winners: ['A', 'B'] });
  });
});

describe('The quota', () => {
  it.each([
    [1, 10, 6],
    [1, 11, 6],
    [3, 19, 5],
    [3, 20, 6],
    [4, 100, 21],
  ])('for %i seats and %i papers is %i', (seats, papers, quota) =>
    expect(count(seats, 'ABCDEF', [`${papers} A`]).quota).toBe(quota),
  );

  it('met exactly elects, and leaves no surplus to transfer', () => {
    const tally = count(2, 'ABC', ['4 AC', '3 B', '3 C'], 'BCA');
    expect(tally).toMatchObject({ quota: 4, winners: ['A', 'B'] });
    expect(acts(tally)).toEqual(['first-preferences', 'exclusion of C']);
  });

  it('missed by one paper does not elect', () =>
    expect(count(2, 'ABC', ['3 A', '3 B', '4 C']).stages[0]!.elected).toEqual(['C']));
});

describe('A paper', () => {
  it('without a preference is blank: present, but no part of the quota', () =>
    expect(count(1, 'AB', ['3 A', '2 B', '4 '])).toMatchObject({
      present: 9,
      blank: 4,
      valid: 5,
      quota: 3,
      winners: ['A'],
    }));

  it('passes over a candidate who withdrew, and is blank when it names nobody else', () => {
    const tally = count(1, 'ABC', ['3 AB', '2 C', '2 A'], '', 'A');
    expect(tally).toMatchObject({ options: ['B', 'C'], withdrawn: ['A'], blank: 2, valid: 5, winners: ['B'] });
  });

  it('names a candidate once: a second time says nothing', () =>
    expect(count(1, 'ABC', ['3 AAB', '3 B', '2 C']).stages).toEqual(count(1, 'ABC', ['3 AB', '3 B', '2 C']).stages));

  it('of nobody elects nobody, however few the candidates', () => {
    const tally = count(2, 'AB', ['3 ']);
    expect(tally).toMatchObject({ present: 3, blank: 3, valid: 0, stages: [], winners: [] });
    expect(outcomeOfTally(tally)).toBe('rejected');
    expect(count(2, 'AB', [])).toMatchObject({ winners: [] });
    expect(count(2, '', ['1 '])).toMatchObject({ winners: [] });
  });
});
