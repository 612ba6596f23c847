import { CommandIdReused, RevisionConflict, StoreUnavailable } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { ForbiddenException, HttpException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import type { Messages } from '../definition.js';
import { problemOf, type Asked } from './problem-of.js';

const asked: Asked = { instance: '/x', correlationId: 'c', language: 'es', named: false };

const messages: Messages = {
  SEAT_NOT_FOUND: { es: 'No existe ese puesto.', en: 'There is no such seat.' },
  SEAT_WITHOUT_MANDATE: { es: 'El puesto no tiene mandato.', en: 'The seat has no mandate.', status: 403 },
};

const coded = (code: string): Error => Object.assign(new Error('it failed'), { code });

describe('a failure as a problem', () => {
  it.each([
    [new DomainError('SEAT_NOT_FOUND'), 404, 'SEAT_NOT_FOUND'],
    [new DomainError('SEAT_WITHOUT_MANDATE'), 403, 'SEAT_WITHOUT_MANDATE'],
    [new DomainError('SEAT_TAKEN'), 409, 'SEAT_TAKEN'],
    [new CommandIdReused('1'), 422, 'COMMAND_ID_REUSED'],
    [new RevisionConflict('s', 1n, 2n), 409, 'REVISION_CONFLICT'],
    [new StoreUnavailable(), 503, 'STORE_UNAVAILABLE'],
    [coded('ECONNREFUSED'), 503, 'DATABASE_UNAVAILABLE'],
    [coded('57P01'), 503, 'DATABASE_UNAVAILABLE'],
    [new Error('wrapped', { cause: coded('08006') }), 503, 'DATABASE_UNAVAILABLE'],
    [Object.assign(new Error(), { driverError: coded('22P02') }), 400, 'MALFORMED_VALUE'],
    [new ForbiddenException(), 403, 'NOT_ALLOWED'],
    [new HttpException('teapot', 418), 418, 'REQUEST_REFUSED'],
    [coded('23505'), 500, 'INTERNAL_ERROR'],
    [new Error('secret figure 42'), 500, 'INTERNAL_ERROR'],
    ['not even an error', 500, 'INTERNAL_ERROR'],
  ])('%p is %i %s', (error, status, code) => {
    const { body } = problemOf(error, messages, asked);
    expect(body).toMatchObject({ status, code, instance: '/x', correlationId: 'c' });
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('says 412 only to who named a revision', () => {
    const { body } = problemOf(new RevisionConflict('s', 1n, 2n), messages, { ...asked, named: true });
    expect(body).toMatchObject({ status: 412, code: 'REVISION_PASSED', facts: { revision: '2' } });
  });

  it('has the code for a text when the catalogue has none', () => {
    expect(problemOf(new DomainError('SEAT_TAKEN'), messages, asked).body.detail).toBe('SEAT_TAKEN');
  });

  it('has words of its own for what any service may refuse', () => {
    const facts = { year: 2031, from: 2026, to: 2030 };
    const { body } = problemOf(new DomainError('CALENDAR_YEAR_UNKNOWN', { facts }), messages, asked);
    expect(body).toMatchObject({ status: 422, facts });
    expect(body.detail).toBe('Los días inhábiles de 2031 no se conocen: el calendario va de 2026 a 2030.');
  });

  it('tells when to come back', () => {
    expect(problemOf(new StoreUnavailable(), messages, asked).headers).toEqual({ 'retry-after': '2' });
  });
});
