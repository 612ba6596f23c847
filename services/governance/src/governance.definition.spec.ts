import { unlistedRoutes } from '@ceriss/service-kit';
import { expect, it } from '@jest/globals';
import { governance } from './governance.definition.js';

it('lists every route in the access table, and nothing else', () => expect(unlistedRoutes(governance)).toEqual([]));

it('gives a vote to members only: not even the secretary votes for others', () =>
  expect(governance.routes.find(({ path }) => path === '/proposals/:id/ballots')).toMatchObject({
    access: ['member'],
  }));

it('waits on projections that exist', () => {
  const names = governance.projections!.map(({ name }) => name);
  for (const { reads = [] } of governance.routes) expect(names).toEqual(expect.arrayContaining([...reads]));
});
