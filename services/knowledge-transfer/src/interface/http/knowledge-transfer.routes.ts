import type { Route } from '@ceriss/service-kit';

const officers = ['knowledge-officer'];
const parties = ['promoter', 'knowledge-officer'];

/** Who may call what: whatever is not here is refused. */
export const knowledgeTransferRoutes: readonly Route[] = [
  { method: 'POST', path: '/practices', access: officers, summary: 'Draft the first version of a practice' },
  { method: 'POST', path: '/practices/:id/versions', access: officers, summary: 'Draft another version' },
  {
    method: 'POST',
    path: '/practices/:id/versions/:version/reviews',
    access: ['knowledge-officer', 'evaluator'],
    summary: 'Peer review of a version',
  },
  {
    method: 'POST',
    path: '/practices/:id/versions/:version/publication',
    access: officers,
    summary: 'Publish a reviewed version',
  },
  { method: 'GET', path: '/practices', access: 'public', summary: 'Published practices', reads: ['practice-list'] },
  {
    method: 'GET',
    path: '/practices/:id',
    access: 'public',
    summary: 'A practice in its latest published version',
    reads: ['practice-list'],
  },
  {
    method: 'GET',
    path: '/practices/:id/versions/:version',
    access: 'public',
    summary: 'One published version',
    reads: ['practice-list'],
  },
  {
    method: 'GET',
    path: '/practices/:id/drafts',
    access: ['knowledge-officer', 'evaluator', 'auditor'],
    summary: 'All versions of a practice with their reviews',
    reads: ['practice-list'],
  },
  {
    method: 'GET',
    path: '/citable-evaluations',
    access: 'public',
    summary: 'Approved evaluations of an initiative, which a practice may cite',
    reads: ['practice-list'],
  },
  { method: 'POST', path: '/transfers', access: parties, summary: 'Ask for the transfer of a published practice' },
  {
    method: 'POST',
    path: '/transfers/:id/readiness',
    access: officers,
    summary: 'Assess the readiness of the adopter',
  },
  { method: 'POST', path: '/transfers/:id/adaptation-plan', access: parties, summary: 'Plan what is adapted' },
  {
    method: 'POST',
    path: '/transfers/:id/core-approvals',
    access: parties,
    summary: 'The donor approves a change of the core',
  },
  { method: 'POST', path: '/transfers/:id/consents', access: parties, summary: 'Donor or adopter consents' },
  { method: 'GET', path: '/transfers', access: 'public', summary: 'Transfers', reads: ['transfer-list'] },
  { method: 'GET', path: '/transfers/:id', access: 'public', summary: 'One transfer', reads: ['transfer-list'] },
];
