import { describe, expect, it } from '@jest/globals';
import { readBlt } from './blt.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const read = (text: string) => readBlt(bytes(text));
/* The example of Hill, Wichmann and Woodall, "Algorithm 123", with equal ranks and a skipped position as OpaVote writes them. */
const EXAMPLE =
  '4 2\n-2\n3 1 3 4 0\n4 1 3 2 0\n2 4 1=3 0\n1 - 2 0\n5 0\n0\n"Adam"\n"Basil"\n"Charlotte"\n"Donald"\n"Title"\n';

describe('A BLT file', () => {
  it('is candidates and seats, who withdrew, ballots, names and a title', () =>
    expect(read(EXAMPLE)).toEqual({
      seats: 2,
      withdrawn: [2],
      ballots: [
        { line: 3, times: 3, ranks: [[1], [3], [4]] },
        { line: 4, times: 4, ranks: [[1], [3], [2]] },
        { line: 5, times: 2, ranks: [[4], [1, 3]] },
        { line: 6, times: 1, ranks: [null, [2]] },
        { line: 7, times: 5, ranks: [] },
      ],
      names: ['Adam', 'Basil', 'Charlotte', 'Donald'],
      title: 'Title',
    }));

  it('reads the same with Windows or old Macintosh line ends, a byte order mark, comments, blank lines and trailing blanks', () => {
    const { ballots: _, ...election } = read(EXAMPLE);
    for (const text of [
      EXAMPLE.replaceAll('\n', '\r\n'),
      EXAMPLE.replaceAll('\n', '\r'),
      `\ufeff${EXAMPLE}`,
      EXAMPLE.replaceAll('\n', '  \t\n'),
      EXAMPLE.replaceAll('\n', ',\n'),
      `# an election\n\n${EXAMPLE.replace('4 2', '4 2 # candidates, seats')}\n\n`,
      EXAMPLE.replaceAll('1=3', '1 = 3').trimEnd(),
    ]) {
      expect(read(text)).toMatchObject(election);
      expect(read(text).ballots.map(({ times, ranks }) => ({ times, ranks }))).toEqual(
        read(EXAMPLE).ballots.map(({ times, ranks }) => ({ times, ranks })),
      );
    }
  });

  it('may be in Latin-1', () => {
    const text = '1 1\n1 1 0\n0\n"José Ibáñez"\n"Circunscripción"\n';
    expect(readBlt(latin1(text))).toEqual(readBlt(bytes(text)));
  });

  it('knows several ballots in a line, and withdrawn candidates in one or several', () => {
    expect(read('2 1\n1 1 0 2 2 1 0\n0\nA\nB').ballots).toEqual([
      { line: 2, times: 1, ranks: [[1]] },
      { line: 2, times: 2, ranks: [[2], [1]] },
    ]);
    expect(read('3 1\n-1 -3\n-1\n1 1 0\n0\nA\nB\nC').withdrawn).toEqual([1, 3]);
  });

  it.each([
    ['"Ann Smith"', 'Ann Smith'],
    ['Ann Smith (Ind)', 'Ann Smith (Ind)'],
    ['"Ann SMITH ""Independent"""', 'Ann SMITH "Independent"'],
    ['"Ann \\"Annie\\" Smith"', 'Ann "Annie" Smith'],
    ['"Ann Smith" "Independent"', 'Ann Smith, Independent'],
    ['"Ann "Annie" Smith"', 'Ann "Annie" Smith'],
    ['"Ann "Annie" Smith" "Scottish Labour Party"', 'Ann "Annie" Smith, Scottish Labour Party'],
    ['"Ann Smith","Independent"', 'Ann Smith, Independent'],
    ['"Ann Smith" ""', 'Ann Smith'],
    ['"Ann O\'Neill \u2013 Smith"', "Ann O'Neill \u2013 Smith"],
    ['"Ann # 1"', 'Ann # 1'],
    ['# ALTERNATIVE NAME 1: Ann Smith (Ind)', 'Ann Smith (Ind)'],
  ])('names a candidate by %s', (line, name) =>
    expect(read(`1 1\n1 1 0\n0\n${line}\n"Ward"`)).toMatchObject({ names: [name], title: 'Ward' }),
  );

  it('needs no title, and takes all names from one line', () => {
    expect(read('2 1\n0\n"A"\n"B"')).toMatchObject({ names: ['A', 'B'], title: '' });
    expect(read('2 1\n0\n"A" "B" "T"')).toMatchObject({ names: ['A', 'B'], title: 'T' });
  });
});

describe('A BLT file that is not read', () => {
  it.each([
    ['', /empty/],
    ['2\n0\n', /^Line 1: .*two whole numbers/],
    ['0 1\n0\n', /^Line 1: .*from 1 to/],
    ['2 0\n0\n', /^Line 1: .*seat/],
    ['2 1\n-3\n0\nA\nB', /^Line 2: there is no candidate 3/],
    ['2 1\n-1 x\n0\nA\nB', /^Line 2: "x"/],
    ['2 1\n1 1 0\n1.5 2 0\n0\nA\nB', /^Line 3: a weight of 1\.5 is no whole number/],
    ['2 1\n1/2 2 0\n0\nA\nB', /^Line 2: a weight of 1\/2/],
    ['2 1\n-1\n1 2 0\n-1 2 0\n0\nA\nB', /^Line 4: "-1" is no number of ballots/],
    ['2 1\n0 1 0\n0\nA\nB', /^Line 2: "0" is no number of ballots/],
    ['2 1\n1 0 0 1 0\n0\nA\nB', /^Line 2: "0" is no number of ballots/],
    ['2 1\n1 1 0 0\n0\nA\nB', /^Line 2: a 0 stands where/],
    ['2 1\n9007199254740991 1 0\n1 2 0\n0\nA\nB', /^Line 3: 9007199254740992 ballots are more/],
    ['2 1\n99999999999999999999 1 0\n0\nA\nB', /^Line 2: .*no number of ballots/],
    ['2 1\n\n# here\n1 3 0\n0\nA\nB', /^Line 4: there is no candidate 3: they are numbered from 1 to 2/],
    ['2 1\n1 1 2 1 0\n0\nA\nB', /^Line 2: candidate 1 stands twice/],
    ['2 1\n1 1=1 0\n0\nA\nB', /^Line 2: candidate 1 stands twice/],
    ['2 1\n1 1 x 0\n0\nA\nB', /^Line 2: "x" is no candidate/],
    ['2 1\n1 1= 0\n0\nA\nB', /^Line 2: /],
    ['2 1\n1 1\n0\nA\nB', /^Line 2: a ballot ends with 0/],
    ['2 1\n1 1 0\n"A"\n"B"', /^Line 3: the ballots do not end/],
    ['2 1\n1 1 0\n2 2 0', /^Line 3: the ballots do not end/],
    ['2 1\n1 1 0\n"A"\n0\n"B"', /^Line 3: a name stands before/],
    ['2 1\n(b1) 1 1 0\n0\nA\nB', /^Line 2: identifiers of ballots/],
    ['2 1\n[tie 1 2]\n0\nA\nB', /^Line 2: options in brackets/],
    ['3 1\n1 1 0\n0\n"A"\n"B"', /^Line 5: 3 candidates need 3 names, and there are 2/],
    ['3 1\n1 1 0\n0\n', /^Line 3: 3 candidates need 3 names, and there are 0/],
  ])('%j: %s', (text, why) => expect(() => read(text)).toThrow(why));

  it('is no text: a file of another kind', () =>
    expect(() => readBlt(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toThrow(/no BLT file/));
});
