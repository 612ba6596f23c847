import { BatchAppends } from './batch-appends.js';
import { Connection } from './connection.js';
import { Horizon } from './horizon.js';
import type { Log, LogOptions } from './log.js';
import { StreamNames } from './stream-names.js';
import { StreamOperations } from './stream-operations.js';
import { Subscriptions } from './subscriptions.js';

/** Connects when first used. Throws when the connection string cannot be read. */
export const openLog = ({ url, namespace, logger }: LogOptions): Log => {
  const connection = new Connection(url);
  const names = new StreamNames(namespace);
  const appends = new BatchAppends(connection);
  const operations = new StreamOperations(connection, appends, names);
  const subscriptions = new Subscriptions(connection, names, new Horizon(operations, names), logger);
  const closing = new AbortController();
  return {
    readStream: (stream) => operations.read(stream),
    append: (stream, events, expected) => operations.append(stream, events, expected),
    subscribe: ({ signal, ...selection }) =>
      subscriptions.subscribe({ ...selection, signal: AbortSignal.any([signal, closing.signal]) }),
    readAll: (reading) => subscriptions.readAll(reading, closing.signal),
    lastPosition: () => operations.lastPosition(),
    ping: async () => void (await operations.lastPosition()),
    close: async () => {
      closing.abort();
      await appends.close();
      await connection.close();
    },
  };
};
