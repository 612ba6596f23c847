import type { Route } from '@ceriss/service-kit';

const READS = ['actor-directory', 'initiative-list', 'challenge-list', 'ties'];

const computed = (path: string, summary: string): Route => ({
  method: 'GET',
  path,
  access: 'public',
  summary,
  reads: READS,
});

const done = (path: string, summary: string): Route => ({
  method: 'POST',
  path,
  access: ['registry-officer'],
  summary,
});

/** What is computed from the whole register: 200 once it is, 202 until then. */
export const ecosystemRoutes: readonly Route[] = [
  computed('/ecosystem/metrics', 'Metrics of the network of Spain, an autonomous community, a sector or a challenge'),
  computed('/challenges/:id/critical-mass', 'Whether those who answer a challenge have come to critical mass'),
  {
    ...computed(
      '/matches',
      'Suggest partners, networks, territories or initiatives for an initiative, a challenge or a territory',
    ),
    reads: [...READS, 'networks', 'needs', 'matches'],
  },
  done('/matches/:id/acceptance', 'Accept a suggestion: the relation is recorded'),
  done('/matches/:id/dismissal', 'Dismiss a suggestion'),
];
