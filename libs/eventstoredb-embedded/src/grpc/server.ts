import { Server, ServerCredentials, type Metadata, type UntypedServiceImplementation } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { EventLog } from '../storage/event-log.js';
import { decodeBatchRequest } from '../wire/batch-request.js';
import { appendHandler } from './append.js';
import { batchAppendHandler } from './batch-append.js';
import { Calls } from './calls.js';
import type { Gate } from './credentials.js';
import { deleteHandler, tombstoneHandler } from './delete.js';
import { toStatus } from './errors.js';
import { gossipHandler } from './gossip.js';
import { readHandler } from './read.js';
import { serverFeaturesHandler } from './server-features.js';

/** The clients batch up to 3 MiB and read events of up to 16 MiB. */
const LARGEST_MESSAGE = 17 * 1024 * 1024;
const GRACE_MS = 2_000;

export type ServerOptions = Readonly<{
  log: EventLog;
  gate: Gate;
  maximumAppendSize: number;
  host: string;
  port: number;
  tls?: Readonly<{ certificate: Buffer; privateKey: Buffer }> | undefined;
}>;

type Call = Readonly<{ metadata: Metadata; emit(event: 'error', error: Error): boolean }>;
type Respond = ((error: Error) => void) | undefined;
type Handler = (call: Call, respond: Respond) => void;

/** Every handler behind the same gate. */
const guarded = (gate: Gate, handlers: UntypedServiceImplementation): UntypedServiceImplementation => {
  const guard =
    (handler: Handler): Handler =>
    (call, respond) => {
      try {
        gate(call.metadata);
      } catch (error) {
        if (respond) respond(toStatus(error));
        else call.emit('error', toStatus(error));
        return;
      }
      handler(call, respond);
    };
  const entries = Object.entries(handlers).map(([name, handler]) => [name, guard(handler as Handler)]);
  return Object.fromEntries(entries) as UntypedServiceImplementation;
};

const bind = (server: Server, { host, port, tls }: ServerOptions): Promise<number> => {
  const credentials = tls
    ? ServerCredentials.createSsl(null, [{ cert_chain: tls.certificate, private_key: tls.privateKey }])
    : ServerCredentials.createInsecure();
  return new Promise((resolve, reject) => {
    server.bindAsync(`${host}:${port}`, credentials, (error, bound) => (error ? reject(error) : resolve(bound)));
  });
};

const shutDown = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.forceShutdown(), GRACE_MS);
    server.tryShutdown(() => {
      clearTimeout(force);
      resolve();
    });
  });

/** Listens for clients. `stop` ends long calls with CANCELLED, after what was accepted has been answered. */
export const listen = async (options: ServerOptions): Promise<{ port: number; stop(): Promise<void> }> => {
  const { log, gate, maximumAppendSize } = options;
  const calls = new Calls();
  const server = new Server({
    'grpc.enable_channelz': 0,
    'grpc.max_receive_message_length': LARGEST_MESSAGE,
    'grpc.max_send_message_length': -1,
  });
  server.addService(
    { ...StreamsService, batchAppend: { ...StreamsService.batchAppend, requestDeserialize: decodeBatchRequest } },
    guarded(gate, {
      append: appendHandler(log, maximumAppendSize),
      batchAppend: batchAppendHandler(log, calls, maximumAppendSize),
      read: readHandler(log, calls),
      delete: deleteHandler(log),
      tombstone: tombstoneHandler(log),
    }),
  );
  server.addService(ServerFeaturesService, { getSupportedMethods: serverFeaturesHandler });
  server.addService(GossipService, { read: gossipHandler() });
  const port = await bind(server, options);
  const stop = async (): Promise<void> => {
    await log.commits.idle();
    await calls.stopAll();
    await shutDown(server);
  };
  return { port, stop };
};
