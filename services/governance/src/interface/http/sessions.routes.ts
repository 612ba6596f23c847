import type { Route } from '@ceriss/service-kit';

const SECRETARY = ['secretary'] as const;
const MEMBER = ['member'] as const;
const EITHER = ['secretary', 'member'] as const;

const done = (path: string, access: Route['access'], summary: string): Route => ({
  method: 'POST',
  path,
  access,
  summary,
});
const shown = (path: string, summary: string, reads: readonly string[]): Route => ({
  ...{ method: 'GET', path, access: 'public', summary },
  reads,
});

/** Documents are made from the log itself: they wait for no read model. */
const FROM_THE_LOG: readonly string[] = [];

export const sessionRoutes: readonly Route[] = [
  done('/session-requests', MEMBER, 'Ask for a session of a body, by a seat that may'),
  done('/sessions/:id/support', MEMBER, 'Join a request for a session'),
  done('/sessions', EITHER, 'Convene a session: chair or secretary'),
  done(
    '/sessions/:id/convocation',
    EITHER,
    'Convene a session that was asked for: chair, secretary or the seats that ask',
  ),
  done('/sessions/:id/agenda-items', SECRETARY, 'Add an item to the agenda while the notice lasts'),
  done('/sessions/:id/cancellation', SECRETARY, 'Cancel a session, with the reason'),
  done('/sessions/:id/acknowledgements', EITHER, 'Acknowledge the convocation'),
  done('/sessions/:id/arrivals', SECRETARY, 'Record that a member has come, in person, remotely or represented'),
  done('/sessions/:id/departures', SECRETARY, 'Record that a member has gone'),
  done('/sessions/:id/opening', SECRETARY, 'Open the session at its first or second call'),
  done('/sessions/:id/failure', SECRETARY, 'Record that the session could not be held for want of a quorum'),
  done('/sessions/:id/urgent-items', SECRETARY, 'Put the urgency of an item that is not on the agenda to the vote'),
  done('/sessions/:id/outcomes', SECRETARY, 'Record what was said of an item and what came of it'),
  done('/sessions/:id/closing', SECRETARY, 'Close the session'),
  done('/sessions/:id/minutes', SECRETARY, 'Draft the minutes from what is recorded'),
  done('/sessions/:id/minutes/answers', MEMBER, 'Agree to the draft of the minutes, or object to it'),
  done(
    '/sessions/:id/minutes/approval',
    SECRETARY,
    'Approve the minutes, by consent or by the vote of a later session',
  ),
  shown('/sessions', 'Sessions by body, in the order in which they were called for', ['sessions']),
  shown('/sessions/:id', 'A session with agenda, summons, attendance and answers to the minutes', ['sessions']),
  shown('/sessions/:id/minutes', 'The minutes as data, HTML or PDF', FROM_THE_LOG),
  shown('/resolutions/:id/certificate', 'A certificate of a resolution as data, HTML or PDF', FROM_THE_LOG),
  shown('/overdue-acknowledgements', 'Who has not acknowledged a convocation in time', ['sessions']),
  done('/local-holidays', SECRETARY, 'Declare the local holidays of a municipality in a year'),
  shown('/local-holidays', 'The local holidays that have been declared', ['local-holidays']),
];
