import type { Route } from '@ceriss/service-kit';
import { commitmentRoutes } from './commitments.routes.js';
import { consultationRoutes } from './consultations.routes.js';
import { deliberationRoutes } from './deliberations.routes.js';
import { planRoutes } from './plans.routes.js';
import { sessionRoutes } from './sessions.routes.js';

const secretary = ['secretary'] as const;
const member = ['member'] as const;
const both = ['secretary', 'member'] as const;

/** Who may call what. What is not listed is refused; whether a seat may act is for the domain to say. */
export const routes: readonly Route[] = [
  { method: 'POST', path: '/statutes', access: secretary, summary: 'Adopt statutes' },
  { method: 'POST', path: '/statutes/:id/versions', access: secretary, summary: 'Adopt a later version of statutes' },
  { method: 'GET', path: '/statutes', access: 'public', summary: 'All versions of all statutes', reads: ['statutes'] },
  {
    method: 'GET',
    path: '/statutes/examples',
    access: 'public',
    summary: 'Example statutes, in force nowhere',
    reads: [],
  },
  {
    method: 'GET',
    path: '/statutes/:id',
    access: 'public',
    summary: 'The text of a version of statutes',
    reads: ['statutes'],
  },
  { method: 'POST', path: '/bodies', access: secretary, summary: 'Constitute a body of the statutes' },
  {
    method: 'POST',
    path: '/bodies/:id/reconstitutions',
    access: secretary,
    summary: 'Constitute a body under the statutes now in force',
  },
  { method: 'GET', path: '/bodies', access: 'public', summary: 'All bodies', reads: ['bodies'] },
  {
    method: 'GET',
    path: '/bodies/:id',
    access: 'public',
    summary: 'A body and whether it may act now',
    reads: ['bodies'],
  },
  {
    method: 'GET',
    path: '/bodies/:id/seats',
    access: 'public',
    summary: 'The seats of a body and who fills them now',
    reads: ['bodies'],
  },
  { method: 'POST', path: '/bodies/:id/mandates', access: secretary, summary: 'Fill a seat' },
  { method: 'GET', path: '/bodies/:id/mandates/:mandateId', access: 'public', summary: 'A mandate', reads: ['bodies'] },
  {
    method: 'POST',
    path: '/bodies/:id/mandates/:mandateId/declarations',
    access: both,
    summary: 'File the declaration of conflicts of interest of a mandate',
  },
  { method: 'POST', path: '/bodies/:id/mandates/:mandateId/ending', access: secretary, summary: 'End a mandate' },
  { method: 'GET', path: '/mandates/own', access: member, summary: 'The mandates of whoever asks', reads: ['bodies'] },
  {
    method: 'POST',
    path: '/proposals',
    access: both,
    summary: 'Draft a proposal, or an answer of the patronato to a resolution',
  },
  { method: 'POST', path: '/proposals/:id/tabling', access: secretary, summary: 'Table a proposal' },
  { method: 'POST', path: '/proposals/:id/voting-rounds', access: secretary, summary: 'Open a vote until an instant' },
  {
    method: 'POST',
    path: '/proposals/:id/recusals',
    access: both,
    summary: 'Take a seat out of the census of a matter',
  },
  {
    method: 'POST',
    path: '/proposals/:id/ballots',
    access: member,
    summary: 'Vote for the seat one holds; the last ballot before the close counts',
  },
  { method: 'POST', path: '/proposals/:id/publication', access: secretary, summary: 'Publish an adopted resolution' },
  { method: 'POST', path: '/proposals/:id/dissents', access: member, summary: 'Record a dissenting vote' },
  { method: 'GET', path: '/proposals', access: 'public', summary: 'Proposals, the newest first', reads: ['proposals'] },
  {
    method: 'GET',
    path: '/proposals/:id',
    access: 'public',
    summary: 'A proposal with its rounds, recusals and dissents',
    reads: ['proposals'],
  },
  {
    method: 'GET',
    path: '/proposals/:id/ballots',
    access: 'public',
    summary: 'Who has voted; and what, after the close',
    reads: ['proposals'],
  },
  {
    method: 'GET',
    path: '/proposals/:id/tally',
    access: 'public',
    summary: 'The exact result, after the close',
    reads: ['proposals'],
  },
  {
    method: 'GET',
    path: '/resolutions',
    access: 'public',
    summary: 'Resolutions, the newest first',
    reads: ['resolutions'],
  },
  { method: 'GET', path: '/resolutions/:id', access: 'public', summary: 'A resolution', reads: ['resolutions'] },
  {
    method: 'GET',
    path: '/resolutions/:id/chain',
    access: 'public',
    summary: 'A resolution and its answer, and which is in force',
    reads: ['resolutions'],
  },
  {
    method: 'POST',
    path: '/resolutions/:id/supersession',
    access: secretary,
    summary: 'Supersede a resolution by another one in force',
  },
  ...planRoutes,
  ...consultationRoutes,
  ...commitmentRoutes,
  ...deliberationRoutes,
  ...sessionRoutes,
  {
    method: 'GET',
    path: '/matters',
    access: 'public',
    summary: 'What other contexts have made ready for a decision',
    reads: ['matters'],
  },
  {
    method: 'GET',
    path: '/matters/:reference',
    access: 'public',
    summary: 'A matter ready for a decision',
    reads: ['matters'],
  },
];
