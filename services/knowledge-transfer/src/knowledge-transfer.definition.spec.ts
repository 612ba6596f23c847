import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { Rows } from '@ceriss/read-models';
import { missingMessages, unlistedRoutes } from '@ceriss/service-kit';
import { examples } from './codecs.js';
import { knowledgeTransfer as definition } from './knowledge-transfer.definition.js';

const domain = new URL('domain/', import.meta.url);
const sources = readdirSync(domain, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(new URL(file, domain), 'utf8'));
const refusals = new Set(
  sources.flatMap((source) => [...source.matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g)].map(([, code]) => code!)),
);

describe('The definition of knowledge transfer', () => {
  it('has a line in the access table for every route, and a route for every line', () =>
    expect(unlistedRoutes(definition)).toEqual([]));

  it('has words for every refusal of the domain, and for nothing else', () => {
    expect(refusals.size).toBeGreaterThan(0);
    expect(missingMessages(refusals, definition)).toEqual([]);
    expect(Object.keys(definition.messages ?? {}).filter((code) => !refusals.has(code))).toEqual([]);
  });

  it('lets officers draft and publish, and evaluators review with them', () => {
    const access = (path: string) => definition.routes.find((route) => route.path === path)!.access;
    expect(access('/practices')).toEqual(['knowledge-officer']);
    expect(access('/practices/:id/versions/:version/publication')).toEqual(['knowledge-officer']);
    expect(access('/practices/:id/versions/:version/reviews')).toEqual(['knowledge-officer', 'evaluator']);
    expect(access('/transfers/:id/consents')).toEqual(['promoter', 'knowledge-officer']);
  });

  it('shows drafts to those who work on them and everything else to everybody', () => {
    for (const { method, path, access } of definition.routes) {
      if (method === 'GET') expect(access === 'public').toBe(!path.endsWith('/drafts'));
      else expect(access).not.toBe('public');
    }
  });

  it('waits only for projections that there are', () => {
    const names = definition.projections?.map(({ name }) => name);
    for (const { reads = [] } of definition.routes) for (const name of reads) expect(names).toContain(name);
  });

  it.each(Object.entries(examples))('shows %s in one of its read models', (type, data) => {
    const touched: string[] = [];
    const touch = ({ name }: { name: string }) => touched.push(name);
    const rows = { insert: touch, upsert: touch, update: touch, add: touch, remove: touch } as unknown as Rows;
    const stream = `${definition.context}.any-1`;
    const recorded = { type, data, stream, revision: 0n, created: new Date(0), metadata: { schemaVersion: 1 } };
    for (const { apply } of definition.projections ?? []) apply(recorded as unknown as RecordedEvent, rows);
    expect(touched).not.toEqual([]);
  });
});
