import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLog } from '@ceriss/eventstoredb';
import type { RecordedEvent } from '@ceriss/event-sourcing';
import { eventually, httpClient, testBackends, type TestBackends } from '@ceriss/testing';
import { context, propagation, trace } from '@opentelemetry/api';
import { node, tracing } from '@opentelemetry/sdk-node';
import { startService, type StartedService } from '../runtime/start-service.js';
import { environmentFor, pledgeService } from '../testing/pledge-service.js';

const exporter = new tracing.InMemorySpanExporter();
const provider = new node.NodeTracerProvider({ spanProcessors: [new tracing.SimpleSpanProcessor(exporter)] });
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

let backends: TestBackends;
let service: StartedService;

beforeAll(async () => {
  provider.register();
  backends = await testBackends();
  service = await startService(pledgeService, environmentFor(backends));
});

afterAll(async () => {
  await service?.stop();
  await backends?.stop();
  await provider.shutdown();
  for (const api of [trace, context, propagation]) api.disable();
});

const recorded = async (): Promise<RecordedEvent[]> => {
  const log = openLog({ url: backends.eventstoreUrl, namespace: backends.namespace });
  try {
    const events: RecordedEvent[] = [];
    for await (const batch of log.readAll({ prefixes: ['registry.'], after: 'start' })) events.push(...batch.events);
    return events;
  } finally {
    await log.close();
  }
};

describe('a trace', () => {
  it('goes from the request through the log and the bus to what another service does about it', async () => {
    const http = httpClient(service.url, {
      token: await backends.identity.token({ sub: 'u-1', roles: ['treasurer'] }),
    });
    const headers = { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };
    const body = { title: 'Taller', cents: '100', closesAt: '2999-01-01T00:00:00.000Z' };
    const made = await http.post('/api/registry/v1/pledges', body, { headers });
    expect(made.headers.get('x-correlation-id')).toBe(TRACE);

    const names = await eventually(
      () => {
        const spans = exporter.getFinishedSpans().filter((span) => span.spanContext().traceId === TRACE);
        const found = spans.map(({ name }) => name);
        expect(found.filter((name) => name === 'append')).toHaveLength(2);
        expect(found.some((name) => name.startsWith('deliver'))).toBe(true);
        return found;
      },
      { timeout: 20_000 },
    );
    expect(names).toEqual(
      expect.arrayContaining(['POST /api/registry/v1/pledges', 'append', 'deliver ceriss.registry.actor-verified.v1']),
    );

    const events = await recorded();
    expect(events.map(({ type }) => type)).toEqual(['registry.pledge-made', 'registry.pledge-seen']);
    for (const { metadata } of events) {
      expect(metadata.traceparent).toContain(TRACE);
      expect(metadata.$correlationId).toBe(TRACE);
    }
  });
});
