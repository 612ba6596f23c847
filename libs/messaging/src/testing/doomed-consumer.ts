import { Client, Pool } from 'pg';
import { openBus } from '../index.js';
import { consumeApples, effect } from './orchard.js';

/** A consumer in a process of its own that is killed at a commit: `<nats> <namespace> <database> <before|after> <which commit>`. */
const [nats, namespace, database, when, which] = process.argv.slice(2) as [
  string,
  string,
  string,
  'before' | 'after',
  string,
];

const pool = new Pool({ connectionString: database });
let left = Number(which);

const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('killed');
};

const query = Client.prototype.query as (this: Client, ...args: unknown[]) => unknown;
Client.prototype.query = function (this: Client, ...args: unknown[]) {
  const doomed = args[0] === 'COMMIT' && (left -= 1) === 0;
  if (doomed && when === 'before') die();
  const result = query.apply(this, args);
  return doomed ? (result as Promise<unknown>).then(die) : result;
} as typeof Client.prototype.query;

const bus = await openBus({ url: nats, name: 'doomed', namespace });
await consumeApples({ bus, pool }, (apple, delivery) => effect(pool, delivery, apple, true));
