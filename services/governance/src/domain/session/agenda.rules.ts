import type { Command } from '@ceriss/event-sourcing';
import type { LocalHolidays } from '@ceriss/spain';
import { checkProposals, numbered, type NewItem, type ProposalFact } from './convening.rules.js';
import { noticeOf } from './notice.rules.js';
import type { SessionEvent } from './session.events.js';
import type { Convened } from './session.state.js';

export type AddAgendaItem = Command<
  'AddAgendaItem',
  { item: NewItem; proposals: readonly ProposalFact[]; localHolidays: readonly LocalHolidays[]; now: Date }
>;
export type CancelSession = Command<'CancelSession', { reason: string; now: Date }>;

/** One more item before the session, as long as the notice that the statutes ask for is left. */
export const addItem = (
  { item, proposals, localHolidays, now }: AddAgendaItem['data'],
  session: Convened,
): SessionEvent[] => {
  checkProposals(session.bodyId, [item], proposals);
  const { terms, sessionId } = session;
  const asked = {
    terms,
    urgent: session.urgent !== undefined,
    startsAt: new Date(session.startsAt),
    now,
    localHolidays,
  };
  const notice = noticeOf(asked, session);
  const [added] = numbered([item], session.agenda.length);
  return [
    { type: 'governance.agenda-item-added', data: { sessionId, item: added!, notice, addedAt: now.toISOString() } },
  ];
};

export const cancel = (
  { reason, now }: CancelSession['data'],
  { sessionId }: Readonly<{ sessionId: string }>,
): SessionEvent[] => [
  { type: 'governance.session-cancelled', data: { sessionId, reason, cancelledAt: now.toISOString() } },
];
