import type { Route } from '@ceriss/service-kit';

const OFFICER = ['registry-officer'] as const;
const OFFICER_OR_PROMOTER = ['registry-officer', 'promoter'] as const;

const ACTORS = ['actor-directory'];
const INITIATIVES = ['initiative-list'];
const CHALLENGES = ['challenge-list'];
const TIES = ['ties'];

const command = (path: string, access: Route['access'], summary: string): Route => ({
  method: 'POST',
  path,
  access,
  summary,
});
const reading = (path: string, summary: string, reads: readonly string[]): Route => ({
  method: 'GET',
  path,
  access: 'public',
  summary,
  reads,
});

/** Who may call what. The register is public; whose initiative it is, the domain says. */
export const routes: readonly Route[] = [
  command('/actors', OFFICER, 'Register an organisation'),
  command('/actors/:id/verification', OFFICER, 'Verify an actor against evidence'),
  command('/actors/:id/suspension', OFFICER, 'Suspend an actor'),
  command('/actors/:id/reinstatement', OFFICER, 'End the suspension of an actor'),
  reading('/actors', 'List actors by sector, territory or NIF', ACTORS),
  reading('/actors/:id', 'Show an actor', ACTORS),
  command('/initiatives', OFFICER_OR_PROMOTER, 'Register an initiative'),
  command('/initiatives/:id/partners', OFFICER_OR_PROMOTER, 'Attach a partner to an initiative'),
  command('/initiatives/:id/stage', OFFICER_OR_PROMOTER, 'Change the stage of an initiative'),
  reading(
    '/initiatives',
    'List initiatives by stage, territory, target group, service, promoter or challenge',
    INITIATIVES,
  ),
  reading('/initiatives/:id', 'Show an initiative with its territories, partners and transfers', INITIATIVES),
  command('/challenges', OFFICER, 'Publish a challenge'),
  command('/challenges/:id/closure', OFFICER, 'Close a challenge'),
  reading('/challenges', 'List challenges by status or territory', CHALLENGES),
  reading('/challenges/:id', 'Show a challenge', CHALLENGES),
  command('/relations', OFFICER, 'Record a relation between two actors'),
  command('/relations/:id/confirmations', OFFICER, 'Confirm a relation for a day'),
  reading('/relations', 'List relations by actor or kind', TIES),
  reading('/relations/:id', 'Show a relation', TIES),
  command('/networks', OFFICER, 'Form a network'),
  command('/networks/:id/members', OFFICER, 'Add an actor to a network'),
  reading('/networks', 'List networks', TIES),
  reading('/networks/:id', 'Show a network with its members', TIES),
  reading('/territories/:code', 'Show a territory and where it lies', []),
  reading('/code-lists', 'List the code lists in force', []),
  reading('/code-lists/:name', 'Show a code list with labels in the language asked for', []),
];
