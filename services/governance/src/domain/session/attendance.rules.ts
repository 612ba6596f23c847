import type { Command } from '@ceriss/event-sourcing';
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

const checkMember = ({ seat, inForce }: Standing, { bodyCode }: Convened): void => {
  if (!inForce) throw refuse('SESSION_NOT_A_MEMBER', { rule: 'session-members@1', facts: { seat, body: bodyCode } });
};

/** A summoned member says that the convocation has come; once. */
export const acknowledge = ({ by, now }: AcknowledgeConvocation['data'], session: Convened): SessionEvent[] => {
  const { seat, mandateId } = by;
  if (session.acknowledged.includes(seat)) return [];
  if (!session.members.some((member) => member.mandateId === mandateId)) {
    throw refuse('SESSION_NOT_A_MEMBER', { rule: 'session-members@1', facts: { seat, body: session.bodyCode } });
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

const checkManner = ({ manner, heldBy, member }: RecordArrival['data'], { place }: Convened): void => {
  const possible =
    manner === 'proxy'
      ? heldBy !== undefined && heldBy !== member.seat
      : heldBy === undefined && (place.manner === 'hybrid' || place.manner === manner);
  if (possible) return;
  throw refuse('SESSION_MANNER_IMPOSSIBLE', {
    rule: 'session-attendance@1',
    facts: { seat: member.seat, manner, heldBy: heldBy ?? null, session: place.manner },
  });
};

const checkProxy = (heldBy: string, session: Convened): void => {
  const there = staysNow(session.stays);
  if (!there.some(({ seat, manner }) => seat === heldBy && manner !== 'proxy')) {
    throw refuse('SESSION_PROXY_NOT_PRESENT', { rule: ruleOf(session, 'proxies'), facts: { heldBy } });
  }
  const carried = there.filter((stay) => stay.heldBy === heldBy).length;
  const { proxiesPerSeat } = session.terms;
  if (carried < proxiesPerSeat) return;
  throw refuse('SESSION_PROXIES_EXCEEDED', {
    rule: ruleOf(session, 'proxies'),
    facts: { heldBy, carried, atMost: proxiesPerSeat },
  });
};

/** A member comes, in person, remotely or represented by another seat that is there. */
export const arrive = (data: RecordArrival['data'], session: Convened): SessionEvent[] => {
  const { member, manner, heldBy, at, now } = data;
  checkMember(member, session);
  const { seat, constituency, mandateId } = member;
  const here = staysNow(session.stays).find((stay) => stay.seat === seat);
  if (here) {
    if (here.manner === manner && here.heldBy === heldBy) return [];
    throw refuse('SESSION_ALREADY_PRESENT', { rule: 'session-attendance@1', facts: { seat, manner: here.manner } });
  }
  checkManner(data, session);
  if (heldBy !== undefined) checkProxy(heldBy, session);
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
  if (!here) throw refuse('SESSION_SEAT_NOT_PRESENT', { rule: 'session-attendance@1', facts: { seats: [seat] } });
  const leaving = [here, ...there.filter(({ heldBy }) => heldBy === seat)];
  const latest = leaving.map(({ from }) => from).reduce((a, b) => (Date.parse(a) < Date.parse(b) ? b : a));
  checkTime(at, now, latest);
  const { sessionId } = session;
  return leaving.map(({ seat: left, from: arrivedAt }) => ({
    type: 'governance.member-departed',
    data: { sessionId, seat: left, arrivedAt, departedAt: at.toISOString() },
  }));
};
