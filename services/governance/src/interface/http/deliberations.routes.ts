import type { Route } from '@ceriss/service-kit';

const speakers = ['member', 'promoter', 'participant', 'programme-manager', 'knowledge-officer', 'secretary'] as const;
const said = (path: string, summary: string): Route => ({ method: 'POST', path, access: speakers, summary });
const done = (path: string, summary: string): Route => ({ method: 'POST', path, access: ['secretary'], summary });
const shown = (path: string, summary: string, reads: string): Route => ({
  ...{ method: 'GET', path, access: 'public', summary, reads: [reads] },
});

export const deliberationRoutes: readonly Route[] = [
  said('/proposals/:id/amendments', 'Amend the text of a proposal that is not tabled yet'),
  done(
    '/proposals/:id/amendments/:amendmentId/acceptance',
    'Accept an amendment: it makes the next version of the text',
  ),
  done('/proposals/:id/amendments/:amendmentId/rejection', 'Reject an amendment, with reasons'),
  said('/proposals/:id/amendments/:amendmentId/withdrawal', 'Withdraw an amendment of one’s own organisation'),
  shown('/proposals/:id/amendments', 'The amendments of a proposal, and what became of them', 'deliberations'),
  shown('/proposals/:id/amendments/:amendmentId', 'An amendment, and what it changes word by word', 'deliberations'),
  shown('/proposals/:id/texts', 'The versions of the text of a proposal', 'deliberations'),
  shown(
    '/proposals/:id/texts/:version',
    'A version of the text, and what it changes against another one',
    'deliberations',
  ),
  said('/comments', 'Comment, for a registered actor, on a proposal, a consultation or a plan'),
  done('/comments/:id/hiding', 'Hide a comment, with reasons that take its place'),
  done('/comments/:id/showing', 'Show a hidden comment again, with reasons'),
  shown('/comments', 'What is said about something, in the order in which it was said', 'comments'),
];
