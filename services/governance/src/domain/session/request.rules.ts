import type { Command } from '@ceriss/event-sourcing';
import type { StatutesFact } from './convening.rules.js';
import { mayAskOf } from './session-terms.js';
import type { SessionEvent } from './session.events.js';
import { refuse, ruleOf } from './session.refusals.js';
import type { Session } from './session.state.js';

/** A seat of whoever calls, with the mandate by which they hold it. */
export type OwnSeat = Readonly<{ seat: string; constituency: string; mandateId: string }>;

export type RequestSession = Command<
  'RequestSession',
  {
    sessionId: string;
    bodyId: string;
    statutes: StatutesFact;
    by: OwnSeat;
    reasons: string;
    matters: readonly string[];
    now: Date;
  }
>;
export type SupportRequest = Command<'SupportRequest', { sessionId: string; by: OwnSeat; now: Date }>;

type Asking = Readonly<{ constituencies: readonly string[] }>;

const checkConstituency = ({ constituencies }: Asking, { seat, constituency }: OwnSeat): void => {
  if (constituencies.includes(constituency)) return;
  throw refuse('SESSION_REQUEST_OF_OTHER_CONSTITUENCY', {
    rule: 'session-request@1',
    facts: { seat, constituency },
    wouldPassIf: { constituencyIn: constituencies },
  });
};

/** Seats of the constituencies that the statutes name ask for a session; with enough of them they may convene it themselves. */
export const request = (data: RequestSession['data'], session: Session): SessionEvent[] => {
  const { sessionId, bodyId, statutes, by, reasons, matters, now } = data;
  if (session.status !== 'none') throw refuse('SESSION_EXISTS', { facts: { sessionId, status: session.status } });
  const { rules, version } = statutes;
  const mayAsk = mayAskOf(rules);
  if (!mayAsk) {
    throw refuse('SESSION_REQUEST_NOT_FORESEEN', {
      rule: ruleOf({ bodyCode: rules.code, ruleVersion: version }, 'session-request'),
      facts: { body: rules.code },
      wouldPassIf: { statutesSay: 'sessions.mayAsk' },
    });
  }
  checkConstituency(mayAsk, by);
  const seats = rules.constituencies
    .filter(({ code }) => mayAsk.constituencies.includes(code))
    .reduce((total, constituency) => total + constituency.seats, 0);
  return [
    {
      type: 'governance.session-requested',
      data: {
        ...{ sessionId, bodyId, reasons, matters: [...matters], ...by },
        mayAsk: { constituencies: [...mayAsk.constituencies], share: mayAsk.share, seats },
        requestedAt: now.toISOString(),
      },
    },
  ];
};

/** Another seat joins; the same one twice is nothing. */
export const support = ({ sessionId, by, now }: SupportRequest['data'], session: Session): SessionEvent[] => {
  if (session.status !== 'requested') {
    throw refuse('SESSION_IN_OTHER_STATUS', {
      facts: { status: session.status },
      wouldPassIf: { statusIn: ['requested'] },
    });
  }
  if (session.seats.includes(by.seat)) return [];
  checkConstituency(session.mayAsk, by);
  const { seat, mandateId } = by;
  return [
    {
      type: 'governance.session-request-supported',
      data: { sessionId, seat, mandateId, supportedAt: now.toISOString() },
    },
  ];
};
