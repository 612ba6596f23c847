import { HOST } from '../ports.js';

/** Every service is a NATS user of its own, named like its durable consumers. `publishes` is false for those that only listen. */
export type NatsUser = Readonly<{ name: string; password: string; publishes: boolean }>;

export type NatsConf = Readonly<{
  port: number;
  storeDir: string;
  /** Root of the subjects; in capitals, of the stream names. */
  namespace: string;
  contexts: readonly string[];
  users: readonly NatsUser[];
}>;

const streamOf = (namespace: string, context: string): string =>
  `${namespace}_${context}`.replaceAll('-', '_').toUpperCase();

/** What a context's own relay does with its own stream: make it, fit it, publish to it, empty it to fill it again. */
const relaySubjects = (namespace: string, context: string): string[] => {
  const stream = streamOf(namespace, context);
  const calls = ['CREATE', 'UPDATE', 'PURGE'].map((call) => `$JS.API.STREAM.${call}.${stream}`);
  return [`${namespace}.${context}.>`, ...calls];
};

/** Looking at a stream and reading single messages of it. */
const readingSubjects = (stream: string): string[] => [
  `$JS.API.STREAM.INFO.${stream}`,
  `$JS.API.STREAM.MSG.GET.${stream}`,
];

/** A durable consumer under the user's own name on a context's stream: make it, pull from it, acknowledge, remove it. */
const consumerSubjects = (stream: string, user: string): string[] => [
  ...['CREATE', 'DURABLE.CREATE', 'INFO', 'MSG.NEXT', 'DELETE'].map(
    (call) => `$JS.API.CONSUMER.${call}.${stream}.${user}`,
  ),
  // With a filter, its subject follows the name.
  `$JS.API.CONSUMER.CREATE.${stream}.${user}.>`,
  `$JS.ACK.${stream}.${user}.>`,
];

/** Questions that a service answers at once over core NATS, which no stream keeps. */
const questionsOf = (namespace: string, service: string): string => `${namespace}.request.${service}.>`;

const permissions = ({ namespace, contexts }: NatsConf, { name, publishes }: NatsUser) => {
  const streams = contexts.map((context) => streamOf(namespace, context));
  return {
    publish: {
      allow: [
        '$JS.API.INFO',
        questionsOf(namespace, '*'),
        ...(publishes ? relaySubjects(namespace, name) : []),
        ...streams.flatMap((stream) => [...readingSubjects(stream), ...consumerSubjects(stream, name)]),
      ],
    },
    subscribe: { allow: [`_INBOX_${name}.>`, questionsOf(namespace, name)] },
    // An answer goes to the inbox of whoever asked, and only there.
    allow_responses: true,
  };
};

const authorization = (conf: NatsConf) => ({
  users: conf.users.map((user) => ({ user: user.name, password: user.password, permissions: permissions(conf, user) })),
});

/**
 * The server's configuration as text; JSON is a subset of what nats-server reads. Least privilege: only a context's own user publishes
 * its events, and nobody touches another's consumer. Without users everybody may do everything, for tests.
 */
export const natsConf = (conf: NatsConf): string =>
  JSON.stringify(
    {
      host: HOST,
      port: conf.port,
      server_name: 'ceriss-local',
      jetstream: { store_dir: conf.storeDir },
      ...(conf.users.length > 0 && { authorization: authorization(conf) }),
    },
    null,
    2,
  );
