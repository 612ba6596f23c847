import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { missingMessages, unlistedRoutes } from '@ceriss/service-kit';
import { registry as definition } from './registry.definition.js';

const domain = new URL('domain/', import.meta.url);
const sources = readdirSync(domain, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(new URL(file, domain), 'utf8'));
const refusals = new Set(
  sources.flatMap((source) => [...source.matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g)].map(([, code]) => code!)),
);

describe('The definition of the registry', () => {
  it('has a line in the access table for every route, and a route for every line', () =>
    expect(unlistedRoutes(definition)).toEqual([]));

  it('has words for every refusal of the domain, and for nothing else', () => {
    expect(missingMessages(refusals, definition)).toEqual([]);
    expect(Object.keys(definition.messages ?? {}).filter((code) => !refusals.has(code))).toEqual([]);
  });

  it('lets only officers and promoters write, and everybody read', () => {
    // Account numbers, suspicions and what came of somebody's file.
    const confidential =
      /^\/(actors\/:id\/(ibans|duplicates)|actors\/duplicate-suggestions|imports\/.+|nif-corrections)$/;
    for (const { method, path, access } of definition.routes) {
      if (method === 'GET') expect([path, access !== 'public']).toEqual([path, confidential.test(path)]);
      else expect(access).toContain('registry-officer');
    }
    const promoters = definition.routes.filter(({ access }) => access.includes('promoter')).map(({ path }) => path);
    // What is of everybody's own organisation is judged by the domain; what is nobody's own is for officers.
    const own = /^\/(initiatives|networks\/:id|needs|barriers$|imports|relations\/:id\/confirmations$)/;
    expect(promoters.filter((path) => !own.test(path))).toEqual([]);
    expect(promoters).not.toContain('/initiatives/:id/confirmation-requests');
  });

  it('waits only for projections that there are', () => {
    const names = definition.projections?.map(({ name }) => name);
    for (const { reads = [] } of definition.routes) for (const name of reads) expect(names).toContain(name);
  });
});
