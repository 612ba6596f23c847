import type { Route } from '@ceriss/service-kit';

const secretary = ['secretary'] as const;
const member = ['member'] as const;
const both = ['secretary', 'member'] as const;

/** Statutes, bodies and mandates. */
export const bodiesRoutes: readonly Route[] = [
  { method: 'POST', path: '/statutes', access: secretary, summary: 'Adopt statutes' },
  {
    method: 'POST',
    path: '/statutes/:id/drafts',
    access: both,
    summary: 'Draft a text for the next version of statutes',
  },
  {
    method: 'POST',
    path: '/statutes/:id/versions',
    access: secretary,
    summary: 'Adopt the draft that a resolution in force was about',
  },
  {
    method: 'GET',
    path: '/statutes/:id/drafts',
    access: 'public',
    summary: 'Texts drafted for the next version, and which version each became',
    reads: ['statutes'],
  },
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
    method: 'GET',
    path: '/bodies/:id/constitution',
    access: 'public',
    summary: 'Whether a body may act at an instant, with figures, and what will change that',
    reads: ['bodies'],
  },
  {
    method: 'POST',
    path: '/bodies/:id/mandates/:mandateId/suspension',
    access: secretary,
    summary: 'Suspend a mandate: the seat stays occupied and has no vote',
  },
  {
    method: 'POST',
    path: '/bodies/:id/mandates/:mandateId/suspension/lifting',
    access: secretary,
    summary: 'End a suspension',
  },
];
