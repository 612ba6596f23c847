import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { cloudEventsHeaders, readCloudEventsHeaders, type CloudEventAttributes } from './cloud-events.js';

const event: CloudEventAttributes = {
  id: '0198f000-0000-7000-8000-000000000001',
  source: '/ceriss/governance',
  type: 'ceriss.governance.resolution-in-force.v1',
  subject: '0198f000-0000-7000-8000-000000000002',
  time: new Date('2026-03-01T10:00:00.123Z'),
  dataschema: 'https://ceriss.example/schemas/governance.resolution-in-force.v1.json',
  sequence: '00000000000000000012',
  position: '90071992547409930',
  correlationid: '0198f000-0000-7000-8000-000000000003',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};

describe('CloudEvents headers', () => {
  it('come back as they went', () => {
    const headers = cloudEventsHeaders(event);
    expect(readCloudEventsHeaders((name) => headers[name])).toEqual(event);
    expect(headers).toMatchObject({ 'ce-specversion': '1.0', 'content-type': 'application/json' });
  });

  it('sort by sequence as text', () => {
    const sequences = ['9', '10', '100'].map((sequence) => cloudEventsHeaders({ ...event, sequence })['ce-sequence']);
    expect(sequences).toEqual(sequences.toSorted());
  });

  it('may do without a trace', () => {
    const { traceparent: _, ...untraced } = event;
    const headers = cloudEventsHeaders(untraced);
    expect(headers).not.toHaveProperty('traceparent');
    expect(readCloudEventsHeaders((name) => headers[name] ?? '')).toEqual(untraced);
  });

  it('take no line break and no gap', () => {
    expect(() => cloudEventsHeaders({ ...event, subject: 'x\r\nce-id: y' })).toThrow(z.ZodError);
    const { 'ce-subject': _, ...headers } = cloudEventsHeaders(event);
    expect(() => readCloudEventsHeaders((name) => headers[name])).toThrow(z.ZodError);
  });
});
