import { createConnection } from 'node:net';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOST } from '../ports.js';
import type { ProcessSpec } from '../processes/supervised.js';
import { natsConf, type NatsConf } from './nats-conf.js';
import { natsServer } from './nats-server.js';

export type NatsOptions = Omit<NatsConf, 'storeDir'> &
  Readonly<{ dataDir: string; logDir: string; say(line: string): void }>;

export const natsUrl = (port: number, user: { name: string; password: string }): string =>
  `nats://${user.name}:${user.password}@${HOST}:${port}`;

/** NATS greets with an INFO line as soon as it takes connections; JetStream has recovered its streams by then. */
const greets = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = createConnection({ host: HOST, port, timeout: 2_000 });
    socket.once('data', (greeting) => {
      socket.destroy();
      if (greeting.toString().includes('"jetstream":true')) resolve();
      else reject(new Error('no JetStream yet'));
    });
    socket.once('timeout', () => socket.destroy(new Error('no greeting')));
    socket.once('error', reject);
  });

/** A NATS server with JetStream for this machine alone, with a user for every service. */
export const natsProcess = (options: NatsOptions): ProcessSpec => {
  const folder = join(options.dataDir, 'nats');
  const conf = join(folder, 'nats.conf');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(conf, natsConf({ ...options, storeDir: join(folder, 'jetstream') }), { mode: 0o600 });
  chmodSync(conf, 0o600);
  return {
    name: 'nats',
    stage: 1,
    command: natsServer(options.say),
    args: ['-c', conf],
    logFile: join(options.logDir, 'nats.log'),
    stopSignal: 'SIGTERM',
    ready: () => greets(options.port),
  };
};
