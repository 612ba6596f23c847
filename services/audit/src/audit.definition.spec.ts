import { unlistedRoutes } from '@ceriss/service-kit';
import { describe, expect, it } from '@jest/globals';
import { audit } from './audit.definition.js';

describe('The definition of audit', () => {
  it('has a line in the access table for every route, and a route for every line', () =>
    expect(unlistedRoutes(audit)).toEqual([]));

  it('takes no commands, and shows the public figures only', () => {
    expect(new Set(audit.routes.map(({ method }) => method))).toEqual(new Set(['GET']));
    const open = audit.routes.filter(({ access }) => access === 'public').map(({ path }) => path);
    expect(open).toEqual(['/position', '/findings/summary']);
  });
});
