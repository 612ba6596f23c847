import type { Route } from '@ceriss/service-kit';

const owners = ['secretary', 'member', 'promoter', 'participant', 'programme-manager'] as const;
const done = (path: string, summary: string): Route => ({ method: 'POST', path, access: owners, summary });
const kept = (path: string, summary: string): Route => ({ method: 'POST', path, access: ['secretary'], summary });
const shown = (path: string, summary: string, ...reads: string[]): Route => ({
  ...{ method: 'GET', path, access: 'public', summary, reads },
});

export const commitmentRoutes: readonly Route[] = [
  done('/commitments', 'Promise something by a day, as an actor or for a seat'),
  done('/commitments/:id/extensions', 'Give a commitment a later day, with reasons'),
  done('/commitments/:id/fulfilment', 'Say that a commitment is kept, with evidence'),
  done('/commitments/:id/withdrawal', 'Withdraw a commitment, with reasons'),
  shown(
    '/commitments',
    'Commitments by due day; the overdue ones of a day, of an owner, of public actors',
    'commitments',
  ),
  shown('/commitments/:id', 'A commitment with its extensions', 'commitments'),
  kept('/bodies/:id/fiscal-years', 'Open a fiscal year: what it asks for is computed'),
  kept('/bodies/:id/obligations', 'Record that an obligation of a fiscal year was met'),
  shown('/bodies/:id/calendar', 'The statutory calendar of a body, as it stands on a day', 'calendar'),
  shown('/statutory-calendar', 'What any fiscal year asks for, computed and recorded nowhere'),
];
