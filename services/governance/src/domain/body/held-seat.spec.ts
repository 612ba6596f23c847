import { describe, expect, it } from '@jest/globals';
import type { ConstitutedBody, Mandate } from './body.state.js';
import { DomainError, type Refusal } from '@ceriss/kernel';
import { heldSeat, seatedIn, seatInOffice } from './held-seat.js';

const at = new Date('2026-02-01T00:00:00.000Z');
const mandate = (seat: string, holder: string, term: { from: string; until?: string }): Mandate => ({
  mandateId: `${seat} of ${holder}`,
  seat,
  constituency: 'state',
  organisation: 'o',
  holder,
  declared: true,
  interests: [],
  ended: false,
  suspensions: [],
  ...term,
});
const [since, past] = [
  { from: '2026-01-01T00:00:00.000Z' },
  { from: '2025-01-01T00:00:00.000Z', until: '2026-02-01T00:00:00.000Z' },
];
const body = (...mandates: Mandate[]): ConstitutedBody => ({
  status: 'constituted',
  ruleSetId: 'r',
  ruleVersion: 1,
  code: 'patronato',
  layer: 'patronato',
  seats: [],
  mandates,
});

const refusalOf = (act: () => unknown): Refusal | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.refusal : undefined;
  }
};

describe('Whoever acts for a seat', () => {
  const all = body(mandate('state-1', 'a', since), mandate('state-2', 'b', past), mandate('state-3', 'b', since));
  it('holds it now', () => {
    expect(heldSeat(all, 'a', at)).toMatchObject({ seat: 'state-1', inForce: true });
    expect(heldSeat(all, 'b', at)).toMatchObject({ seat: 'state-3', inForce: true });
  });
  it('may have held it once', () => expect(heldSeat(all, 'b', at, 'state-2')).toMatchObject({ inForce: false }));
  it('cannot act for the seat of another', () => {
    expect(() => heldSeat(all, 'a', at, 'state-3')).toThrow('SEAT_NOT_HELD');
    expect(() => heldSeat(all, 'nobody', at)).toThrow('SEAT_NOT_HELD');
  });
  it('says what would let them', () => {
    expect(refusalOf(() => heldSeat(all, 'b', at, 'state-1'))).toMatchObject({
      wouldPassIf: { seat: ['state-2', 'state-3'] },
    });
    expect(refusalOf(() => heldSeat(all, 'nobody', at))).toMatchObject({
      wouldPassIf: { mandateConferredIn: 'patronato' },
    });
    expect(refusalOf(() => seatedIn(all, 'state-9', at))).toMatchObject({
      wouldPassIf: { mandateConferredFor: 'state-9' },
    });
  });
  it('acts in its name from the first instant of the mandate until just before the last', () => {
    const term = { from: '2026-01-01T00:00:00.000Z', until: '2026-02-01T00:00:00.000Z' };
    const one = body(mandate('state-1', 'a', term), mandate('state-1', 'b', { from: term.until }));
    const by = (holder: string, instant: string) => () => seatInOffice(one, holder, new Date(instant));
    expect(by('a', term.from)()).toMatchObject({ seat: 'state-1', inForce: true });
    expect(by('a', '2026-01-31T23:59:59.999Z')()).toMatchObject({ inForce: true });
    expect(by('b', term.until)()).toMatchObject({ inForce: true });
    for (const [holder, instant] of [
      ['a', '2025-12-31T23:59:59.999Z'],
      ['a', term.until],
      ['b', '2026-01-31T23:59:59.999Z'],
    ] as const) {
      expect(by(holder, instant)).toThrow('SEAT_MANDATE_NOT_IN_FORCE');
      expect(refusalOf(by(holder, instant))).toMatchObject({
        rule: 'seats-act-by-their-holders@1',
        facts: { body: 'patronato', seat: 'state-1', suspended: false },
        wouldPassIf: { mandateInForceAt: instant },
      });
    }
    const paused = body({ ...mandate('state-1', 'a', since), suspensions: [{ from: since.from }] });
    expect(refusalOf(() => seatInOffice(paused, 'a', at))).toMatchObject({ wouldPassIf: { suspensionLifted: true } });
  });
  it('names the seat when there are several', () => {
    const two = body(mandate('state-1', 'a', since), mandate('state-2', 'a', since));
    expect(() => heldSeat(two, 'a', at)).toThrow('SEAT_AMBIGUOUS');
    expect(heldSeat(two, 'a', at, 'state-2')).toMatchObject({ seat: 'state-2' });
  });
});
