import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import fc from 'fast-check';
import { ballotName, boxKey, commitmentTo, roundName, seal, sealedFingerprint, unseal } from './ballot-seal.js';
import { BallotSecret } from './ballot-secret.js';

const secret = 'a secret of this specification, long enough';
const box = roundName(newId(), 1);
const key = boxKey(secret, box);
const name = ballotName(box, 'age-1');
const BYTES = 256;

describe('A sealed ballot', () => {
  it('opens with its key under its name, whatever it says', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), (content) => {
        const bytes = Buffer.byteLength(JSON.stringify(content)) + 10;
        const sealed = seal(key, name, content, bytes);
        expect(unseal(key, name, sealed)).toEqual(JSON.parse(JSON.stringify(content)));
      }),
      { numRuns: 100 },
    ));

  it('opens under no other name and with no other key', () => {
    const sealed = seal(key, name, { choice: 'yes' }, BYTES);
    expect(unseal(key, ballotName(box, 'age-2'), sealed)).toBeUndefined();
    expect(unseal(boxKey(secret, roundName(newId(), 1)), name, sealed)).toBeUndefined();
    expect(unseal(boxKey('another secret', box), name, sealed)).toBeUndefined();
    expect(unseal(key, name, '')).toBeUndefined();
  });

  it('does not open when any byte of it was changed', () => {
    const sealed = Buffer.from(seal(key, name, { choice: 'yes' }, BYTES), 'base64url');
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index]! ^= 1;
      expect(unseal(key, name, changed.toString('base64url'))).toBeUndefined();
    }
  });

  it('tells nothing: neither by its length nor by being equal to another one', () => {
    const sealed = ['yes', 'no', 'abstention', 'yes'].map((choice) => seal(key, name, { choice }, BYTES));
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
    expect(new Set(sealed).size).toBe(4);
  });

  it('that is too long is refused and never cut', () =>
    expect(() => seal(key, name, { choice: 'yes' }, 15)).toThrow(RangeError));
});

describe('The key of a round', () => {
  it('follows from the secret and the round, and from nothing else', () => {
    expect(new BallotSecret(secret).keyOf(box).equals(key)).toBe(true);
    expect(boxKey(secret, roundName(newId(), 1)).equals(key)).toBe(false);
    expect(key).toHaveLength(32);
  });

  it('is given only when it is the one that was committed to', () => {
    const own = new BallotSecret(secret);
    expect(own.keyCommittedTo(box, commitmentTo(key))?.equals(key)).toBe(true);
    expect(new BallotSecret('another secret').keyCommittedTo(box, commitmentTo(key))).toBeUndefined();
  });

  it('never shows its secret', () => {
    const shown = [JSON.stringify(new BallotSecret(secret)), inspect(new BallotSecret(secret), { showHidden: true })];
    expect(shown.join()).not.toContain(secret);
  });
});

it('A fingerprint under the key is the same for the same body and cannot be tried without it', () => {
  const bodies = ['yes', 'no', 'abstention'].map((choice) => JSON.stringify({ choice }));
  const keyed = bodies.map((body) => sealedFingerprint(key, body));
  expect(keyed).toEqual(bodies.map((body) => sealedFingerprint(key, body)));
  expect(new Set([...keyed, ...bodies.map((body) => sealedFingerprint(boxKey('guess', box), body))]).size).toBe(6);
});
