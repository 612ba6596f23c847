import { readdirSync, readFileSync } from 'node:fs';
import { publishedEvents } from '@ceriss/contracts';
import { missingMessages, unlistedRoutes } from '@ceriss/service-kit';
import { describe, expect, it } from '@jest/globals';
import { examples } from './codecs.js';
import { financing } from './financing.definition.js';
import { messages } from './interface/http/messages.js';

const domain = new URL('domain/', import.meta.url);
const sources = readdirSync(domain, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(new URL(file, domain), 'utf8'));
const refusals = new Set(
  sources.flatMap((source) => [...source.matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g)].map(([, code]) => code!)),
);

const recorded = (type: string) => ({
  id: '01980000-0000-5000-8000-000000000001',
  stream: 'financing.aggregate-01980000-0000-7000-8000-00000000f002',
  revision: 0n,
  position: 1n,
  type,
  data: examples[type as keyof typeof examples],
  metadata: {
    $correlationId: 'c',
    $causationId: 'c',
    actor: { subject: 's', role: 'r' },
    commandId: 'c',
    fingerprint: 'f',
    schemaVersion: 1,
  },
  created: new Date(0),
});

describe('The definition of the service', () => {
  it('has a line of the access table for every route', () => expect(unlistedRoutes(financing)).toEqual([]));

  it('waits only for projections that there are', () => {
    const names = financing.projections!.map(({ name }) => name);
    for (const { reads = [] } of financing.routes) expect(names).toEqual(expect.arrayContaining([...reads]));
  });

  it('has words for every refusal of the domain, and for nothing else', () => {
    expect(missingMessages(refusals, financing)).toEqual([]);
    expect(Object.keys(messages).filter((code) => !refusals.has(code))).toEqual([]);
  });

  it('publishes each of its published events, in the shape of the contract', () => {
    const own = publishedEvents.filter(({ type }) => type.startsWith('financing.'));
    const told = Object.keys(examples).flatMap((type) => financing.publisher!.publish(recorded(type)) ?? []);
    expect(told.map(({ event }) => event.subject).sort()).toEqual(own.map(({ subject }) => subject));
    for (const { event, data } of told) expect(event.schema.safeParse(data)).toMatchObject({ success: true });
  });
});
