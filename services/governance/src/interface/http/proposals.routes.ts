import type { Route } from '@ceriss/service-kit';

const secretary = ['secretary'] as const;
const member = ['member'] as const;
const both = ['secretary', 'member'] as const;

/** Proposals, votes, resolutions and what they are about. */
export const proposalsRoutes: readonly Route[] = [
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
    summary: 'A resolution and its answer with ballots, rules, mandates and acts, and which is in force',
    reads: ['resolutions', 'proposals'],
  },
  {
    method: 'POST',
    path: '/resolutions/:id/supersession',
    access: secretary,
    summary: 'Supersede a resolution by another one in force',
  },
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
  {
    method: 'POST',
    path: '/proposals/:id/voting-rounds/:round/annulment',
    access: secretary,
    summary: 'Give up a round whose ballots nobody can open, so that the proposal can be voted again',
  },
  { method: 'POST', path: '/proposals/:id/proxies', access: member, summary: 'Let another seat carry the own vote' },
  { method: 'POST', path: '/proposals/:id/proxies/revocation', access: member, summary: 'Take the own proxy back' },
  {
    method: 'POST',
    path: '/proposals/:id/withdrawals',
    access: secretary,
    summary: 'Record that an option or candidate withdraws, before the close',
  },
  {
    method: 'POST',
    path: '/resolutions/:id/acts',
    access: secretary,
    summary: 'Record an act that executes a resolution in force',
  },
  {
    method: 'GET',
    path: '/resolutions/:id/acts',
    access: 'public',
    summary: 'What was done to execute a resolution',
    reads: ['resolutions'],
  },
];
