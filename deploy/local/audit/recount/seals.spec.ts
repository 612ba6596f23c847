import { describe, expect, it } from '@jest/globals';
import {
  ballotName,
  boxKey,
  commitmentTo,
  roundName,
  seal,
} from '../../../../services/governance/src/application/sealing/ballot-seal.js';
import { drawnBy } from '../../../../services/governance/src/application/sealing/round-seals.js';
import { commitmentOf, lotFrom, openBallot } from './seals.js';

const name = { proposal: 'p', round: 2, seat: 'age-1' };
const key = boxKey('a secret of this specification', roundName(name.proposal, name.round));
const sealing = (content: unknown) => seal(key, ballotName(roundName('p', 2), 'age-1'), content, 200);

describe('A sealed ballot read a second time', () => {
  it('says what was sealed, for its own seat, round and proposal only', () => {
    const content = { method: 'approval', approved: ['a'] };
    expect(openBallot(key, name, sealing(content))).toEqual(content);
    for (const other of [{ proposal: 'q' }, { round: 1 }, { seat: 'age-2' }]) {
      expect(openBallot(key, { ...name, ...other }, sealing(content))).toBeUndefined();
    }
    expect(openBallot(Buffer.alloc(32), name, sealing(content))).toBeUndefined();
  });

  it('is none when it is too short, or says nothing that can be counted', () => {
    expect(openBallot(key, name, 'AAAA')).toBeUndefined();
    for (const content of [
      null,
      7,
      {},
      { method: 'stv' },
      { method: 'toString' },
      { method: 'schulze', ranking: [1] },
    ]) {
      expect(openBallot(key, name, sealing(content))).toBeUndefined();
    }
  });
});

it('A key has the commitment and the lot that the service gives it', () => {
  const options = Array.from({ length: 40 }, (_, index) => `option-${index}`);
  expect(commitmentOf(key)).toBe(commitmentTo(key));
  expect(lotFrom(key, options)).toEqual(drawnBy(key, options));
});
