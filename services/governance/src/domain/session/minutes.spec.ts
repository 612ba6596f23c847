import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import {
  after,
  arriving,
  closed,
  convening,
  dealing,
  inSession,
  memberOf,
  proposalId,
  sessionId,
} from '../../testing/session-world.js';
import { minutesContent } from './minutes-content.js';
import { sessionAggregate, type SessionCommand } from './session.decider.js';
import type { SessionEvent } from './session.events.js';
import type { Session } from './session.state.js';

const given = deciderSpec(sessionAggregate.decider);
const { initialState, evolve } = sessionAggregate.decider;
const stateAfter = (...commands: SessionCommand[]): Session => after(...commands).reduce(evolve, initialState());
const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];
const now = new Date('2026-12-05T09:00:00.000Z');
const attended = ['age-1', 'ccaa-1', 'local-1', 'third-sector-1'];

const draft = (digest = A): SessionCommand => ({
  type: 'DraftMinutes',
  data: { digest, template: 1, sources: [{ proposalId, revision: '41' }], now },
});
const say = (seat: string, objection?: string, digest = A, more: object = {}): SessionCommand => ({
  type: 'AnswerMinutes',
  data: { ...memberOf(seat), inForce: true, digest, ...(objection !== undefined && { objection }), now, ...more },
});
const approve = (digest = A): SessionCommand => ({ type: 'ApproveMinutes', data: { digest, now } });
const agreedBy = (...seats: string[]) => [...closed, draft(), ...seats.map((seat) => say(seat))];

describe('Minutes', () => {
  it('are drafted once the session is over, in versions', () => {
    given(...after(...inSession))
      .when(draft())
      .thenRefused('SESSION_IN_OTHER_STATUS');
    expect(after(...closed, draft()).at(-1)!.data).toMatchObject({ version: 1, digest: A });
    given(...after(...closed, draft()))
      .when(draft())
      .thenNothing();
    expect(after(...closed, draft(), draft(B)).at(-1)!.data).toMatchObject({ version: 2, digest: B });
  });
  it('are answered by those who were there, on the draft that is current; the last word counts', () => {
    given(...after(...closed, draft()))
      .when(say('age-2'))
      .thenRefused('SESSION_SEAT_NOT_PRESENT', {
        wouldPassIf: { mandateIn: attended.map((seat) => memberOf(seat).mandateId) },
      });
    // Who sat there then, and who sits there now; not somebody who sat there before.
    const other = memberOf('age-2').mandateId;
    const answered = (more: object) => given(...after(...closed, draft())).when(say('age-1', undefined, A, more));
    answered({ mandateId: other, inForce: false }).thenRefused('SESSION_SEAT_NOT_PRESENT');
    for (const more of [{ inForce: false }, { mandateId: other }])
      expect(() => answered(more).thenNothing()).toThrow(/minutes-agreed-to/);
    given(...after(...closed, draft()))
      .when(say('age-1', undefined, B))
      .thenRefused('MINUTES_OTHER_VERSION', { wouldPassIf: { digest: A } });
    given(...after(...agreedBy('age-1')))
      .when(say('age-1'))
      .thenNothing();
    const objected = stateAfter(...agreedBy('age-1'), say('age-1', 'Falta el plazo'));
    expect(objected).toMatchObject({ minutes: { agreed: [], objecting: ['age-1'] } });
    expect(stateAfter(...agreedBy('age-1'), say('age-1', 'Falta'), say('age-1'))).toMatchObject({
      minutes: { agreed: ['age-1'], objecting: [] },
    });
  });
  it('are approved by the consent of all who were there: not of all but one', () => {
    given(...after(...agreedBy(...attended.slice(1))))
      .when(approve())
      .thenRefused('MINUTES_NOT_AGREED', {
        reference: 'Ley 40/2015, art. 18.2',
        facts: { attended: 4, agreed: 3, missing: ['age-1'], objecting: [] },
      });
    expect(after(...agreedBy(...attended), approve()).at(-1)!.data).toMatchObject({
      version: 1,
      digest: A,
      by: { manner: 'consent', seats: attended },
    });
    given(...after(...agreedBy(...attended), draft(B)))
      .when(approve(B))
      .thenRefused('MINUTES_NOT_AGREED', { facts: { agreed: 0 } });
  });
  it('are fixed then', () => {
    const fixed = after(...agreedBy(...attended), approve());
    given(...fixed)
      .when(approve())
      .thenNothing();
    for (const command of [approve(B), draft(B), dealing(1)])
      given(...fixed)
        .when(command)
        .thenRefused('MINUTES_APPROVED_ALREADY');
  });
});

describe('Minutes put to the vote of a later session', () => {
  const later = { sessionId: '0198f000-0000-7000-8000-0000000005e6', startsAt: new Date('2026-12-18T09:00:00.000Z') };
  const next = (more = {}): Session => {
    const event = after(convening({ ...later, ...more }), ...attended.map((seat) => arriving(seat)));
    const opened: SessionCommand = {
      type: 'OpenSession',
      data: { call: 1, members: attended.map(memberOf), now: new Date('2026-12-18T09:00:00.000Z') },
    };
    const state = event.reduce(evolve, initialState());
    return sessionAggregate.decider.decide(opened, state).reduce(evolve, state);
  };
  const vote = (inFavour: string[], against: string[], session: Session = next()): SessionCommand => ({
    type: 'ApproveMinutes',
    data: { digest: A, now, vote: { next: session, inFavour, against, abstaining: [] } },
  });
  const drafted = after(...closed, draft());

  it('need more for than against', () => {
    expect(after(...closed, draft(), vote(['age-1', 'ccaa-1'], ['local-1'])).at(-1)!.data).toMatchObject({
      by: { manner: 'vote', inSession: later.sessionId },
    });
    given(...drafted)
      .when(vote(['age-1'], ['local-1']))
      .thenRefused('MINUTES_NOT_CARRIED', { facts: { inFavour: 1, against: 1 } });
    given(...drafted)
      .when(vote([], []))
      .thenRefused('MINUTES_NOT_CARRIED');
  });
  it('are voted by seats that are there', () =>
    given(...drafted)
      .when(vote(['age-2'], []))
      .thenRefused('SESSION_SEAT_NOT_PRESENT'));
  it('need a later session of the same body that is being held', () => {
    const others: Session[] = [
      { status: 'none' },
      stateAfter(convening(later)),
      stateAfter(...inSession),
      { ...(next() as object), bodyId: proposalId } as Session,
    ];
    for (const other of others)
      given(...drafted)
        .when(vote(['age-1'], [], other))
        .thenRefused('MINUTES_OTHER_SESSION');
  });
});

describe('What minutes say', () => {
  it('is nothing before the session is over', () => {
    expect(minutesContent(after(convening()), [])).toBeUndefined();
    expect(minutesContent(after(...inSession), [])).toBeUndefined();
  });
  it('is who was there and who was not, when and where, and what came of each item', () => {
    const content = minutesContent(after(...closed), [])!;
    expect(content).toMatchObject({
      session: { sessionId, reference: '4/2026', bodyName: 'Consejo' },
      call: 1,
      summoned: 8,
      acknowledged: 0,
      absent: ['age-2', 'ccaa-2', 'ccaa-3', 'local-2'],
      atOpening: { present: 4, census: 8, met: true },
      agenda: [
        { item: 1, outcome: 'decided', deliberation: 'Se delibera.' },
        { item: 2, outcome: 'informed' },
      ],
    });
    expect(content.attendance.map(({ seat }) => seat)).toEqual(attended);
  });
  it('takes the last record of an item, and does not change with what is said of the minutes', () => {
    const corrected: SessionCommand = {
      type: 'DealWithItem',
      data: { item: 1, outcome: 'deferred', deliberation: 'Se aplaza.', annexes: [], now },
    };
    const events: SessionEvent[] = after(...closed, corrected);
    expect(minutesContent(events, [])!.agenda[0]).toMatchObject({ outcome: 'deferred', deliberation: 'Se aplaza.' });
    expect(minutesContent(after(...closed, corrected, draft(), say('age-1'), say('ccaa-1')), [])).toEqual(
      minutesContent(events, []),
    );
  });
});
