import type { Route } from '@ceriss/service-kit';

const readers = ['auditor', 'operator'];

/** Who may call what: whatever is not here is refused. That the log is whole is public; how it is put together is not. */
export const auditRoutes: readonly Route[] = [
  { method: 'GET', path: '/position', access: 'public', summary: 'How far the log has been read and checked' },
  {
    method: 'GET',
    path: '/events',
    access: readers,
    summary: 'Events in the order of the log, without their contents',
  },
  {
    method: 'GET',
    path: '/streams/:stream',
    access: ['auditor'],
    summary: 'How far a stream has come, and whether it is gapless',
  },
  {
    method: 'GET',
    path: '/correlations/:id',
    access: readers,
    summary: 'What one request has caused, across the contexts',
  },
  { method: 'GET', path: '/findings/summary', access: 'public', summary: 'How often what was found to be wrong' },
  { method: 'GET', path: '/findings', access: ['auditor'], summary: 'Which events have what wrong with them' },
];
