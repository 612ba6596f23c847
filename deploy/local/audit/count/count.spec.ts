import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAudit } from '../testing.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ceriss-count-'));
});
afterAll(() => rm(folder, { recursive: true }));

const count = async (method: string, text: string, ...more: readonly string[]) => {
  const file = join(folder, 'election.blt');
  await writeFile(file, text);
  return runAudit(['count', '--method', method, '--blt', file, ...more]);
};
const json = async (method: string, text: string, ...more: readonly string[]) =>
  JSON.parse((await count(method, text, '--json', ...more)).said) as Record<string, unknown>;
/* The count by hand of stv.spec.ts. */
const ELECTION = '4 2\n5 1 2 0\n2 1 3 0\n2 1 0\n3 2 3 0\n4 3 2 0\n4 4 3 0\n0\n"Ann"\n"Bob"\n"Col"\n"Dee"\n"Ward 1"\n';
const TIE = '3 1\n3 1 0\n2 2 3 0\n2 3 2 0\n0\n"Ann"\n"Bob"\n"Col"\n"Tied"\n';

describe('audit count', () => {
  it('tells rounds and winners of an STV election in JSON: exact decimals, candidates by number and name', async () =>
    expect(await json('stv', ELECTION)).toMatchObject({
      ...{ method: 'stv', title: 'Ward 1', seats: 2, ballots: 20, valid: 20, blank: 0, quota: 7 },
      rounds: [
        { round: 1, action: 'first-preferences', elected: [{ number: 1, name: 'Ann' }] },
        {
          round: 2,
          action: 'surplus',
          of: { number: 1 },
          surplus: '2.00000',
          votes: [{ votes: '7.00000' }, { votes: '4.11110' }, { votes: '4.44444' }, { votes: '4.00000' }],
          nonTransferable: '0.44444',
          ignored: '0.00002',
        },
        { round: 3, action: 'exclusion', of: { name: 'Dee' }, elected: [{ number: 3, name: 'Col' }] },
      ],
      winners: [
        { number: 1, name: 'Ann' },
        { number: 3, name: 'Col' },
      ],
    }));

  it('tells the same in words', async () => {
    const { code, said } = await count('stv', ELECTION);
    expect(code).toBe(0);
    expect(said).toMatch(
      /Ward 1[^]*quota 7[^]*Round 2: surplus of 2\.00000 of 1 Ann[^]*4\.44444[^]*Winners:\n {2}1 Ann\n {2}3 Col/,
    );
  });

  it('takes other seats, and counts by Schulze, approval and positions', async () => {
    expect(await json('stv', ELECTION, '--seats', '1')).toMatchObject({
      seats: 1,
      quota: 11,
      winners: [{ name: 'Col' }],
    });
    expect(await json('schulze', ELECTION, '--seats', '1')).toMatchObject({
      pairwise: {
        candidates: [1, 2, 3, 4],
        preferred: [
          [0, 9, 9, 9],
          [7, 0, 8, 12],
          [11, 10, 0, 9],
          [4, 4, 4, 0],
        ],
      },
      order: [[{ name: 'Col' }], [{ name: 'Ann' }], [{ name: 'Bob' }], [{ name: 'Dee' }]],
    });
    expect(await json('approval', ELECTION, '--seats', '1')).toMatchObject({
      results: [{ approvals: 9 }, { approvals: 12 }, { approvals: 13, share: '13/20' }, { approvals: 4 }],
      winners: [{ name: 'Col' }],
    });
    expect(await json('score', ELECTION, '--seats', '1')).toMatchObject({
      results: [{ sum: 27 }, { sum: 27 }, { sum: 30, mean: '3/2' }, { sum: 12 }],
      winners: [{ name: 'Col' }],
    });
    for (const method of ['schulze', 'approval', 'score']) {
      expect(await count(method, ELECTION, '--lot', 'x')).toMatchObject({
        code: 0,
        said: expect.stringContaining('Winners:'),
      });
    }
  });

  it('says when a lot decides and none was given: 1 if the winners depend on it', async () => {
    const undrawn = await count('stv', TIE);
    expect(undrawn).toMatchObject({
      code: 1,
      said: expect.stringMatching(/NOTE: A lot is needed between 2 Bob; 3 Col[^]*depend on it/),
    });
    const harmless = await count('stv', '3 1\n9 1 0\n2 2 0\n2 3 0\n0\nA\nB\nC', '--seats', '2');
    expect(harmless).toMatchObject({ code: 1 });
    const same = await count('stv', '4 1\n6 1 0\n1 2 1 0\n1 3 1 0\n5 4 0\n0\nA\nB\nC\nD');
    expect(same).toMatchObject({ code: 0, said: expect.stringContaining('the same however it falls') });
  });

  it('takes a lot as an order or as a seed that anybody can draw again', async () => {
    expect(await json('stv', TIE, '--lot-order', '3,2,1')).toMatchObject({
      winners: [{ name: 'Col' }],
      lot: { order: [3, 2, 1] },
    });
    expect(await json('stv', TIE, '--lot-order', '2,3,1')).toMatchObject({ winners: [{ name: 'Bob' }] });
    const seeded = await json('stv', TIE, '--lot', 'drawn in public on 3 May');
    expect(seeded).toMatchObject({
      lot: { seed: 'drawn in public on 3 May', order: expect.arrayContaining([1, 2, 3]) },
    });
    expect(await json('stv', TIE, '--lot', 'drawn in public on 3 May')).toEqual(seeded);
  });

  it('passes over skipped positions in order of preference, ends a paper there by the Scottish rules, and says so', async () => {
    const skipping = '3 1\n4 1 - 2 0\n2 2 0\n1 3 2 0\n0\nA\nB\nC\nT';
    expect(await json('stv', skipping)).toMatchObject({ notes: [expect.stringMatching(/^4 papers skip/)] });
    expect(await json('schulze', skipping)).toMatchObject({ notes: [] });
  });

  it('counts a folder, a line of JSON a file, and goes on after one that cannot be read', async () => {
    await writeFile(join(folder, 'election.blt'), ELECTION);
    await writeFile(join(folder, 'broken.BLT'), '2 1\n1.5 1 0\n0\nA\nB');
    const { code, said, told } = await runAudit(['count', '--method', 'stv', '--blt', folder, '--json']);
    expect({ code, told }).toEqual({ code: 2, told: expect.stringMatching(/broken\.BLT: Line 2: a weight of 1\.5/) });
    expect(said.split('\n').map((line) => (JSON.parse(line) as { title: string }).title)).toEqual(['Ward 1']);
  });

  it.each([
    [['--method', 'stv'], /--blt/],
    [['--method', 'borda', '--blt', 'x'], /stv\|schulze\|approval\|score/],
    [['--blt', 'x'], /--method/],
    [['--method', 'stv', '--blt', '/nowhere.blt'], /nowhere\.blt cannot be read: ENOENT/],
    [['--method', 'stv', '--blt', 'x', '--seats', '0'], /--seats 0/],
    [['--method', 'stv', '--blt', 'x', '--lot', 'a', '--lot-order', '1'], /not both/],
  ])('%j could not run, and says why', async (args, why) =>
    expect(await runAudit(['count', ...args])).toMatchObject({ code: 2, said: '', told: expect.stringMatching(why) }),
  );

  it('refuses equal ranks for STV with their line, and a lot that names a stranger', async () => {
    expect(await count('stv', '2 1\n1 1=2 0\n0\nA\nB')).toMatchObject({
      code: 2,
      told: expect.stringMatching(/Line 2: .*equal ranks/),
    });
    expect(await count('schulze', '2 1\n1 1=2 0\n0\nA\nB')).toMatchObject({ code: 1 });
    expect(await count('stv', TIE, '--lot-order', '4')).toMatchObject({
      code: 2,
      told: expect.stringContaining('names 4'),
    });
  });
});
