import { exampleCouncil } from '../domain/rule-set/example-statutes.js';
import type { BodyRules } from '../domain/rule-set/body-rules.js';
import type { ConveneSession, Member, NewItem } from '../domain/session/convening.rules.js';
import type { SessionEvent } from '../domain/session/session.events.js';
import type { SessionCommand } from '../domain/session/session.decider.js';
import { sessionAggregate } from '../domain/session/session.decider.js';

export const sessionId = '0198f000-0000-7000-8000-0000000005e5';
export const bodyId = '0198f000-0000-7000-8000-0000000000b1';
export const proposalId = '0198f000-0000-7000-8000-0000000000c1';

/* Four constituencies of two, three, two and one seats: small enough to read, large enough for every boundary. */
const constituencies = [
  { code: 'age', name: 'Administración General del Estado', seats: 2 },
  { code: 'ccaa', name: 'Comunidades autónomas', seats: 3 },
  { code: 'local', name: 'Entidades locales', seats: 2 },
  { code: 'third-sector', name: 'Tercer sector', seats: 1 },
];

export const rules = {
  ...exampleCouncil,
  constituencies,
  officers: { chair: ['age-1', 'age-2'], secretary: 'staff' },
  quorum: {
    share: '1/2',
    officersPresent: true,
    constituencies: { atLeast: 3, withShareOfSeats: '1/3' },
    reference: 'Ley 40/2015, art. 17',
  },
  proxies: { perSeat: 2 },
  sessions: {
    noticeWorkingDays: 5,
    urgentNoticeWorkingDays: 2,
    territory: '13',
    secondCall: { afterMinutes: 30, share: '1/4' },
    mayAsk: { constituencies: ['age', 'ccaa', 'local'], share: '1/3' },
  },
} as unknown as BodyRules;

export const members: readonly Member[] = constituencies.flatMap(({ code, seats }, at) =>
  Array.from({ length: seats }, (_, seat) => ({
    seat: `${code}-${seat + 1}`,
    constituency: code,
    mandateId: `0198f000-0000-7000-8000-00000000${at}0a${seat}`,
  })),
);

export const memberOf = (seat: string): Member => members.find((member) => member.seat === seat)!;

export const item: NewItem = { title: 'Convocatoria 2027', kind: 'decision', proposalId, documents: [] };

export const convening = (more: Partial<ConveneSession['data']> = {}): ConveneSession => ({
  type: 'ConveneSession',
  data: {
    sessionId,
    bodyId,
    reference: '4/2026',
    statutes: { ruleSetId: '0198f000-0000-7000-8000-000000000001', version: 1, rules },
    members,
    caller: { seats: [], staff: true },
    startsAt: new Date('2026-12-04T09:00:00.000Z'),
    place: { manner: 'hybrid', venue: 'Sala de juntas', connection: 'https://ceriss.example/sesiones/4' },
    agenda: [item, { title: 'Ruegos', kind: 'information', documents: [] }],
    proposals: [{ proposalId, bodyId }],
    localHolidays: [],
    now: new Date('2026-11-20T09:00:00.000Z'),
    ...more,
  },
});

const { initialState, evolve, decide } = sessionAggregate.decider;

/** What has happened after so many commands, each of which must pass. */
export const after = (...commands: readonly SessionCommand[]): SessionEvent[] =>
  commands.reduce<SessionEvent[]>(
    (events, command) => [...events, ...decide(command, events.reduce(evolve, initialState()))],
    [],
  );

const at = (time: string): Date => new Date(`2026-12-04T${time}:00.000Z`);

export const arriving = (
  seat: string,
  manner: 'in-person' | 'remote' | 'proxy' = 'in-person',
  more: Readonly<{ heldBy?: string; at?: string; inForce?: boolean }> = {},
): SessionCommand => ({
  type: 'RecordArrival',
  data: {
    member: { ...memberOf(seat), inForce: more.inForce ?? true },
    manner,
    ...(more.heldBy !== undefined && { heldBy: more.heldBy }),
    at: at(more.at ?? '08:55'),
    now: at('18:00'),
  },
});
export const departing = (seat: string, time = '10:00'): SessionCommand => ({
  type: 'RecordDeparture',
  data: { seat, at: at(time), now: at('18:00') },
});
export const opening = (call: 1 | 2 = 1, time = '09:00'): SessionCommand => ({
  type: 'OpenSession',
  data: { call, members, now: at(time) },
});
export const dealing = (number: number, outcome: 'decided' | 'informed' | 'debated' = 'decided'): SessionCommand => ({
  type: 'DealWithItem',
  data: { item: number, outcome, deliberation: 'Se delibera.', annexes: [], now: at('10:30') },
});
export const closing: SessionCommand = { type: 'CloseSession', data: { now: at('11:00') } };

/** Convened, four of eight there in person, opened. */
export const inSession: readonly SessionCommand[] = [
  convening(),
  ...['age-1', 'ccaa-1', 'local-1', 'third-sector-1'].map((seat) => arriving(seat)),
  opening(),
];
export const closed: readonly SessionCommand[] = [...inSession, dealing(1), dealing(2, 'informed'), closing];
