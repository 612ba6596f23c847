import type { Route } from '@ceriss/service-kit';
import { ecosystemRoutes } from './ecosystem.routes.js';
import { actorRoutes } from './actors.routes.js';
import { importExportRoutes } from './import-export.routes.js';

const OFFICER = ['registry-officer'] as const;
const OFFICER_OR_PROMOTER = ['registry-officer', 'promoter'] as const;
/** Whoever acts for an organisation; that it is one of the register, the domain says. */
const ANY_ORGANISATION = [
  ...OFFICER_OR_PROMOTER,
  'evaluator',
  'knowledge-officer',
  'member',
  'programme-manager',
] as const;

const INITIATIVES = ['initiative-list'];
const CHALLENGES = ['challenge-list'];
const TIES = ['ties'];
const NETWORKS = ['networks'];
const NEEDS = ['needs'];
const BARRIERS = ['barriers'];
const OWNED = ['ownership', 'actor-directory'];
const CATALOGUE = ['catalogue'];

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
  ...actorRoutes,
  command('/actors/:id/owners', OFFICER, 'Record who owns an enterprise'),
  command('/actors/:id/owners/:linkId/correction', OFFICER, 'Correct what an owner holds, and when'),
  command('/actors/:id/owners/:linkId/end', OFFICER, 'End what an owner holds'),
  command('/actors/:id/owners/:linkId/withdrawal', OFFICER, 'Withdraw what was never held'),
  reading('/actors/:id/owners', 'List who holds something in an enterprise', OWNED),
  reading('/undertakings/:actorId', 'Show the single undertaking of an enterprise on a day', OWNED),
  command('/initiatives', OFFICER_OR_PROMOTER, 'Register an initiative'),
  command('/initiatives/:id/partners', OFFICER_OR_PROMOTER, 'Attach a partner to an initiative'),
  command('/initiatives/:id/partners/:actorId/departure', OFFICER_OR_PROMOTER, 'Say that a partner has left'),
  command('/initiatives/:id/stage', OFFICER_OR_PROMOTER, 'Change the stage of an initiative'),
  command('/initiatives/:id/descriptions', OFFICER_OR_PROMOTER, 'Describe an initiative from a day on'),
  command('/initiatives/:id/challenge', OFFICER_OR_PROMOTER, 'Link an initiative to a challenge'),
  command('/initiatives/:id/confirmations', OFFICER_OR_PROMOTER, 'Confirm what the register says of an initiative'),
  command('/initiatives/:id/confirmation-requests', OFFICER, 'Ask the promoter to confirm an initiative'),
  command('/initiatives/:id/takeover', OFFICER_OR_PROMOTER, 'Put an initiative in the place of a referenced one'),
  reading(
    '/initiatives',
    'List initiatives by stage, territory, target group, service, promoter, challenge, network, origin or staleness',
    INITIATIVES,
  ),
  reading(
    '/initiatives/:id',
    'Show an initiative with its territories, partners, transfers and evaluations',
    INITIATIVES,
  ),
  command('/challenges', OFFICER, 'Publish a challenge'),
  command('/challenges/:id/adoptions', OFFICER, 'Say that a call has adopted a challenge'),
  command('/challenges/:id/closure', OFFICER, 'Close a challenge with its result'),
  reading('/challenges', 'List challenges by status, territory, target group, service or call', CHALLENGES),
  reading('/challenges/:id', 'Show a challenge with its calls and needs', [...CHALLENGES, ...NEEDS]),
  command('/relations', OFFICER, 'Record a relation between actors or initiatives, or another period of one'),
  command('/relations/:id/confirmations', OFFICER_OR_PROMOTER, 'Confirm a relation for a day'),
  command('/relations/:id/confirmation-requests', OFFICER, 'Ask the parties to confirm a relation'),
  command('/relations/:id/end', OFFICER, 'End a relation'),
  reading('/relations', 'List relations by actor, initiative, kind or days without confirmation', [
    ...TIES,
    'actor-directory',
  ]),
  reading('/relations/:id', 'Show a relation', TIES),
  command('/networks', OFFICER, 'Form a network'),
  command('/networks/:id/members', OFFICER_OR_PROMOTER, 'Add an actor to a network'),
  command('/networks/:id/members/:actorId/departure', OFFICER_OR_PROMOTER, 'Say that a member has left a network'),
  command('/networks/:id/name', OFFICER_OR_PROMOTER, 'Rename a network'),
  command('/networks/:id/coordinator', OFFICER_OR_PROMOTER, 'Give the coordination of a network to another member'),
  command('/networks/:id/dissolution', OFFICER_OR_PROMOTER, 'Dissolve a network'),
  command('/networks/:id/referenced-initiatives', OFFICER_OR_PROMOTER, 'Register or update an initiative by reference'),
  reading('/networks', 'List networks by status or member', NETWORKS),
  reading('/networks/:id', 'Show a network with its members and the ties among them', [...NETWORKS, ...TIES]),
  command('/needs', OFFICER_OR_PROMOTER, 'Signal a need'),
  command('/needs/:id/supported-challenges', OFFICER_OR_PROMOTER, 'Support a challenge with a need'),
  command('/needs/:id/withdrawal', OFFICER_OR_PROMOTER, 'Withdraw a need'),
  reading('/needs', 'List needs by status, territory, target group, service, source or challenge', NEEDS),
  reading('/needs/:id', 'Show a need', NEEDS),
  command('/barriers', ANY_ORGANISATION, 'Report a regulatory barrier'),
  command('/barriers/:id/affected-initiatives', OFFICER, 'Name an initiative that a barrier affects'),
  command('/barriers/:id/review', OFFICER, 'Put a barrier under review'),
  command('/barriers/:id/resolution', OFFICER, 'Resolve a barrier'),
  command('/barriers/:id/rejection', OFFICER, 'Reject a barrier with reasons'),
  reading('/barriers', 'List barriers by status, territory, initiative or reporter', BARRIERS),
  reading('/barriers/:id', 'Show a barrier', BARRIERS),
  reading('/territories/:code', 'Show a territory and where it lies', []),
  command('/catalogue-versions', OFFICER, 'Publish a version of the target groups and the service catalogue'),
  reading('/code-lists', 'List the code lists and their versions in force', CATALOGUE),
  reading('/code-lists/:name', 'Show a version of a code list with labels in the language asked for', CATALOGUE),
  reading('/code-lists/:name/versions', 'List the versions of a code list', CATALOGUE),
  reading(
    '/search',
    'Search by words and names, with counts by type, sector, stage, community, target group and service',
    ['search'],
  ),
  ...importExportRoutes,
  ...ecosystemRoutes,
];
