import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import {
  after,
  arriving,
  closed,
  closing,
  convening,
  dealing,
  departing,
  inSession,
  item,
  memberOf,
  members,
  opening,
  proposalId,
} from '../../testing/session-world.js';
import { sessionAggregate, type SessionCommand } from './session.decider.js';

const given = deciderSpec(sessionAggregate.decider);
const all = members.map(({ seat }) => seat);
const there = (...seats: string[]) => [convening(), ...seats.map((seat) => arriving(seat))];
const at = (time: string) => new Date(`2026-12-04T${time}:00.000Z`);

describe('The quorum at a session of eight', () => {
  it.each([
    ['one below the half', ['age-1', 'ccaa-1', 'local-1'], false],
    ['exactly the half', ['age-1', 'ccaa-1', 'local-1', 'third-sector-1'], true],
    ['more than the half', ['age-1', 'ccaa-1', 'ccaa-2', 'local-1', 'third-sector-1'], true],
    ['the half without chair and substitute', ['ccaa-1', 'ccaa-2', 'local-1', 'third-sector-1'], false],
    ['the half with the substitute of the chair', ['age-2', 'ccaa-1', 'local-1', 'third-sector-1'], true],
    ['the half of two constituencies only', ['age-1', 'age-2', 'local-1', 'local-2'], false],
    ['the half, one of three seats being a third', ['age-1', 'age-2', 'ccaa-3', 'local-2'], true],
  ])('%s: %j', (_, seats, met) => {
    const spec = given(...after(...there(...seats))).when(opening());
    if (!met)
      return spec.thenRefused('SESSION_NO_QUORUM', {
        rule: 'council-quorum (statutes@1)',
        facts: { call: 1, census: 8 },
      });
    expect(after(...there(...seats), opening()).at(-1)!.data).toMatchObject({
      presence: { met: true, present: seats.length },
    });
  });
  it('says what would have been enough, and when the second call is', () =>
    given(...after(...there('age-1', 'ccaa-1')))
      .when(opening())
      .thenRefused('SESSION_NO_QUORUM', {
        reference: 'Ley 40/2015, art. 17',
        wouldPassIf: {
          presentAtLeast: 4,
          constituenciesAtLeast: 3,
          withShareOfSeats: '1/3',
          secondCallFrom: '2026-12-04T09:30:00.000Z',
        },
      }));
  it('counts represented seats, but no office by proxy', () => {
    const carried = (chair: SessionCommand) => [
      convening(),
      arriving('ccaa-1'),
      chair,
      arriving('local-1'),
      arriving('third-sector-1', 'proxy', { heldBy: 'local-1' }),
    ];
    expect(after(...carried(arriving('age-1')), opening()).at(-1)!.data).toMatchObject({ presence: { present: 4 } });
    given(...after(...carried(arriving('age-1', 'proxy', { heldBy: 'ccaa-1' }))))
      .when(opening())
      .thenRefused('SESSION_NO_QUORUM', { facts: { present: 4, officersPresent: false } });
  });
  it('is a quarter at the second call, half an hour later: two of eight', () => {
    const two = there('age-1', 'ccaa-1');
    given(...after(...two))
      .when(opening(2, '09:29'))
      .thenRefused('SESSION_NOT_YET', { wouldPassIf: { from: '2026-12-04T09:30:00.000Z' } });
    expect(after(...two, opening(2, '09:30')).at(-1)!.data).toMatchObject({
      call: 2,
      presence: { present: 2, required: '1/4', met: true },
    });
    given(...after(...there('age-1')))
      .when(opening(2, '09:30'))
      .thenRefused('SESSION_NO_QUORUM', { rule: 'council-second-call-quorum (statutes@1)' });
  });
  it('is not asked before the hour', () => {
    const half = there('age-1', 'ccaa-1', 'local-1', 'third-sector-1');
    const early: SessionCommand = {
      type: 'OpenSession',
      data: { call: 1, members, now: new Date('2026-12-04T08:59:59.999Z') },
    };
    given(...after(...half))
      .when(early)
      .thenRefused('SESSION_NOT_YET', { facts: { call: 1 } });
  });
  it('of nobody is none', () =>
    given(...after(convening()))
      .when({ type: 'OpenSession', data: { call: 1, members: [], now: at('09:00') } })
      .thenRefused('SESSION_NO_QUORUM', { facts: { census: 0, present: 0 }, wouldPassIf: { membersAtLeast: 1 } }));
  it('that never comes is recorded at the last call, and not when it is there', () => {
    const record: SessionCommand = { type: 'RecordNoQuorum', data: { members, now: at('09:30') } };
    const early: SessionCommand = { type: 'RecordNoQuorum', data: { members, now: at('09:29') } };
    given(...after(...there('age-1')))
      .when(early)
      .thenRefused('SESSION_NOT_YET');
    given(...after(...there('age-1', 'ccaa-1')))
      .when(record)
      .thenRefused('SESSION_QUORUM_REACHED', { wouldPassIf: { presentLessThan: 2 } });
    expect(after(...there('age-1'), record).at(-1)).toMatchObject({
      type: 'governance.session-not-held',
      data: { presence: { present: 1, met: false } },
    });
  });
});

describe('Attendance', () => {
  it('is in the manner that the session allows, once at a time', () => {
    given(...after(convening({ place: { manner: 'remote', connection: 'x' } })))
      .when(arriving('age-1'))
      .thenRefused('SESSION_MANNER_IMPOSSIBLE', { wouldPassIf: { mannerIn: ['remote'], without: ['heldBy'] } });
    given(...after(...there('age-1')))
      .when(arriving('age-1'))
      .thenNothing();
    given(...after(...there('age-1')))
      .when(arriving('age-1', 'remote'))
      .thenRefused('SESSION_ALREADY_PRESENT', { wouldPassIf: { departureRecorded: true } });
    given(...after(convening()))
      .when(arriving('age-1', 'in-person', { inForce: false }))
      .thenRefused('SESSION_NOT_A_MEMBER', { wouldPassIf: { mandateInForceAt: '2026-12-04T08:55:00.000Z' } });
  });
  it('by proxy is carried by a seat that is there itself, and by no more than the statutes say', () => {
    const carried = (seat: string, heldBy = 'age-1') => arriving(seat, 'proxy', { heldBy });
    given(...after(convening()))
      .when(carried('ccaa-1'))
      .thenRefused('SESSION_PROXY_NOT_PRESENT');
    given(...after(convening()))
      .when(carried('age-1'))
      .thenRefused('SESSION_MANNER_IMPOSSIBLE', { wouldPassIf: { given: ['heldBy'], heldByOtherThan: 'age-1' } });
    given(...after(convening()))
      .when(arriving('age-1', 'proxy'))
      .thenRefused('SESSION_MANNER_IMPOSSIBLE');
    given(...after(...there('age-1'), carried('ccaa-1')))
      .when(carried('ccaa-2', 'ccaa-1'))
      .thenRefused('SESSION_PROXY_NOT_PRESENT', { wouldPassIf: { heldByIn: ['age-1'] } });
    const two = after(...there('age-1'), carried('ccaa-1'), carried('ccaa-2'));
    given(...two)
      .when(carried('ccaa-3'))
      .thenRefused('SESSION_PROXIES_EXCEEDED', {
        facts: { carried: 2, atMost: 2 },
        wouldPassIf: { carriedLessThan: 2 },
      });
  });
  it('ends with a departure, also for those who were represented', () => {
    const carried = [...there('age-1'), arriving('ccaa-1', 'proxy', { heldBy: 'age-1' })];
    expect(
      after(...carried, departing('age-1'))
        .slice(-2)
        .map(({ data }) => data),
    ).toMatchObject([
      { seat: 'age-1', departedAt: '2026-12-04T10:00:00.000Z' },
      { seat: 'ccaa-1', departedAt: '2026-12-04T10:00:00.000Z' },
    ]);
    given(...after(...there('age-1'), departing('age-1')))
      .when(departing('age-1'))
      .thenRefused('SESSION_SEAT_NOT_PRESENT');
    given(...after(...there('age-1')))
      .when(departing('age-1', '08:54'))
      .thenRefused('SESSION_TIME_IMPOSSIBLE');
    given(...after(...there('age-1'), departing('age-1')))
      .when(arriving('age-1', 'in-person', { at: '09:59' }))
      .thenRefused('SESSION_TIME_IMPOSSIBLE', { wouldPassIf: { from: '2026-12-04T10:00:00.000Z' } });
    expect(after(...there('age-1'), departing('age-1'), arriving('age-1', 'remote', { at: '10:00' }))).toHaveLength(4);
  });
  it('is announced by an acknowledgement, once, of who was summoned', () => {
    const acknowledge = (seat: string, mandateId = memberOf(seat).mandateId): SessionCommand => ({
      type: 'AcknowledgeConvocation',
      data: { by: { ...memberOf(seat), mandateId, inForce: true }, now: at('08:00') },
    });
    expect(after(convening(), acknowledge('age-1')).at(-1)!.type).toBe('governance.convocation-acknowledged');
    given(...after(convening(), acknowledge('age-1')))
      .when(acknowledge('age-1'))
      .thenNothing();
    given(...after(convening()))
      .when(acknowledge('age-1', proposalId))
      .thenRefused('SESSION_NOT_A_MEMBER', { wouldPassIf: { mandateIn: members.map(({ mandateId }) => mandateId) } });
  });
});

describe('An item off the agenda', () => {
  const urgent = (inFavour: string[], against: string[] = []): SessionCommand => ({
    type: 'AdmitUrgentItem',
    data: {
      item: { title: 'Calendario', kind: 'debate', documents: [] },
      inFavour,
      against,
      abstaining: [],
      proposals: [],
      now: at('09:10'),
    },
  });
  const allThere = [convening(), ...all.map((seat) => arriving(seat)), opening()];

  it('needs every member, and says who is missing', () =>
    given(
      ...after(
        ...[convening(), ...all.slice(1).map((seat) => arriving(seat)), arriving('age-1')],
        opening(),
        departing('age-1'),
      ),
    )
      .when(urgent(all.slice(1)))
      .thenRefused('SESSION_URGENCY_NEEDS_ALL', {
        reference: 'Ley 40/2015, art. 17.4',
        facts: { members: 8, present: 7, missing: ['age-1'] },
        wouldPassIf: { present: 8 },
      }));
  it('needs more than half of them: five of eight, not four', () => {
    const admitted = after(...allThere, urgent(all.slice(0, 5), all.slice(5))).at(-1)!;
    expect(admitted).toMatchObject({
      type: 'governance.urgent-item-admitted',
      data: { item: { item: 3, title: 'Calendario' } },
    });
    expect(after(...allThere, urgent(all.slice(0, 4), all.slice(4))).at(-1)!.type).toBe(
      'governance.urgent-item-declined',
    );
  });
  it('counts one voice a seat', () => {
    given(...after(...allThere))
      .when(urgent(['age-1', 'age-1']))
      .thenRefused('SESSION_SEAT_COUNTED_TWICE', { wouldPassIf: { occurrencesAtMost: 1 } });
    given(...after(...allThere))
      .when(urgent(['age-1'], ['age-9']))
      .thenRefused('SESSION_SEAT_NOT_PRESENT', { facts: { seats: ['age-9'] }, wouldPassIf: { seatIn: all } });
  });
  it('cannot be dealt with otherwise', () =>
    given(...after(...inSession))
      .when(dealing(3))
      .thenRefused('SESSION_ITEM_NOT_ON_AGENDA', { facts: { item: 3, items: 2 }, wouldPassIf: { itemIn: [1, 2] } }));
  it('can be added before the session while the notice lasts', () => {
    const add = (now: string): SessionCommand => ({
      type: 'AddAgendaItem',
      data: {
        item,
        proposals: [{ proposalId, bodyId: '0198f000-0000-7000-8000-0000000000b1' }],
        localHolidays: [],
        now: new Date(now),
      },
    });
    expect(after(convening(), add('2026-11-26T09:00:00.000Z')).at(-1)!.data).toMatchObject({
      item: { item: 3 },
      notice: { workingDays: 5 },
    });
    given(...after(convening()))
      .when(add('2026-11-27T09:00:00.000Z'))
      .thenRefused('SESSION_NOTICE_TOO_SHORT', { facts: { workingDays: 4 } });
  });
});

describe('A session', () => {
  it('ends when every item is dealt with', () => {
    given(...after(...inSession, dealing(1)))
      .when(closing)
      .thenRefused('SESSION_ITEMS_OPEN', { facts: { items: [2] }, wouldPassIf: { dealtWith: [2] } });
    expect(after(...closed).at(-1)!.data).toMatchObject({ presence: { present: 4, census: 8 } });
    given(...after(...closed))
      .when(closing)
      .thenNothing();
  });
  it('has outcomes that fit the item', () => {
    given(...after(...inSession))
      .when(dealing(1, 'informed'))
      .thenRefused('SESSION_OUTCOME_IMPOSSIBLE', { wouldPassIf: { outcomeIn: ['decided', 'deferred', 'withdrawn'] } });
    given(...after(...inSession))
      .when(dealing(2, 'decided'))
      .thenRefused('SESSION_OUTCOME_IMPOSSIBLE');
  });
  it('can be cancelled before it begins, and is then over', () => {
    const cancel: SessionCommand = { type: 'CancelSession', data: { reason: 'Nieve', now: at('08:00') } };
    given(...after(convening(), cancel))
      .when(cancel)
      .thenNothing();
    given(...after(convening(), cancel))
      .when(opening())
      .thenRefused('SESSION_IN_OTHER_STATUS', { facts: { status: 'cancelled' } });
    given(...after(...inSession))
      .when(cancel)
      .thenRefused('SESSION_IN_OTHER_STATUS');
  });
  it('must be convened first', () => given().when(opening()).thenRefused('SESSION_NOT_FOUND'));
});
