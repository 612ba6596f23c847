import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import pg from 'pg';
import { openLog } from '@ceriss/eventstoredb';
import { eventually } from '@ceriss/testing';
import { postgresUrl } from './backends/postgres.js';
import { userNamed } from './identity/users.js';
import { stillRuns } from './processes/process-identity.js';
import type { Run } from './processes/run-file.js';
import { secretsIn } from './secrets.js';
import { readStack } from './stack-file.js';
import { startTestStack, type TestStack } from './testing/start-test-stack.js';

const runOf = (dataDir: string): Run => JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as Run;

const connect = async (connectionString: string): Promise<string> => {
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    return rows[0]!.name;
  } finally {
    await client.end();
  }
};

/** The server behind a service's database, as its administrator. */
const databaseServerOf = (dataDir: string, serviceUrl: string): string =>
  postgresUrl(Number(new URL(serviceUrl).port), secretsIn(dataDir).of('postgres'));

describe('the one-machine stack, backends only', () => {
  let stack: TestStack;
  beforeAll(async () => {
    stack = await startTestStack({ only: [] });
  });
  afterAll(() => stack.stop());

  it('gives every context a database that the others cannot enter', async () => {
    const [own, others] = [stack.backends.databaseUrl('registry')!, new URL(stack.backends.databaseUrl('audit')!)];
    expect(await connect(own)).toBe('ceriss_registry');
    others.pathname = 'ceriss_registry';
    await expect(connect(others.href)).rejects.toThrow(/permission denied for database/);
  });

  it('has an event store that answers, again after it was killed', async () => {
    const log = openLog({ url: stack.backends.eventstoreUrl });
    await log.ping();
    await stack.kill('eventstore', 'SIGKILL');
    await stack.restart('eventstore');
    await eventually(() => log.ping(), { timeout: 10_000 });
    await log.close();
  });

  it('gives tokens that a service would take, with roles and the organisation once it is known', async () => {
    const verify = async (token: string) => {
      const keys = createRemoteJWKSet(new URL(`${stack.backends.issuer}/jwks`));
      return (await jwtVerify(token, keys, { issuer: stack.backends.issuer, audience: 'ceriss' })).payload;
    };
    const before = await verify(await stack.token('promoter'));
    expect(before).toMatchObject({ sub: userNamed('promoter')!.sub, roles: ['promoter'] });
    expect(before).not.toHaveProperty('organisation');
    stack.backends.tokens!.setOrganisation('promoter', '0198f000-0000-7000-8000-000000000001');
    expect(await verify(await stack.token('promoter'))).toHaveProperty(
      'organisation',
      '0198f000-0000-7000-8000-000000000001',
    );
  });

  it('begins when the story begins', () => {
    expect(stack.clock!.now().toISOString()).toMatch(/^2026-12-01T08:0/);
  });

  it('can be found by other programs while it runs', () => {
    expect(readStack(stack.dataDir)).toMatchObject({ issuer: stack.backends.issuer, clockFile: stack.clock!.file });
  });
});

describe('a stack on the backends of somebody else', () => {
  let theirs: TestStack;
  let stack: TestStack;
  beforeAll(async () => {
    theirs = await startTestStack({ only: [] });
    const { backends, dataDir } = theirs;
    stack = await startTestStack({
      only: [],
      foreign: {
        EVENTSTOREDB_URL: backends.eventstoreUrl,
        NATS_URL: backends.natsUrl('audit'),
        DATABASE_URL: databaseServerOf(dataDir, backends.databaseUrl('audit')!),
        OIDC_ISSUER: backends.issuer,
      },
    });
  });
  afterAll(async () => {
    await stack?.stop();
    await theirs?.stop();
  });

  it('starts none of its own', () => {
    expect(runOf(stack.dataDir).processes).toEqual([]);
    expect(stack.backends).toMatchObject({
      eventstoreUrl: theirs.backends.eventstoreUrl,
      issuer: theirs.backends.issuer,
    });
  });

  it('finds or makes the databases there', async () => {
    expect(await connect(stack.backends.databaseUrl('knowledge-transfer')!)).toBe('ceriss_knowledge_transfer');
  });

  it("moves nobody else's time and knows nobody else's people", () => {
    expect(stack.clock).toBeUndefined();
    expect(() => stack.token('operator')).toThrow(/development identity provider/);
  });
});

describe('stopping the stack', () => {
  it('leaves no process, and says so to whoever looks for it', async () => {
    const stack = await startTestStack({ only: [] });
    const { processes } = runOf(stack.dataDir);
    expect(processes.map(({ name }) => name).sort()).toEqual(['eventstore', 'identity', 'nats', 'postgres']);
    await stack.stop();
    expect(processes.filter(stillRuns)).toEqual([]);
    expect(() => readStack(stack.dataDir)).toThrow(/not running/);
  });
});
