import type { ProposalRecord } from './proposal-record.js';
import type {
  AgendaItem,
  ItemDealtWith,
  SessionClosed,
  SessionConvened,
  SessionEvent,
  SessionOpened,
  UrgentItemAdmitted,
  UrgentItemDeclined,
} from './session.events.js';
import { evolveSession, initialSession, isConvened, type Convened, type Session, type Stay } from './session.state.js';

/** Version of what minutes say and in which order; a later one leaves the digests of earlier minutes as they are. */
export const MINUTES_TEMPLATE = 1;

type Voices = Pick<UrgentItemAdmitted['data'], 'inFavour' | 'against' | 'abstaining'>;

type MinutedItem = AgendaItem &
  Readonly<{
    urgent?: Voices;
    outcome?: ItemDealtWith['data']['outcome'];
    deliberation?: string;
    annexes: ItemDealtWith['data']['annexes'];
  }>;

/** What the minutes of a session say, as data: a pure function of its events and of those of the proposals on its agenda. */
export type MinutesContent = Readonly<{
  template: number;
  session: Omit<SessionConvened['data'], 'agenda' | 'members'>;
  acknowledged: number;
  summoned: number;
  call: 1 | 2;
  openedAt: string;
  closedAt: string;
  atOpening: SessionOpened['data']['presence'];
  atClosing: SessionClosed['data']['presence'];
  attendance: readonly Stay[];
  absent: readonly string[];
  agenda: readonly MinutedItem[];
  declined: readonly UrgentItemDeclined['data'][];
  resolutions: readonly ProposalRecord[];
}>;

type Of<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

const eventsOf = <T extends SessionEvent['type']>(events: readonly SessionEvent[], type: T): readonly Of<T>[] =>
  events.filter((event): event is Of<T> => event.type === type);

const minuted =
  (events: readonly SessionEvent[]) =>
  (item: AgendaItem): MinutedItem => {
    const dealt = eventsOf(events, 'governance.agenda-item-dealt-with').findLast(
      ({ data }) => data.item === item.item,
    )?.data;
    const urgent = eventsOf(events, 'governance.urgent-item-admitted').find(
      ({ data }) => data.item.item === item.item,
    )?.data;
    return {
      ...item,
      ...(urgent && { urgent: { inFavour: urgent.inFavour, against: urgent.against, abstaining: urgent.abstaining } }),
      ...(dealt && { outcome: dealt.outcome, deliberation: dealt.deliberation }),
      annexes: dealt?.annexes ?? [],
    };
  };

const stateOf = (events: readonly SessionEvent[]): Session => events.reduce(evolveSession, initialSession());

const absentFrom = ({ members, stays }: Convened): readonly string[] =>
  members.map(({ seat }) => seat).filter((seat) => !stays.some((stay) => stay.seat === seat));

/** The minutes, once the session has been closed; nothing before. */
export const minutesContent = (
  events: readonly SessionEvent[],
  proposals: readonly ProposalRecord[],
): MinutesContent | undefined => {
  const session = stateOf(events);
  const convened = eventsOf(events, 'governance.session-convened')[0]?.data;
  const opened = eventsOf(events, 'governance.session-opened')[0]?.data;
  const closed = eventsOf(events, 'governance.session-closed')[0]?.data;
  if (!isConvened(session) || !convened || !opened || !closed) return undefined;
  const { agenda: _, members, ...about } = convened;
  return {
    template: MINUTES_TEMPLATE,
    session: about,
    acknowledged: session.acknowledged.length,
    summoned: members.length,
    call: opened.call,
    openedAt: opened.openedAt,
    closedAt: closed.closedAt,
    atOpening: opened.presence,
    atClosing: closed.presence,
    attendance: session.stays,
    absent: absentFrom(session),
    agenda: session.agenda.map(minuted(events)),
    declined: eventsOf(events, 'governance.urgent-item-declined').map(({ data }) => data),
    resolutions: proposals,
  };
};
