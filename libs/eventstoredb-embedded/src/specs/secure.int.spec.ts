import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessDeniedError, EventStoreDBClient, type Credentials } from '@eventstore/db-client';
import { startNode } from '../index.js';
import { selfSigned } from '../testing/self-signed.js';
import { collect, numbered, startTestNode, type TestNode } from '../testing/test-node.js';

let server: TestNode;
const tls = selfSigned();
const admin: Credentials = { username: 'admin', password: 'changeit' };
const clients: EventStoreDBClient[] = [];

const connect = (credentials?: Credentials): EventStoreDBClient => {
  const options = { rootCertificate: tls.certificate };
  const client = new EventStoreDBClient({ endpoint: `localhost:${server.node().port}` }, options, credentials);
  clients.push(client);
  return client;
};

beforeAll(async () => {
  server = await startTestNode({ tls });
});

afterAll(async () => {
  await Promise.all(clients.map((client) => client.dispose()));
  await server.close();
});

describe('with TLS and no users named, the real server’s user', () => {
  it('appends in both ways, reads, subscribes and deletes', async () => {
    const client = connect(admin);
    await client.appendToStream('secure', numbered(2));
    await client.appendToStream('secure', numbered(1), { credentials: admin });
    expect(await collect(client.readStream('secure'))).toHaveLength(3);
    for await (const { event } of client.subscribeToStream('secure')) if (event?.revision === 2n) break;
    await expect(client.deleteStream('secure')).resolves.toBeDefined();
  });

  it.each([
    ['a wrong password', { username: 'admin', password: 'wrong' }],
    ['a wrong user', { username: 'nobody', password: 'changeit' }],
    ['an empty password', { username: 'admin', password: '' }],
    ['nobody at all', undefined],
  ])('is not %s', async (_name, credentials) => {
    const client = connect(credentials);
    await expect(client.appendToStream('closed', numbered(1))).rejects.toBeInstanceOf(AccessDeniedError);
    await expect(collect(client.readAll({ maxCount: 1 }))).rejects.toBeInstanceOf(AccessDeniedError);
    await expect(collect(client.readStream('closed'))).rejects.toBeInstanceOf(AccessDeniedError);
    await expect(client.tombstoneStream('closed')).rejects.toBeInstanceOf(AccessDeniedError);
  });

  it('is taken from the call before the connection, for better and for worse', async () => {
    const wrong: Credentials = { username: 'admin', password: 'wrong' };
    await expect(collect(connect(wrong).readAll({ maxCount: 1, credentials: admin }))).resolves.toHaveLength(1);
    const refused = connect(admin).appendToStream('closed', numbered(1), { credentials: wrong });
    await expect(refused).rejects.toBeInstanceOf(AccessDeniedError);
  });
});

it('lets only the users in who are named', async () => {
  const own = await startTestNode({ tls, users: { writer: 'pass:word ñ' } });
  const as = (credentials: Credentials): EventStoreDBClient =>
    new EventStoreDBClient(
      { endpoint: `localhost:${own.node().port}` },
      { rootCertificate: tls.certificate },
      credentials,
    );
  const writer = as({ username: 'writer', password: 'pass:word ñ' });
  await expect(writer.appendToStream('own', numbered(1))).resolves.toMatchObject({ success: true });
  await expect(as(admin).appendToStream('own', numbered(1))).rejects.toBeInstanceOf(AccessDeniedError);
  await writer.dispose();
  await own.close();
});

it('is found by a connection string with a certificate file, and by gossip', async () => {
  const file = join(dirname(server.file), 'ca.crt');
  writeFileSync(file, tls.certificate);
  const { port } = server.node();
  const strings = [
    `esdb://admin:changeit@localhost:${port}?tls=true&tlsCAFile=${file}`,
    `esdb://admin:changeit@localhost:${port},localhost:${port}?tlsCAFile=${file}`,
    `esdb+discover://admin:changeit@localhost:${port}?tlsCAFile=${file}&nodePreference=follower`,
  ];
  for (const connection of strings) {
    const client = EventStoreDBClient.connectionString(connection);
    clients.push(client);
    await expect(client.appendToStream('found', numbered(1))).resolves.toMatchObject({ success: true });
  }
});

it('refuses users without TLS: nobody could be one', async () => {
  const started = startNode({ file: `${server.file}.other`, users: { admin: 'changeit' } });
  await expect(started).rejects.toThrow('Users need TLS');
});
