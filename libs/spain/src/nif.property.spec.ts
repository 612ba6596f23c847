import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkNif } from './nif.js';
import { substitutions, transpositions } from './single-errors.fixture.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ENTITIES = 'ABCDEFGHJNPQRSUVW';
/** The check letter of Orden INT/2058/2008 is that of the number modulo 23; X, Y and Z stand for 0, 1 and 2. */
const PERSON_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const ENTITY_LETTERS = 'JABCDEFGHI';
const VALUE: Readonly<Record<string, string>> = { X: '0', Y: '1', Z: '2', K: '0', L: '0', M: '0' };

const personNif = (first: string, digits: string): string =>
  first + digits + PERSON_LETTERS[Number((VALUE[first] ?? first) + digits) % 23]!;

/** The check digit of an entity: digits in even places, and the digits of the doubles of the rest, up to the next ten. */
const controlOf = (digits: string): number => {
  const sum = [...digits].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return (10 - (sum % 10)) % 10;
};
const endsOf = (kind: string, digits: string): readonly string[] => {
  const control = controlOf(digits);
  const letter = ENTITY_LETTERS[control]!;
  if ('ABEH'.includes(kind)) return [String(control)];
  return 'NPQRSW'.includes(kind) ? [letter] : [String(control), letter];
};

const digits = fc.stringMatching(/^\d{7}$/);
const persons = fc.tuple(fc.constantFrom(...'0123456789XYZKLM'), digits).map(([first, body]) => personNif(first, body));
const entities = fc
  .tuple(fc.constantFrom(...ENTITIES), digits, fc.boolean())
  .map(([kind, body, last]) => kind + body + endsOf(kind, body).at(last ? -1 : 0)!);
const accepted = (nif: string): boolean => checkNif(nif).valid;

describe('each kind of NIF', () => {
  it.each([...'0123456789XYZKLM'])('of a person that begins with %s has one check letter', (first) =>
    fc.assert(
      fc.property(digits, (body) => {
        const nif = personNif(first, body);
        const kind = /\d/.test(first) ? 'DNI' : first;
        expect(checkNif(nif)).toEqual({ valid: true, nif, kind, holder: 'person' });
        expect([...ALPHABET].filter((end) => accepted(nif.slice(0, 8) + end))).toEqual([nif[8]]);
      }),
      { numRuns: 10 },
    ),
  );

  it.each([...ENTITIES])('of an entity that begins with %s has the check characters of its kind', (kind) =>
    fc.assert(
      fc.property(digits, (body) => {
        const ends = endsOf(kind, body);
        for (const end of ends) {
          const nif = kind + body + end;
          expect(checkNif(nif)).toEqual({ valid: true, nif, kind, holder: 'entity' });
        }
        expect([...ALPHABET].filter((end) => accepted(kind + body + end))).toEqual(ends);
      }),
      { numRuns: 10 },
    ),
  );

  it.each([...'IOT'])('that begins with %s is none', (first) =>
    expect(checkNif(`${first}1234567A`)).toEqual({ valid: false, reason: 'kind' }),
  );
});

describe('a single wrong character', () => {
  /* X, K, L and M count as 0, Y as 1, Z as 2: the letter of another kind with the same value is as right as the digit. */
  const alike = (one: string, other: string) => (VALUE[one] ?? one) === (VALUE[other] ?? other);

  it('in the NIF of a person is found, but for a first character of the same value, or of an entity, whose check is another', () =>
    fc.assert(
      fc.property(persons, (nif) => {
        const passed = substitutions(nif, ALPHABET).filter(({ wrong }) => accepted(wrong));
        const found = passed.filter(
          ({ wrong, at }) => at > 0 || !(alike(nif[0]!, wrong[0]!) || ENTITIES.includes(wrong[0]!)),
        );
        expect(found).toEqual([]);
      }),
      { numRuns: 10 },
    ));

  it('in the NIF of an entity is found, but for another kind, which the check does not count, or the other way to write it', () =>
    fc.assert(
      fc.property(entities, (nif) => {
        const passed = substitutions(nif, ALPHABET).filter(({ wrong }) => accepted(wrong));
        const ends = endsOf(nif[0]!, nif.slice(1, 8));
        const found = passed.filter(({ wrong, at }) => (at === 8 ? !ends.includes(wrong[8]!) : at > 0));
        expect(found).toEqual([]);
      }),
      { numRuns: 10 },
    ));
});

describe('two neighbours that changed places', () => {
  it('in the number of a person are found', () =>
    fc.assert(
      fc.property(persons, (nif) => {
        const digitsOnly = transpositions(nif).filter(({ pair }) => /^\d\d$/.test(pair));
        expect(digitsOnly.filter(({ wrong }) => accepted(wrong))).toEqual([]);
      }),
      { numRuns: 50 },
    ));

  it('in the number of an entity are found, but for 0 and 9', () =>
    fc.assert(
      fc.property(entities, (nif) => {
        const inNumber = transpositions(nif).filter(({ at }) => at > 0 && at < 7);
        const passed = inNumber.filter(({ wrong }) => accepted(wrong)).map(({ pair }) => pair);
        const blind = inNumber.map(({ pair }) => pair).filter((pair) => pair === '09' || pair === '90');
        expect(passed).toEqual(blind);
      }),
      { numRuns: 50 },
    ));
});
