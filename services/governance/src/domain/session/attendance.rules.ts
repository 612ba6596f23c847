import type { Command } from '@ceriss/event-sourcing';
import type { Json } from '@ceriss/kernel';
import { staysNow } from './presence.js';
import type { MemberArrived, SessionEvent } from './session.events.js';
import { refuse, ruleOf } from './session.refusals.js';
import type { Convened, Stay } from './session.state.js';

type Standing = Readonly<{ seat: string; constituency: string; mandateId: string; inForce: boolean }>;

export type AcknowledgeConvocation = Command<'AcknowledgeConvocation', { by: Standing; now: Date }>;
export type RecordArrival = Command<
  'RecordArrival',
  { member: Standing; manner: MemberArrived['data']['manner']; heldBy?: string; at: Date; now: Date }
>;
export type RecordDeparture = Command<'RecordDeparture', { seat: string; at: Date; now: Date }>;

const checkMember = ({ seat, inForce }: Standing, { bodyCode }: Convened, at: Date): void => {
  if (inForce) return;
  throw refuse('SESSION_NOT_A_MEMBER', {
    rule: 'session-members@1',
    facts: { seat, body: bodyCode },
    wouldPassIf: { mandateInForceAt: at.toISOString() },
  });
};

/** A summoned member says that the convocation has come; once. */
export const acknowledge = ({ by, now }: AcknowledgeConvocation['data'], session: Convened): SessionEvent[] => {
  const { seat, mandateId } = by;
  if (session.acknowledged.includes(seat)) return [];
  if (!session.members.some((member) => member.mandateId === mandateId)) {
    throw refuse('SESSION_NOT_A_MEMBER', {
      rule: 'session-members@1',
      facts: { seat, body: session.bodyCode },
      wouldPassIf: { mandateIn: session.members.map((member) => member.mandateId) },
    });
  }
  const data = { sessionId: session.sessionId, seat, mandateId, acknowledgedAt: now.toISOString() };
  return [{ type: 'governance.convocation-acknowledged', data }];
};

/* What was recorded last of a seat: nothing can be recorded before it. */
const lastOf = (stays: readonly Stay[], seat: string): string | undefined => {
  const last = stays.findLast((stay) => stay.seat === seat);
  return last && (last.until ?? last.from);
};

const checkTime = (at: Date, now: Date, after: string): void => {
  if (Date.parse(after) <= at.getTime() && at <= now) return;
  throw refuse('SESSION_TIME_IMPOSSIBLE', {
    rule: 'session-attendance@1',
    facts: { at: at.toISOString() },
    wouldPassIf: { from: after, until: now.toISOString() },
  });
};

const checkManner = (data: RecordArrival['data'], session: Convened): void => {
  const { manner, heldBy, member } = data;
  const { place } = session;
  const possible =
    manner === 'proxy'
      ? heldBy !== undefined && heldBy !== member.seat
      : heldBy === undefined && (place.manner === 'hybrid' || place.manner === manner);
  if (possible) return;
  throw refuse('SESSION_MANNER_IMPOSSIBLE', {
    rule: 'session-attendance@1',
    facts: { seat: member.seat, manner, heldBy: heldBy ?? null, session: place.manner },
    wouldPassIf: possibleFor(data, session),
  });
};

const possibleFor = ({ manner, member }: RecordArrival['data'], { place }: Convened): Record<string, Json> => {
  if (manner === 'proxy') return { given: ['heldBy'], heldByOtherThan: member.seat };
  const manners = place.manner === 'hybrid' ? ['in-person', 'remote'] : [place.manner];
  return { mannerIn: manners, without: ['heldBy'] };
};

const checkProxy = (heldBy: string, { seat: own }: Standing, session: Convened): void => {
  const there = staysNow(session.stays);
  const personally = there.filter(({ manner }) => manner !== 'proxy').map(({ seat }) => seat);
  if (!personally.includes(heldBy)) {
    const wouldPassIf = { heldByIn: personally.filter((seat) => seat !== own) };
    throw refuse('SESSION_PROXY_NOT_PRESENT', { rule: ruleOf(session, 'proxies'), facts: { heldBy }, wouldPassIf });
  }
  const carried = there.filter((stay) => stay.heldBy === heldBy).length;
  const { proxiesPerSeat } = session.terms;
  if (carried < proxiesPerSeat) return;
  throw refuse('SESSION_PROXIES_EXCEEDED', {
    rule: ruleOf(session, 'proxies'),
    facts: { heldBy, carried, atMost: proxiesPerSeat },
    ...(proxiesPerSeat > 0 && { wouldPassIf: { carriedLessThan: proxiesPerSeat } }),
  });
};

/** A member comes, in person, remotely or represented by another seat that is there. */
export const arrive = (data: RecordArrival['data'], session: Convened): SessionEvent[] => {
  const { member, manner, heldBy, at, now } = data;
  checkMember(member, session, at);
  const { seat, constituency, mandateId } = member;
  const here = staysNow(session.stays).find((stay) => stay.seat === seat);
  if (here) {
    if (here.manner === manner && here.heldBy === heldBy) return [];
    const facts = { seat, manner: here.manner };
    const wouldPassIf = { departureRecorded: true };
    throw refuse('SESSION_ALREADY_PRESENT', { rule: 'session-attendance@1', facts, wouldPassIf });
  }
  checkManner(data, session);
  if (heldBy !== undefined) checkProxy(heldBy, member, session);
  checkTime(at, now, lastOf(session.stays, seat) ?? session.convenedAt);
  const arrival = { seat, constituency, mandateId, manner, ...(heldBy !== undefined && { heldBy }) };
  return [
    {
      type: 'governance.member-arrived',
      data: { sessionId: session.sessionId, ...arrival, arrivedAt: at.toISOString() },
    },
  ];
};

/** A member goes, and with them the seats that they represent. */
export const depart = ({ seat, at, now }: RecordDeparture['data'], session: Convened): SessionEvent[] => {
  const there = staysNow(session.stays);
  const here = there.find((stay) => stay.seat === seat);
  if (!here) {
    const wouldPassIf = { seatIn: there.map((stay) => stay.seat) };
    throw refuse('SESSION_SEAT_NOT_PRESENT', { rule: 'session-attendance@1', facts: { seats: [seat] }, wouldPassIf });
  }
  const leaving = [here, ...there.filter(({ heldBy }) => heldBy === seat)];
  const latest = leaving.map(({ from }) => from).reduce((a, b) => (Date.parse(a) < Date.parse(b) ? b : a));
  checkTime(at, now, latest);
  const { sessionId } = session;
  return leaving.map(({ seat: left, from: arrivedAt }) => ({
    type: 'governance.member-departed',
    data: { sessionId, seat: left, arrivedAt, departedAt: at.toISOString() },
  }));
};
