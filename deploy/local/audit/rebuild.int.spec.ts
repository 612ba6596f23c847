import { openLog } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readStack } from '../stack-file.js';
import { startTestStack, type TestStack } from '../testing/start-test-stack.js';
import { runAudit } from './testing.js';

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack({ only: ['audit'] });
  const log = openLog({ url: stack.backends.eventstoreUrl });
  const metadata = { $correlationId: newId(), $causationId: newId(), actor: { subject: 's', role: 'operator' } };
  const event = { id: newId(), type: 'registry.actor-registered', data: {} };
  const whole = { ...metadata, commandId: newId(), fingerprint: 'f', schemaVersion: 1 };
  await log.append(`registry.actor-${newId()}`, [{ ...event, metadata: whole }], 'no_stream');
  await log.close();
  await eventually(
    async () => {
      const response = await fetch(`${stack.serviceUrl('audit')}/api/audit/v1/position`);
      expect(await response.json()).toMatchObject({ events: 1, findings: 0 });
    },
    { timeout: 15_000 },
  );
}, 120_000);
afterAll(() => stack?.stop());

const compare = (...more: string[]) => runAudit(['rebuild', '--compare', '--data', stack.dataDir, ...more]);

const tamper = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: readStack(stack.dataDir).services.audit!.env.DATABASE_URL! });
  await client.connect();
  await client.query(sql);
  await client.end();
};

describe('audit rebuild --compare', () => {
  it('says of sound read models that they equal a rebuild', async () => {
    const { code, said, told } = await compare();
    expect(said).toMatch(/audit +event-index +indexed_event +1 +0 +0 +same/);
    expect(said).toMatch(/1 read models, 5 tables, \d+ rows: all equal to a rebuild$/);
    expect([code, told]).toEqual([0, 'comparing the read models of audit']);
  });

  it('finds a row that somebody has changed', async () => {
    await tamper("UPDATE indexed_event SET type = 'registry.actor-verified'");
    const { code, said } = await compare('--json', '--service', 'audit', '--read-model', 'event-index');
    expect(code).toBe(1);
    expect(JSON.parse(said)).toMatchObject({
      differences: 1,
      tables: expect.arrayContaining([
        expect.objectContaining({ table: 'indexed_event', rows: 1, missing: 1, unexpected: 1 }),
        expect.objectContaining({ table: 'stream_state', rows: 1, missing: 0, unexpected: 0 }),
      ]),
    });
    expect((await compare()).said).toMatch(/DIFFERS: \d+\n[^]*1 tables DIFFER from a rebuild$/);
  });

  it('could not run for what there is not, or when a service cannot', async () => {
    expect(await compare('--service', 'portal')).toMatchObject({ code: 2, told: expect.stringContaining('audit') });
    const unknown = await compare('--read-model', 'dragons');
    expect(unknown).toMatchObject({ code: 2, told: expect.stringContaining('event-index') });
    await tamper('DROP TABLE stream_state');
    expect(await compare()).toMatchObject({ code: 2, told: expect.stringContaining('audit could not compare') });
  });
});
