import { describe, expect, it } from '@jest/globals';
import { asStored, ranked, voteOf } from '../../testing/vote-world.js';
import { countVote, outcomeOfTally } from './count.js';
import type { MethodNamed } from './method.js';
import { tallyByMethod, type TallyOf } from './tally-by-method.js';

const one: MethodNamed<'schulze'> = { method: 'schulze', winners: 1, strength: 'winning-votes', tieBreak: 'none' };
/** `['5 A C B E D', …]`: how many ballots rank so. */
const count = (ballots: readonly string[], more: Partial<typeof one> = {}, lot: readonly string[] = []) => {
  const parsed = ballots.map((text) => [Number.parseInt(text), text.replace(/^\d+ ?/, '')] as const);
  const options = [...new Set(parsed.flatMap(([, ranks]) => [...ranks.replaceAll(' ', '')]))].sort();
  const vote = voteOf<'schulze'>(
    { ...one, ...more },
    options,
    parsed.map(([times, ranks]) => [times, ranked(ranks)]),
    { lot },
  );
  return countVote(vote) as TallyOf<'schulze'>;
};
const widths = (tally: TallyOf<'schulze'>) => tally.strongest.map((row) => row.map((link) => link?.[0] ?? 0));

describe('Schulze by the examples of the literature', () => {
  /* M. Schulze, Social Choice and Welfare 36 (2011), and the same example in Wikipedia, "Schulze method". */
  it('elects E of five by 45 voters, in the order E A C B D', () => {
    const tally = count([
      '5 A C B E D',
      '5 A D E C B',
      '8 B E D A C',
      '3 C A B E D',
      '7 C A E B D',
      '2 C B A D E',
      '7 D C E B A',
      '8 E B A D C',
    ]);
    expect(tally.preferred).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ]);
    expect(widths(tally)).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ]);
    expect(tally).toMatchObject({ order: [['E'], ['A'], ['C'], ['B'], ['D']], winners: ['E'], ties: [], blank: 0 });
    expect(tallyByMethod.parse(asStored(tally))).toEqual(asStored(tally));
  });

  /* Example 1 of the paper (section 3.1): 21 voters, of whom the weakest links decide for D. */
  it('elects D of four by 21 voters, in the order D A C B', () => {
    const tally = count(['8 A C D B', '2 B A D C', '4 C D B A', '4 D B A C', '3 D C B A']);
    expect(tally.preferred).toEqual([
      [0, 8, 14, 10],
      [13, 0, 6, 2],
      [7, 15, 0, 12],
      [11, 19, 9, 0],
    ]);
    expect(widths(tally)).toEqual([
      [0, 14, 14, 12],
      [13, 0, 13, 12],
      [13, 15, 0, 12],
      [13, 19, 13, 0],
    ]);
    expect(tally).toMatchObject({ order: [['D'], ['A'], ['C'], ['B']], winners: ['D'] });
  });

  it('elects whoever beats everybody', () =>
    expect(count(['3 A B C', '2 B A C', '2 C B A'])).toMatchObject({ winners: ['B'], order: [['B'], ['A'], ['C']] }));
});

describe('A tie in Schulze', () => {
  const circle = ['1 A B C', '1 B C A', '1 C A B'];

  it('of a perfect circle is told, and with no tie-break nobody wins', () => {
    const tally = count(circle);
    expect(tally).toMatchObject({
      order: [['A', 'B', 'C']],
      winners: [],
      ties: [{ about: 'winning', between: ['A', 'B', 'C'], decidedBy: 'none', chosen: [] }],
    });
    expect(outcomeOfTally(tally)).toBe('rejected');
  });

  it('is broken by the lot that was drawn, or by the order of the list, as the rules say', () => {
    expect(count(circle, { tieBreak: 'lot' }, ['C', 'A', 'B'])).toMatchObject({
      winners: ['C'],
      ties: [{ decidedBy: 'lot', chosen: ['C'] }],
    });
    const tally = count(circle, { tieBreak: 'listed-order' }, ['C', 'A', 'B']);
    expect(tally).toMatchObject({ winners: ['A'], ties: [{ decidedBy: 'listed-order', chosen: ['A'] }] });
    expect(outcomeOfTally(tally)).toBe('adopted');
  });

  it('is none where both places are theirs', () =>
    expect(count(['2 A B C', '2 B A C'], { winners: 2 })).toMatchObject({ winners: ['A', 'B'], ties: [] }));

  it('of equal support is told apart by less opposition (section 2.1 of the paper)', () => {
    const tally = count(['3 A B C', '1 C A B', '2 B C A', '1 AC B', '2 BC A']);
    /* A beats B by 5:4, B beats C by 5:2, C beats A by 5:3: the win of A is the weakest. */
    expect(tally.preferred).toEqual([
      [0, 5, 3],
      [4, 0, 5],
      [5, 2, 0],
    ]);
    expect(tally).toMatchObject({ order: [['B'], ['C'], ['A']], winners: ['B'], ties: [] });
  });

  it('and every other result may depend on whether winning votes or margins are strength', () => {
    const ballots = ['3 A C B', '3 B A C', '2 B', '3 C'];
    expect(count(ballots)).toMatchObject({ winners: ['A'] });
    expect(count(ballots, { strength: 'margins' })).toMatchObject({ winners: ['B'] });
  });
});

describe('A ballot in Schulze', () => {
  it('ranks what it does not name last, and equally', () =>
    expect(count(['2 A', '1 B C A']).preferred).toEqual([
      [0, 2, 2],
      [1, 0, 1],
      [1, 0, 0],
    ]));

  it('may rank options equally', () => expect(count(['3 AB C']).order).toEqual([['A', 'B'], ['C']]));

  it('says nothing when blank, and without any other nobody wins', () => {
    const tally = countVote(voteOf<'schulze'>(one, ['A', 'B'], [[2, ranked('')]])) as TallyOf<'schulze'>;
    expect(tally).toMatchObject({ present: 2, blank: 2, winners: [], ties: [] });
    expect(outcomeOfTally(tally)).toBe('rejected');
  });

  it('counts for those who still stand when an option was withdrawn', () => {
    const vote = voteOf<'schulze'>(
      one,
      ['A', 'B', 'C'],
      [
        [2, ranked('A B C')],
        [1, ranked('C B A')],
        [1, ranked('A')],
      ],
      {
        withdrawn: ['A'],
      },
    );
    expect(countVote(vote)).toMatchObject({ options: ['B', 'C'], winners: ['B'], withdrawn: ['A'], blank: 1 });
  });
});
