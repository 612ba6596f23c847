import type {
  AgendaItem,
  HoldingEvent,
  MemberArrived,
  MinutesApproved,
  MinutesEvent,
  SessionConvened,
  SessionEvent,
} from './session.events.js';

/** One stay of a seat at a session; `until` is absent while it lasts. */
export type Stay = Readonly<{
  seat: string;
  constituency: string;
  mandateId: string;
  manner: 'in-person' | 'remote' | 'proxy';
  heldBy?: string;
  from: string;
  until?: string;
}>;

export type Requested = Readonly<{
  status: 'requested';
  sessionId: string;
  bodyId: string;
  mayAsk: Readonly<{ constituencies: readonly string[]; share: string; seats: number }>;
  seats: readonly string[];
}>;

type Draft = Readonly<{ version: number; digest: string }>;

export type Convened = Readonly<{
  status: 'convened' | 'in-session' | 'closed' | 'minutes-drafted' | 'minutes-approved' | 'cancelled' | 'not-held';
}> &
  SessionConvened['data'] &
  Readonly<{
    acknowledged: readonly string[];
    stays: readonly Stay[];
    dealtWith: ReadonlyMap<number, string>;
    minutes?: Draft & Readonly<{ agreed: readonly string[]; objecting: readonly string[] }>;
    approved?: MinutesApproved['data'];
  }>;

export type Session = Readonly<{ status: 'none' }> | Requested | Convened;

export const initialSession = (): Session => ({ status: 'none' });

export const isConvened = (session: Session): session is Convened =>
  session.status !== 'none' && session.status !== 'requested';

const withItem = (session: Convened, item: AgendaItem): Convened => ({ ...session, agenda: [...session.agenda, item] });

const withoutSeat = (seats: readonly string[], seat: string): readonly string[] => seats.filter((one) => one !== seat);

const departing = (stays: readonly Stay[], seat: string, until: string): readonly Stay[] =>
  stays.map((stay) => (stay.until === undefined && stay.seat === seat ? { ...stay, until } : stay));

const arriving = (
  session: Convened,
  { seat, constituency, mandateId, manner, heldBy, arrivedAt: from }: MemberArrived['data'],
): Convened => ({
  ...session,
  stays: [...session.stays, { seat, constituency, mandateId, manner, ...(heldBy !== undefined && { heldBy }), from }],
});

const evolveHolding = (session: Convened, { type, data }: HoldingEvent): Convened => {
  switch (type) {
    case 'governance.member-arrived':
      return arriving(session, data);
    case 'governance.member-departed':
      return { ...session, stays: departing(session.stays, data.seat, data.departedAt) };
    case 'governance.session-opened':
      return { ...session, status: 'in-session', members: data.members };
    case 'governance.urgent-item-admitted':
      return withItem(session, data.item);
    case 'governance.urgent-item-declined':
      return session;
    case 'governance.agenda-item-dealt-with':
      return { ...session, dealtWith: new Map(session.dealtWith).set(data.item, data.outcome) };
    case 'governance.session-closed':
      return { ...session, status: 'closed' };
  }
};

const evolveMinutes = (session: Convened, { type, data }: MinutesEvent): Convened => {
  if (type === 'governance.minutes-drafted') {
    const { version, digest } = data;
    return { ...session, status: 'minutes-drafted', minutes: { version, digest, agreed: [], objecting: [] } };
  }
  if (type === 'governance.minutes-approved') return { ...session, status: 'minutes-approved', approved: data };
  if (!session.minutes) return session;
  const { minutes } = session;
  const [agreed, objecting] = [withoutSeat(minutes.agreed, data.seat), withoutSeat(minutes.objecting, data.seat)];
  return type === 'governance.minutes-agreed-to'
    ? { ...session, minutes: { ...minutes, agreed: [...agreed, data.seat], objecting } }
    : { ...session, minutes: { ...minutes, agreed, objecting: [...objecting, data.seat] } };
};

const isMinutes = (event: SessionEvent): event is MinutesEvent => event.type.startsWith('governance.minutes-');

type BeforeEvent = Exclude<SessionEvent, HoldingEvent | MinutesEvent>;

const evolveBefore = (session: Session, event: BeforeEvent): Session | undefined => {
  switch (event.type) {
    case 'governance.session-requested': {
      const { sessionId, bodyId, mayAsk, seat } = event.data;
      return { status: 'requested', sessionId, bodyId, mayAsk, seats: [seat] };
    }
    case 'governance.session-request-supported':
      return session.status === 'requested' ? { ...session, seats: [...session.seats, event.data.seat] } : session;
    case 'governance.session-convened':
      return { ...event.data, status: 'convened', acknowledged: [], stays: [], dealtWith: new Map() };
    default:
      return isConvened(session) ? evolveConvened(session, event) : session;
  }
};

const evolveConvened = (
  session: Convened,
  event: Exclude<
    BeforeEvent,
    { type: 'governance.session-requested' | 'governance.session-request-supported' | 'governance.session-convened' }
  >,
): Session => {
  switch (event.type) {
    case 'governance.agenda-item-added':
      return withItem(session, event.data.item);
    case 'governance.convocation-acknowledged':
      return { ...session, acknowledged: [...session.acknowledged, event.data.seat] };
    case 'governance.session-cancelled':
      return { ...session, status: 'cancelled' };
    case 'governance.session-not-held':
      return { ...session, status: 'not-held' };
  }
};

const HOLDING: ReadonlySet<string> = new Set<HoldingEvent['type']>([
  'governance.member-arrived',
  'governance.member-departed',
  'governance.session-opened',
  'governance.urgent-item-admitted',
  'governance.urgent-item-declined',
  'governance.agenda-item-dealt-with',
  'governance.session-closed',
]);

const isHolding = (event: SessionEvent): event is HoldingEvent => HOLDING.has(event.type);

export const evolveSession = (session: Session, event: SessionEvent): Session => {
  if (isMinutes(event)) return isConvened(session) ? evolveMinutes(session, event) : session;
  if (isHolding(event)) return isConvened(session) ? evolveHolding(session, event) : session;
  return evolveBefore(session, event) ?? session;
};
