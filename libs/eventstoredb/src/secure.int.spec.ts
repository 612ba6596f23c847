import { startNode, type EmbeddedNode } from '@ceriss/eventstoredb-embedded';
import { AccessDeniedError } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selfSigned } from '@ceriss/eventstoredb-embedded/testing';
import { openLog, type Log } from './index.js';
import { numbered } from './testing/events.js';

let folder: string;
let node: EmbeddedNode;
const logs: Log[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ceriss-secure-'));
  const tls = selfSigned();
  await writeFile(join(folder, 'ca.pem'), tls.certificate);
  node = await startNode({ file: join(folder, 'log.db'), port: 0, tls });
});

afterAll(async () => {
  await Promise.all(logs.map((log) => log.close()));
  await node.stop();
  await rm(folder, { recursive: true });
});

const logOf = (credentials: string): Log => {
  const authority = encodeURIComponent(join(folder, 'ca.pem'));
  const log = openLog({ url: `esdb://${credentials}localhost:${node.port}?tls=true&tlsCAFile=${authority}` });
  logs.push(log);
  return log;
};

describe('over TLS', () => {
  it('appends, reads and follows with the credentials of the connection string', async () => {
    const log = logOf('admin:changeit@');
    const { position } = await log.append('test.a-1', numbered(2), 'no_stream');
    expect(await log.readStream('test.a-1')).toHaveLength(2);
    const batches = [];
    for await (const batch of log.readAll({ prefixes: ['test.'], after: 'start' })) batches.push(batch);
    expect(batches.flatMap(({ events }) => events).at(-1)).toMatchObject({ position });
  });

  it.each([
    ['a wrong password', 'admin:wrong@'],
    ['a wrong user', 'nobody:changeit@'],
    ['no credentials', ''],
  ])('refuses %s', async (_, credentials) => {
    const log = logOf(credentials);
    await expect(log.append('test.b-1', numbered(1), 'no_stream')).rejects.toBeInstanceOf(AccessDeniedError);
    await expect(log.readStream('test.a-1')).rejects.toBeInstanceOf(AccessDeniedError);
    const reading = log.readAll({ prefixes: [], after: 'start' });
    await expect(reading[Symbol.asyncIterator]().next()).rejects.toBeInstanceOf(AccessDeniedError);
  });
});
