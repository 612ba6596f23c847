import { jetstream, jetstreamManager, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream';
import { connect, createInbox, type NatsConnection } from '@nats-io/transport-node';
import { natsServers } from './nats-servers.js';

/** A connection to NATS with JetStream. Everything the services say there begins with the namespace. */
export type Bus = Readonly<{
  nc: NatsConnection;
  js: JetStreamClient;
  jsm: JetStreamManager;
  /** Root of the subjects; in capitals, of the stream names. */
  namespace: string;
  /** A fresh subject of this connection's own, for answers. */
  inbox(): string;
  /** Throws when NATS does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}>;

const NAMESPACE = /^[a-z][a-z0-9-]*$/;

/**
 * Connects once, and from then on reconnects for ever. `url` may name several servers, separated by commas.
 * Throws when the first connection fails or the server has no JetStream; credentials are not part of the message.
 */
export const openBus = async (o: { url: string; name: string; namespace?: string }): Promise<Bus> => {
  const { namespace = 'ceriss' } = o;
  if (!NAMESPACE.test(namespace)) throw new RangeError(`not a NATS namespace: ${namespace}`);
  const servers = natsServers(o.url);
  const where = servers.servers.join(', ');
  const nc = await connect({
    ...servers,
    name: o.name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
    reconnectJitter: 200,
  }).catch((error: unknown) => {
    throw new Error(`NATS cannot be reached at ${where}: ${(error as Error).message}`, { cause: error });
  });
  const jsm = await jetstreamManager(nc).catch(async (error: unknown) => {
    await nc.close();
    throw new Error(`NATS at ${where} has no JetStream: ${(error as Error).message}`, { cause: error });
  });
  return {
    nc,
    js: jetstream(nc),
    jsm,
    namespace,
    inbox: () => createInbox(servers.inboxPrefix),
    ping: async () => {
      await nc.rtt();
    },
    close: async () => {
      if (!nc.isClosed()) await nc.drain().catch(() => nc.close());
    },
  };
};
