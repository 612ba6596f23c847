import { systemClock, type Clock } from '@ceriss/kernel';
import { gateFor, type Users } from './grpc/credentials.js';
import { listen } from './grpc/server.js';
import { refuseTakenPort } from './ports.js';
import { serveHealth } from './health.js';
import { openEventLog } from './storage/event-log.js';

export type NodeOptions = Readonly<{
  /** The SQLite file of the log; made when there is none. */
  file: string;
  /** Loopback unless something else is asked for. */
  host?: string;
  /** 0, the default, takes a free one. */
  port?: number;
  healthPort?: number;
  tls?: Readonly<{ certificate: Buffer; privateKey: Buffer }>;
  /** Name → password of those who may enter. With TLS and no users: the real server's `admin`. */
  users?: Users;
  /** Gives recorded times; they never go back, even when the clock does. */
  clock?: Clock;
  /** Bytes, 1 MiB unless another is asked for. */
  maximumAppendSize?: number;
}>;

export type EmbeddedNode = Readonly<{
  port: number;
  healthPort: number;
  /** For the official client, without credentials. */
  connectionString: string;
  /** Answers what was accepted, cancels what goes on, and lets the log go. Again is the same as once. */
  stop(): Promise<void>;
}>;

const MEBIBYTE = 1024 * 1024;
const DEFAULT_USERS: Users = { admin: 'changeit' };

const usersOf = ({ tls, users }: NodeOptions): Users | undefined => {
  if (users && !tls) throw new Error('Users need TLS: clients send no credentials over an insecure connection');
  return users ?? (tls && DEFAULT_USERS);
};

/** Starts a node. Throws one plain sentence when the file is in use or a port is taken. */
export const startNode = async (options: NodeOptions): Promise<EmbeddedNode> => {
  const { file, host = '127.0.0.1', port = 0, healthPort = 0, clock = systemClock, tls } = options;
  const gate = gateFor(usersOf(options));
  const log = await openEventLog(file, clock);
  const running: Array<{ stop(): Promise<void> }> = [];
  const stopParts = async (): Promise<void> => {
    for (const part of running.reverse()) await part.stop();
    await log.close();
  };
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= stopParts());
  try {
    await refuseTakenPort(host, port);
    await refuseTakenPort(host, healthPort);
    const health = await serveHealth(log, host, healthPort);
    running.push(health);
    const server = await listen({
      log,
      gate,
      host,
      port,
      tls,
      maximumAppendSize: options.maximumAppendSize ?? MEBIBYTE,
    });
    running.push(server);
    const connectionString = `esdb://${host}:${server.port}?tls=${tls !== undefined}`;
    return { port: server.port, healthPort: health.port, connectionString, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
