import { missingMessages, unlistedRoutes } from '@ceriss/service-kit';
import { expect, it } from '@jest/globals';
import { portal } from './portal.definition.js';

it('has no operations of its own, and words for every failure of others', () => {
  expect(unlistedRoutes(portal)).toEqual([]);
  expect(missingMessages(['SERVICE_AWAY', 'SERVICE_TOO_SLOW', 'SERVICE_BROKE_OFF'], portal)).toEqual([]);
});
