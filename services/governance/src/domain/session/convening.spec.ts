import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { madridDate } from '@ceriss/spain';
import { describe, expect, it } from '@jest/globals';
import { after, bodyId, convening, item, members, proposalId, rules, sessionId } from '../../testing/session-world.js';
import type { BodyRules } from '../rule-set/body-rules.js';
import { sessionAggregate, type SessionCommand } from './session.decider.js';

const given = deciderSpec(sessionAggregate.decider);
const day = (date: string) => new Date(`${date}T09:00:00.000Z`);
const statutes = (more: object) => ({
  ruleSetId: '0198f000-0000-7000-8000-000000000001',
  version: 1,
  rules: { ...rules, ...more } as unknown as BodyRules,
});
const noticeOf = (...commands: SessionCommand[]) => {
  const [event] = after(...commands);
  return event?.type === 'governance.session-convened' ? event.data.notice : undefined;
};

describe('The notice of a session', () => {
  /* Madrid: the 7th is a regional holiday (Monday after the Constitution), the 8th a national one. */
  it.each([
    ['2026-11-20', '2026-11-30', 5, 'exactly five, over a weekend'],
    ['2026-11-20', '2026-12-01', 6, 'one more'],
    ['2026-12-01', '2026-12-11', 5, 'over a regional and a national holiday'],
  ])('convened on %s for %s: %i clear working days (%s)', (now, startsAt, workingDays) =>
    expect(noticeOf(convening({ now: day(now), startsAt: day(startsAt) }))).toEqual({
      ...{ convenedOn: now, workingDays, required: 5, territory: '13', estimated: false },
    }),
  );
  it.each([
    ['2026-11-20', '2026-11-27', 4, '2026-11-28'],
    ['2026-12-01', '2026-12-10', 4, '2026-12-11'],
    ['2026-11-20', '2026-11-20', 0, '2026-11-28'],
  ])('convened on %s for %s is too short: %i', (now, startsAt, workingDays, earliest) =>
    given()
      .when(convening({ now: day(now), startsAt: new Date(`${startsAt}T10:00:00.000Z`) }))
      .thenRefused('SESSION_NOTICE_TOO_SHORT', {
        rule: 'council-notice (statutes@1)',
        facts: { convenedOn: now, sessionDay: startsAt, workingDays, required: 5, territory: '13', estimated: false },
        wouldPassIf: { sessionDayAtLeast: earliest },
      }),
  );
  it('counts the working days of the territory that the statutes name', () => {
    const galicia = statutes({ sessions: { ...(rules as unknown as { sessions: object }).sessions, territory: '12' } });
    const asked = { now: day('2026-12-01'), startsAt: day('2026-12-10') };
    expect(noticeOf(convening({ ...asked, statutes: galicia }))?.workingDays).toBe(5);
  });
  it('counts the local days that are declared', () => {
    const madrid = statutes({
      sessions: { ...(rules as unknown as { sessions: object }).sessions, territory: '28079' },
    });
    const local = [
      { municipality: '28079', source: 'example', years: { from: 2026, to: 2030 }, dates: ['2026-11-24'] },
    ];
    const asked = { now: day('2026-11-20'), startsAt: day('2026-12-01'), statutes: madrid };
    expect(noticeOf(convening({ ...asked, localHolidays: local }))?.workingDays).toBe(5);
    given()
      .when(convening({ ...asked, startsAt: day('2026-11-30'), localHolidays: local }))
      .thenRefused('SESSION_NOTICE_TOO_SHORT', { facts: { workingDays: 4 } });
  });
  it('says when the holidays are an estimate, and refuses a year that nobody knows', () => {
    expect(noticeOf(convening({ startsAt: day('2027-01-20') }))).toMatchObject({ estimated: true });
    given()
      .when(convening({ startsAt: day('2031-01-20') }))
      .thenRefused('CALENDAR_YEAR_UNKNOWN', { facts: { year: 2031 } });
  });
  it.each([
    // Clocks change on 25 October 2026: 23:59 and 00:00 of Madrid, an hour apart from UTC before and after.
    ['2026-10-16T21:59:59.999Z', '2026-10-24T22:00:00.000Z', '2026-10-16', '2026-10-25', 5],
    ['2026-10-16T22:00:00.000Z', '2026-10-24T21:59:59.999Z', '2026-10-17', '2026-10-24', 5],
    ['2026-10-19T21:59:59.999Z', '2026-10-26T23:00:00.000Z', '2026-10-19', '2026-10-27', 5],
  ])('from %s to %s counts the days of Madrid', (now, startsAt, convenedOn, sessionDay, workingDays) => {
    const [event] = after(convening({ now: new Date(now), startsAt: new Date(startsAt) }));
    expect(event!.data).toMatchObject({ startsAt, notice: { convenedOn, workingDays, required: 5 } });
    expect(madridDate(new Date(startsAt))).toBe(sessionDay);
  });
  it.each([
    ['2026-10-19T22:00:00.000Z', '2026-10-26T23:00:00.000Z', 4],
    ['2026-10-19T21:59:59.999Z', '2026-10-26T22:59:59.999Z', 4],
  ])('from %s to %s has a day less', (now, startsAt, workingDays) =>
    given()
      .when(convening({ now: new Date(now), startsAt: new Date(startsAt) }))
      .thenRefused('SESSION_NOTICE_TOO_SHORT', { facts: { workingDays } }),
  );
  it('is shorter for urgent ones, where the statutes foresee that', () => {
    const asked = { urgent: 'Plazo', now: day('2026-11-20') };
    expect(noticeOf(convening({ ...asked, startsAt: day('2026-11-25') }))).toMatchObject({
      workingDays: 2,
      required: 2,
    });
    given()
      .when(convening({ ...asked, startsAt: day('2026-11-24') }))
      .thenRefused('SESSION_NOTICE_TOO_SHORT', { facts: { workingDays: 1, required: 2 } });
    const silent = statutes({ sessions: { noticeWorkingDays: 5, territory: '13' } });
    given()
      .when(convening({ ...asked, statutes: silent }))
      .thenRefused('SESSION_URGENCY_NOT_FORESEEN', { wouldPassIf: { without: ['urgent'], workingDaysAtLeast: 5 } });
  });
  it('is never in the past', () =>
    given()
      .when(convening({ startsAt: day('2026-11-20') }))
      .thenRefused('SESSION_IN_THE_PAST', { wouldPassIf: { startsAfter: '2026-11-20T09:00:00.000Z' } }));
});

describe('Convening a session', () => {
  it('is done by the chair or its substitute, or the secretary', () => {
    const by = (seats: string[], staff = false) => {
      const [event] = after(convening({ caller: { seats, staff } }));
      return event?.type === 'governance.session-convened' && event.data.convener;
    };
    expect(by(['age-1'])).toEqual({ as: 'chair', seat: 'age-1' });
    expect(by(['age-2'])).toEqual({ as: 'chair', seat: 'age-2' });
    expect(by([], true)).toEqual({ as: 'secretary' });
    given()
      .when(convening({ caller: { seats: ['ccaa-1'], staff: false } }))
      .thenRefused('SESSION_CONVENER_NOT_ENTITLED', {
        rule: 'council-convening (statutes@1)',
        wouldPassIf: {
          convenedBy: { chair: ['age-1', 'age-2'], secretary: 'staff' },
          requestedBySeatsOf: ['age', 'ccaa', 'local'],
          share: '1/3',
        },
      });
    given()
      .when(
        convening({
          caller: { seats: [], staff: true },
          statutes: statutes({ officers: { chair: ['age-1'], secretary: ['age-2'] } }),
        }),
      )
      .thenRefused('SESSION_CONVENER_NOT_ENTITLED');
  });
  it('copies what the statutes say into the session', () => {
    const [event] = after(convening());
    expect(event!.data).toMatchObject({
      secondCallAt: '2026-12-04T09:30:00.000Z',
      acknowledgeBy: '2026-12-04T09:00:00.000Z',
      members,
      agenda: [{ item: 1 }, { item: 2 }],
      terms: {
        noticeWorkingDays: 5,
        firstCall: { share: '1/2', officersPresent: true, constituencies: { atLeast: 3, withShareOfSeats: '1/3' } },
        secondCall: { share: '1/4', officersPresent: true, afterMinutes: 30 },
        proxiesPerSeat: 2,
      },
    });
  });
  it.each([
    ['SESSION_AGENDA_EMPTY', { agenda: [] }],
    ['SESSION_RULES_MISSING', { statutes: statutes({ sessions: undefined }) }],
    ['SESSION_PLACE_INCOMPLETE', { place: { manner: 'hybrid', venue: 'Sala' } as const }],
    ['SESSION_PLACE_INCOMPLETE', { place: { manner: 'in-person', connection: 'x' } as const }],
    ['SESSION_PLACE_INCOMPLETE', { place: { manner: 'remote', venue: 'Sala' } as const }],
    ['SESSION_PROPOSAL_OF_OTHER_BODY', { proposals: [{ proposalId, bodyId: sessionId }] }],
    ['SESSION_PROPOSAL_OF_OTHER_BODY', { proposals: [{ proposalId }] }],
    ['SESSION_PROPOSAL_OF_OTHER_BODY', { agenda: [{ ...item, kind: 'debate' as const }] }],
    ['SESSION_ACKNOWLEDGE_BY_IMPOSSIBLE', { acknowledgeBy: new Date('2026-11-20T09:00:00.000Z') }],
    ['SESSION_ACKNOWLEDGE_BY_IMPOSSIBLE', { acknowledgeBy: new Date('2026-12-04T09:00:00.001Z') }],
  ])('is refused: %s', (code, more) => given().when(convening(more)).thenRefused(code));
  it('is done once', () =>
    given(...after(convening()))
      .when(convening())
      .thenRefused('SESSION_EXISTS'));
  it.each([{ manner: 'remote', connection: 'x' } as const, { manner: 'in-person', venue: 'Sala' } as const])(
    'takes place $manner',
    (place) => expect(after(convening({ place }))).toHaveLength(1),
  );
});

describe('Seats that ask for a session', () => {
  const by = (seat: string) => ({ ...members.find((member) => member.seat === seat)! });
  const request = (seat: string, rulesOf = statutes({})): SessionCommand => ({
    type: 'RequestSession',
    data: {
      sessionId,
      bodyId,
      statutes: rulesOf,
      by: by(seat),
      reasons: 'Urge',
      matters: ['Bases'],
      now: day('2026-11-10'),
    },
  });
  const support = (seat: string): SessionCommand => ({
    type: 'SupportRequest',
    data: { sessionId, by: by(seat), now: day('2026-11-11') },
  });
  const own = (seat: string) => convening({ caller: { seats: [seat], staff: false } });

  it('may convene it themselves with a third of the seats of the public constituencies: three of seven', () => {
    const two = after(request('ccaa-1'), support('ccaa-2'));
    given(...two)
      .when(own('ccaa-1'))
      .thenRefused('SESSION_REQUEST_TOO_FEW', {
        facts: { seats: 2, of: 7, share: '1/3' },
        wouldPassIf: { seatsAtLeast: 3 },
      });
    const [, , , convened] = after(request('ccaa-1'), support('ccaa-2'), support('local-1'), own('local-1'));
    expect(convened!.data).toMatchObject({ convener: { as: 'seats', seats: ['ccaa-1', 'ccaa-2', 'local-1'] } });
    given(...after(request('ccaa-1'), support('ccaa-2'), support('local-1')))
      .when(own('local-2'))
      .thenRefused('SESSION_CONVENER_NOT_ENTITLED');
  });
  it('leave it to the chair and the secretary meanwhile', () =>
    expect(after(request('ccaa-1'), convening()).at(-1)!.type).toBe('governance.session-convened'));
  it('are of the constituencies that the statutes name', () => {
    given().when(request('third-sector-1')).thenRefused('SESSION_REQUEST_OF_OTHER_CONSTITUENCY');
    given(...after(request('ccaa-1')))
      .when(support('third-sector-1'))
      .thenRefused('SESSION_REQUEST_OF_OTHER_CONSTITUENCY');
    given()
      .when(request('ccaa-1', statutes({ sessions: { noticeWorkingDays: 5, territory: '13' } })))
      .thenRefused('SESSION_REQUEST_NOT_FORESEEN', { wouldPassIf: { statutesSay: 'sessions.mayAsk' } });
  });
  it('count once', () => {
    given(...after(request('ccaa-1')))
      .when(support('ccaa-1'))
      .thenNothing();
    given(...after(request('ccaa-1')))
      .when(request('ccaa-1'))
      .thenRefused('SESSION_EXISTS');
    given(...after(convening()))
      .when(support('ccaa-1'))
      .thenRefused('SESSION_IN_OTHER_STATUS');
  });
});
