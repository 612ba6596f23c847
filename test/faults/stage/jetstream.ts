import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBus, type Bus } from '@ceriss/messaging';

type Conf = { port: number; jetstream: { store_dir: string }; authorization: { users: object[] } };

/** A message by the id of its event and the subject of its contract. */
export type Message = Readonly<{ id: string; subject: string }>;

/** What an operator may do with JetStream and no service may. */
export type JetStream = Readonly<{
  /** The messages of a context's stream, in order; none when there is no stream. */
  messages(context: string): Promise<readonly Message[]>;
  purge(context: string): Promise<void>;
  deleteStream(context: string): Promise<void>;
  /** The consumer forgets what it has been told: it is told everything again. */
  deleteConsumer(context: string, consumer: string): Promise<void>;
  /** Only while NATS is down. */
  removeStore(): void;
}>;

const streamOf = (context: string): string => `CERISS_${context}`.replaceAll('-', '_').toUpperCase();

const messagesOf = async ({ jsm }: Bus, stream: string): Promise<readonly Message[]> => {
  const info = await jsm.streams.info(stream).catch(() => undefined);
  const { first_seq = 1, last_seq = 0, messages = 0 } = info?.state ?? {};
  if (messages === 0) return [];
  const sequences = Array.from({ length: last_seq - first_seq + 1 }, (_, index) => first_seq + index);
  const found = await Promise.all(sequences.map((seq) => jsm.streams.getMessage(stream, { seq })));
  return found.flatMap((message) => (message ? [{ id: message.header.get('ce-id'), subject: message.subject }] : []));
};

/** Gives the operator an account of NATS. It holds from the next start of the server on. */
export const operatorOf = (dataDir: string): JetStream => {
  const file = join(dataDir, 'nats', 'nats.conf');
  const conf = JSON.parse(readFileSync(file, 'utf8')) as Conf;
  const password = randomBytes(12).toString('hex');
  conf.authorization.users.push({ user: 'operator', password });
  writeFileSync(file, JSON.stringify(conf, null, 2), { mode: 0o600 });
  const url = `nats://operator:${password}@127.0.0.1:${conf.port}`;
  const on = async <T>(work: (bus: Bus) => Promise<T>): Promise<T> => {
    const bus = await openBus({ url, name: 'operator' });
    try {
      return await work(bus);
    } finally {
      await bus.close();
    }
  };
  return {
    messages: (context) => on((bus) => messagesOf(bus, streamOf(context))),
    purge: (context) => on(async ({ jsm }) => void (await jsm.streams.purge(streamOf(context)))),
    deleteStream: (context) => on(async ({ jsm }) => void (await jsm.streams.delete(streamOf(context)))),
    deleteConsumer: (context, name) =>
      on(async ({ jsm }) => void (await jsm.consumers.delete(streamOf(context), name))),
    removeStore: () => rmSync(conf.jetstream.store_dir, { recursive: true, force: true }),
  };
};
