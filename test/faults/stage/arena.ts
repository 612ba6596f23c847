import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { eventually } from '@ceriss/testing';
import type { StackFile } from '../../../deploy/local/stack-file.js';
import { playStory } from '../../../deploy/local/story.js';
import { startStack } from '../../../deploy/local/stack.js';
import { temporaryFolder, type TestStack } from '../../../deploy/local/testing/start-test-stack.js';
import type { Door } from '../load/client.js';
import { Load } from '../load/load.js';
import type { Scene } from '../load/scenario.js';
import { operatorOf, type JetStream } from './jetstream.js';
import { sceneAfterStory } from './scene.js';

/** A whole stack in which the story has been told, and what is needed to load it, break it and look at it. */
export type Arena = Readonly<{
  stack: TestStack;
  door: Door;
  scene: Scene;
  jetstream: JetStream;
  /** Addresses of the processes whose health tells whether there is still work under way; a case may add its own. */
  processes: Map<string, string>;
  /** Tells, once, what has ended by itself and was started again by the supervisor. */
  mishaps(): readonly string[];
  environmentOf(service: string): Readonly<Record<string, string>>;
  /** A number that nobody else in this arena gets. */
  next(): number;
  load(o?: { clients?: number; restMs?: number }): Load;
  withLog<T>(work: (log: Log) => Promise<T>): Promise<T>;
  kill(process: string): Promise<void>;
  restart(process: string): Promise<void>;
  stop(): Promise<void>;
}>;

const RESTART_WITHIN_MS = 60_000;
const STORY_WITHIN_MS = 180_000;
const USERS = [
  ...['registry-officer', 'secretary', 'programme-manager', 'evaluator', 'evaluator-2'],
  ...['knowledge-officer', 'promoter', 'promoter-2', 'auditor'],
];

const tell = async ({ portalUrl, clock, backends }: TestStack): Promise<void> => {
  const { token, setOrganisation } = backends.tokens!;
  const time = { now: () => clock!.now(), advanceTo: (instant: Date | string) => clock!.advanceTo(instant) };
  await playStory({ portalUrl, token, setOrganisation, ...time, log: () => undefined });
};

const reader =
  ({ portalUrl, token }: Door) =>
  async (path: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${await token('auditor')}` };
    const response = await fetch(`${portalUrl}/api/${path}`, { headers });
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    return response.json();
  };

/* A killed PostgreSQL leaves children for a moment, and refuses to start beside them. */
const restarting = (stack: TestStack, process: string): Promise<void> =>
  eventually(() => stack.restart(process), { timeout: RESTART_WITHIN_MS, interval: 250 });

const describe = (stack: TestStack): Pick<Arena, 'environmentOf' | 'processes'> => {
  const { services } = JSON.parse(readFileSync(join(stack.dataDir, 'stack.json'), 'utf8')) as StackFile;
  return {
    environmentOf: (service) => services[service]!.env,
    processes: new Map(Object.entries(services).map(([name, { url }]) => [name, url])),
  };
};

const arenaOf = async (stack: TestStack, said: string[]): Promise<Arena> => {
  // A busy machine may be too slow for one of its acts: told again, it goes on where it stopped.
  await eventually(() => tell(stack), { timeout: STORY_WITHIN_MS, interval: 500 });
  const jetstream = operatorOf(stack.dataDir);
  await restarting(stack, 'nats');
  const door: Door = { portalUrl: stack.portalUrl, token: (user) => stack.token(user) };
  // Fetched before anything is killed, and good for an hour.
  for (const user of USERS) await door.token(user);
  const scene = await sceneAfterStory(reader(door));
  let last = 0;
  const next = (): number => (last += 1);
  return {
    ...{ stack, door, scene, jetstream, next, ...describe(stack) },
    load: ({ clients = 8, restMs = 30 } = {}) => new Load({ door, scene, next, clients, restMs }),
    withLog: async (work) => {
      const log = openLog({ url: stack.backends.eventstoreUrl });
      return work(log).finally(() => log.close());
    },
    kill: (process) => stack.kill(process, 'SIGKILL'),
    mishaps: () => said.splice(0).filter((line) => / ended /.test(line)),
    restart: (process) => restarting(stack, process),
    stop: () => stack.stop(),
  };
};

/* Durable, as in production: what PostgreSQL has committed must be there after a kill. */
const durableStack = async (said: string[]): Promise<TestStack> => {
  const dataDir = temporaryFolder();
  const discard = (): void => rmSync(dataDir, { recursive: true, force: true });
  try {
    const stack = await startStack({ dataDir, port: 'random', durable: true, say: (line) => void said.push(line) });
    return { ...stack, dataDir, stop: () => stack.stop().then(discard) };
  } catch (error) {
    discard();
    throw error;
  }
};

/** Starts a stack, tells the story in it and opens it to faults. About a minute. */
export const openArena = async (): Promise<Arena> => {
  const said: string[] = [];
  const stack = await durableStack(said);
  return arenaOf(stack, said).catch(async (error: unknown) => {
    await stack.stop();
    throw error;
  });
};
