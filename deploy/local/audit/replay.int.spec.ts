import type { NewEvent } from '@ceriss/event-sourcing';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { testLog } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples } from '../../../services/registry/src/codecs.js';
import { runAudit } from './testing.js';

const { url, namespace } = testLog();
const env = { EVENTSTOREDB_URL: url, CERISS_NAMESPACE: namespace };
const metadata: NewEvent['metadata'] = {
  $correlationId: newId(),
  $causationId: newId(),
  actor: { subject: 'secret-subject', role: 'registry-officer' },
  commandId: newId(),
  fingerprint: 'none',
  schemaVersion: 1,
};
const registered = 'registry.actor-registered';
const event = (type: string, data: unknown): NewEvent => ({
  id: newId(),
  type,
  data: data as NewEvent['data'],
  metadata,
});

let log: Log;
beforeAll(() => {
  log = openLog({ url, namespace });
});
afterAll(() => log.close());

const actor = async (...more: NewEvent[]): Promise<string> => {
  const stream = `registry.actor-${newId()}`;
  await log.append(stream, [event(registered, examples[registered]), ...more], 'no_stream');
  return stream;
};

describe('audit replay', () => {
  it('tells the events in words, without who it was, and the state they make', async () => {
    const stream = await actor(event('registry.actor-verified', examples['registry.actor-verified']));
    const { code, said } = await runAudit(['replay', '--stream', stream], env);
    expect(code).toBe(0);
    expect(said).toMatch(/actor of registry[^]*#0 .* actor registered\n {4}by registry officer .*v1, position \d+/);
    expect(said).toContain('    legalName: Ayuntamiento de Cuenca');
    expect(said).toMatch(/#1 .* actor verified[^]*State after 2 of 2 events:\n\{[^]*"status": "verified"/);
    expect(said).not.toContain('secret-subject');
  });

  it('gives the state as it was recorded at an instant, inclusive', async () => {
    const stream = await actor();
    const [first] = await log.readStream(stream);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await log.append(stream, [event('registry.actor-verified', examples['registry.actor-verified'])], 0n);
    const at = async (instant: string) => {
      const { code, said } = await runAudit(['replay', '--json', '--stream', stream, '--at', instant], env);
      expect(code).toBe(0);
      return JSON.parse(said) as { state: { status: string }; later: number; events: { revision: string }[] };
    };
    const atFirst = await at(first!.created.toISOString());
    expect(atFirst).toMatchObject({ later: 1, events: [{ revision: '0', metadata: { role: 'registry-officer' } }] });
    expect((await at('2999-01-01T00:00:00+01:00')).state).toMatchObject({ status: 'verified' });
    expect(atFirst.state).toMatchObject({ status: 'registered' });
    expect(await at('2000-01-01T00:00:00Z')).toMatchObject({ events: [], later: 2 });
  });

  it('finds an event that no code can read, and tells the state before it', async () => {
    const stream = await actor(event('registry.actor-verified', { actorId: 7 }));
    const { code, said } = await runAudit(['replay', '--stream', stream], env);
    expect(code).toBe(1);
    expect(said).toMatch(/FAULT: registry\.actor-verified at revision 1 cannot be read: ZodError/);
    expect(said).toMatch(/State after 1 of 2 events:[^]*"status": "registered"/);
  });

  it('finds a stream that belongs to no aggregate, and one that is not there', async () => {
    const stream = `registry.dragon-${newId()}`;
    await log.append(stream, [event('registry.dragon-hatched', {})], 'no_stream');
    expect(await runAudit(['replay', '--stream', stream], env)).toMatchObject({ code: 1 });
    const missing = await runAudit(['replay', '--stream', `registry.actor-${newId()}`], env);
    expect(missing).toMatchObject({ code: 2, told: expect.stringContaining('There is no stream') });
  });

  it('could not run without its log', async () => {
    const away = { EVENTSTOREDB_URL: 'esdb://127.0.0.1:1?tls=false' };
    expect(await runAudit(['replay', '--stream', 'x'], away)).toMatchObject({
      code: 2,
      told: expect.not.stringMatching(/\n/),
    });
  });
});
