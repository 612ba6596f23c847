import { describe, expect, it } from '@jest/globals';
import type { ConstitutedBody, Mandate } from './body.state.js';
import { heldSeat } from './held-seat.js';

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
  it('names the seat when there are several', () => {
    const two = body(mandate('state-1', 'a', since), mandate('state-2', 'a', since));
    expect(() => heldSeat(two, 'a', at)).toThrow('SEAT_AMBIGUOUS');
    expect(heldSeat(two, 'a', at, 'state-2')).toMatchObject({ seat: 'state-2' });
  });
});
