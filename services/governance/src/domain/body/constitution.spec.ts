import { describe, expect, it } from '@jest/globals';
import { constitutionAt, constitutionUnder, isInForce } from './constitution.js';

const at = new Date('2026-02-01T00:00:00.000Z');
const rule = { constituencies: ['state'], reference: 'Ley 40/2015, art. 128' };
const seats = (count: number, constituency: string, term = { from: '2026-01-01T00:00:00.000Z' }) =>
  Array.from({ length: count }, () => ({ constituency, ...term }));

describe('A body is validly constituted', () => {
  it.each([
    [11, 10, true],
    [10, 10, false],
    [10, 9, true],
    [9, 10, false],
    [1, 0, true],
  ])('with %i members of the state and %i others: %s', (state, others, valid) => {
    const constitution = constitutionAt([...seats(state, 'state'), ...seats(others, 'local')], rule, at);
    expect(constitution).toEqual({
      valid,
      ...(!valid && { reason: 'state-majority-lost' }),
      members: state + others,
      stateMembers: state,
      reference: 'Ley 40/2015, art. 128',
    });
  });

  it('never without members', () => {
    expect(constitutionAt([], rule, at)).toEqual({ valid: false, reason: 'no-members', members: 0 });
    expect(constitutionAt([], undefined, at)).toMatchObject({ valid: false });
  });

  it('with any members where no majority is asked for', () =>
    expect(constitutionAt(seats(1, 'local'), undefined, at)).toEqual({ valid: true, members: 1 }));

  it('by the mandates in force at the instant', () => {
    const leaving = { from: '2026-01-01T00:00:00.000Z', until: '2026-02-01T00:00:00.000Z' };
    const mandates = [...seats(1, 'state'), ...seats(1, 'state', leaving), ...seats(1, 'local')];
    expect(constitutionAt(mandates, rule, new Date('2026-01-31T23:59:59.999Z')).valid).toBe(true);
    expect(constitutionAt(mandates, rule, at).valid).toBe(false);
  });

  it('only under the statutes in force', () => {
    const body = { ruleVersion: 1, stateMajority: rule, mandates: seats(3, 'state') };
    expect(constitutionUnder(body, 1, at).valid).toBe(true);
    expect(constitutionUnder(body, 2, at)).toEqual({ valid: false, reason: 'statutes-changed', members: 3 });
  });
});

it.each([
  ['2025-12-31T23:59:59.999Z', false],
  ['2026-01-01T00:00:00.000Z', true],
  ['2026-01-31T23:59:59.999Z', true],
  ['2026-02-01T00:00:00.000Z', false],
])('a term from January until February holds at %s: %s', (instant, inForce) =>
  expect(isInForce({ from: '2026-01-01T00:00:00.000Z', until: '2026-02-01T00:00:00.000Z' }, new Date(instant))).toBe(
    inForce,
  ),
);
