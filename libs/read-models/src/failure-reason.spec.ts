import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { z } from 'zod';
import { reasonOf } from './failure-reason.js';

const databaseError = (fields: Partial<pg.DatabaseError>) =>
  Object.assign(new pg.DatabaseError('invalid input: "Secret Name"', 10, 'error'), fields);

describe('the reason of a failure', () => {
  it('names the place in the data and not the value', () => {
    const { error } = z.object({ who: z.object({ age: z.number() }) }).safeParse({ who: { age: 'Secret Name' } });
    expect(reasonOf(error)).toBe('ZodError: who.age invalid_type');
  });

  it('names the constraint and not the value', () => {
    const error = databaseError({ code: '23505', table: 'seat', constraint: 'seat_pkey' });
    expect(reasonOf(error)).toBe('SQLSTATE 23505 (seat seat_pkey)');
    expect(reasonOf(databaseError({ code: '22P02' }))).toBe('SQLSTATE 22P02');
  });

  it('tells all about a statement that does not fit the tables', () => {
    const error = Object.assign(databaseError({ code: '42703' }), { message: 'column "x" does not exist' });
    expect(reasonOf(error)).toBe('SQLSTATE 42703: column "x" does not exist');
  });

  it('is what the code said otherwise', () => {
    expect(reasonOf(new RangeError('not a fraction'))).toBe('RangeError: not a fraction');
    expect(reasonOf('thrown')).toBe('unknown');
  });
});
