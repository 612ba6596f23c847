import type { Route } from '@ceriss/service-kit';

/** Everybody who can sign in, whatever else they do here. */
export const anybody: readonly string[] = [
  'participant',
  'member',
  'promoter',
  'secretary',
  'programme-manager',
  'knowledge-officer',
  'registry-officer',
  'assessor',
  'approver',
  'treasurer',
  'evaluator',
  'auditor',
  'operator',
];
const done = (path: string, summary: string): Route => ({ method: 'POST', path, access: ['secretary'], summary });
const shown = (path: string, summary: string): Route => ({
  ...{ method: 'GET', path, access: 'public', summary },
  reads: ['consultations'],
});

export const consultationRoutes: readonly Route[] = [
  done('/consultations', 'Open a consultation with its questions, period and audience'),
  {
    method: 'POST',
    path: '/consultations/:id/ballots',
    access: anybody,
    summary: 'Vote in a consultation; the ballot is sealed until the close and names nobody',
  },
  done('/consultations/:id/closing', 'Count a consultation that is over, as its timer does by itself'),
  done('/consultations/:id/themes', 'Say what came up in a consultation'),
  done('/consultations/:id/themes/:themeId/answers', 'Say whether a theme is taken up, and why'),
  done('/consultations/:id/summary', 'Publish the summary, when every theme is answered'),
  shown('/consultations', 'Consultations, and how many have voted'),
  shown('/consultations/:id', 'A consultation, and how many have voted'),
  shown('/consultations/:id/result', 'The count, after the close'),
  shown('/consultations/:id/ballots', 'The ballots of pseudonymous voters, opened, after the close'),
  shown('/consultations/:id/summary', 'What came up, what was taken up and why not'),
];
