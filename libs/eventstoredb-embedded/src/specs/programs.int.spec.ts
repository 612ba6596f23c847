import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessDeniedError, EventStoreDBClient } from '@eventstore/db-client';
import { DatabaseSync } from 'node:sqlite';
import { bundleProgram, startProcess, type NodeProcess, type Program } from '../testing/node-process.js';
import { selfSigned } from '../testing/self-signed.js';
import { collect, numbered } from '../testing/test-node.js';

let folder: string;
let main: Program;
let cli: Program;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eventstore-programs-'));
  main = bundleProgram('main');
  cli = bundleProgram('cli');
});

afterAll(() => {
  main.remove();
  cli.remove();
  rmSync(folder, { recursive: true, force: true });
});

const connect = ({ port }: NodeProcess): EventStoreDBClient =>
  EventStoreDBClient.connectionString(`esdb://127.0.0.1:${port}?tls=false`);

describe('the node as a process', () => {
  it('prints where it listens, moves its clock with a file, and ends well when told', async () => {
    const clockFile = join(folder, 'clock.json');
    const environment = { EVENTSTORE_FILE: join(folder, 'clocked.db'), DEMONSTRATION_CLOCK_FILE: clockFile };
    const node = await startProcess(main, environment);
    const [line] = (await once(node.child.stdout ?? process.stdin, 'data')) as [Buffer];
    expect(JSON.parse(line.toString())).toEqual({ listening: { port: node.port, healthPort: node.healthPort } });
    const client = connect(node);
    const year = 365 * 86_400_000;
    await client.appendToStream('years', numbered(1));
    for (const text of [JSON.stringify({ offsetMs: year }), '{ half-writ', JSON.stringify({ offsetMs: 0 })]) {
      writeFileSync(clockFile, text);
      await client.appendToStream('years', numbered(1));
    }
    const times = (await collect(client.readStream('years'))).map(({ event }) => event?.created.getTime() ?? 0);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(year);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    await client.dispose();
    node.child.kill('SIGTERM');
    expect(await node.ended).toBe(0);
  }, 30_000);

  it('takes its certificate from files and its user’s password from the environment', async () => {
    const { certificate, privateKey } = selfSigned();
    const files = {
      EVENTSTORE_CERTIFICATE_FILE: join(folder, 'node.crt'),
      EVENTSTORE_PRIVATE_KEY_FILE: join(folder, 'node.key'),
    };
    writeFileSync(files.EVENTSTORE_CERTIFICATE_FILE, certificate);
    writeFileSync(files.EVENTSTORE_PRIVATE_KEY_FILE, privateKey);
    const environment = { EVENTSTORE_FILE: join(folder, 'secure.db'), EVENTSTORE_ADMIN_PASSWORD: 'another', ...files };
    const node = await startProcess(main, environment);
    const ask = async (password: string): Promise<unknown> => {
      const query = `tls=true&tlsCAFile=${files.EVENTSTORE_CERTIFICATE_FILE}`;
      const client = EventStoreDBClient.connectionString(`esdb://admin:${password}@localhost:${node.port}?${query}`);
      return collect(client.readAll({ maxCount: 1 })).finally(() => client.dispose());
    };
    await expect(ask('another')).resolves.toHaveLength(1);
    await expect(ask('changeit')).rejects.toBeInstanceOf(AccessDeniedError);
    node.child.kill('SIGTERM');
    expect(await node.ended).toBe(0);
  }, 30_000);

  it('ends when the process that started it goes away', async () => {
    const node = await startProcess(main, { EVENTSTORE_FILE: join(folder, 'orphan.db') });
    node.child.disconnect();
    expect(await node.ended).toBe(0);
  }, 30_000);

  it.each([
    [{ EVENTSTORE_PORT: 'many' }, 'EVENTSTORE_PORT must be a whole number from 0 to 65535'],
    [
      { EVENTSTORE_CERTIFICATE_FILE: 'only.crt' },
      'EVENTSTORE_CERTIFICATE_FILE and EVENTSTORE_PRIVATE_KEY_FILE must be given together',
    ],
  ])('says in one line why it does not start: %j', (environment, message) => {
    const file = join(folder, 'refused.db');
    const env = {
      ...process.env,
      EVENTSTORE_FILE: file,
      EVENTSTORE_PORT: '0',
      EVENTSTORE_HEALTH_PORT: '0',
      ...environment,
    };
    const { status, stderr } = spawnSync(process.execPath, [main.path], { env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, `${message}\n`]);
  });
});

describe('the command line', () => {
  const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [cli.path, ...args], { encoding: 'utf8', cwd: folder });

  it('verifies, backs up and counts; it tells a finding from a failure', async () => {
    const file = join(folder, 'checked.db');
    const node = await startProcess(main, { EVENTSTORE_FILE: file });
    const client = connect(node);
    await client.appendToStream('checked', numbered(3));
    expect(run('verify', '--file', file)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('4 events, 2 streams'),
    });
    const copy = join(folder, 'copy.db');
    expect(run('backup', '--file', file, '--out', copy).status).toBe(0);
    const counted = run('stats', '--file', copy, '--json');
    expect(JSON.parse(counted.stdout)).toMatchObject({ file: copy, events: 4, lastPosition: 4 });
    const db = new DatabaseSync(copy);
    db.exec('DELETE FROM event WHERE position = 2');
    db.close();
    const found = run('verify', '--file', copy, '--json');
    expect([found.status, JSON.parse(found.stdout).findings.length > 0]).toEqual([1, true]);
    await client.dispose();
    node.child.kill('SIGINT');
    expect(await node.ended).toBe(0);
  }, 30_000);

  it.each([
    [['verify'], '.ceriss/eventstore/events.db does not exist'],
    [['backup', '--file', 'any.db'], 'backup needs --out FILE'],
    [['wash'], 'usage: eventstore verify|backup|stats'],
    [['verify', '--colour'], 'Unknown option'],
  ])('could not run %j, and says why', (args, reason) => {
    const { status, stderr } = run(...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(reason)]);
  });
});
