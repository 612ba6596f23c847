import { parseArgs } from 'node:util';
import { DEFAULT_DATA, failWith } from './command-line.js';
import { secondsSince } from './preparation.js';
import { startStack, type Stack, type StackOptions } from './stack.js';
import { StackError } from './stack-error.js';
import { storyIsThere, storyWasPlayed, tellStory } from './story-player.js';
import { welcome } from './welcome.js';

const say = (line: string): void => void process.stdout.write(`  ${line}\n`);

const usage = 'npm start -- [--empty] [--port 8080] [--data .ceriss]';

const readOptions = (): StackOptions => {
  try {
    const { values } = parseArgs({
      options: {
        empty: { type: 'boolean', default: false },
        port: { type: 'string', default: '8080' },
        data: { type: 'string', default: DEFAULT_DATA },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${values.port} is not a port`);
    const { EVENTSTOREDB_URL, NATS_URL, DATABASE_URL, OIDC_ISSUER } = process.env;
    const named = Object.entries({ EVENTSTOREDB_URL, NATS_URL, DATABASE_URL, OIDC_ISSUER }).filter(([, url]) => url);
    return { dataDir: values.data, port, empty: values.empty, foreign: Object.fromEntries(named), say };
  } catch (error) {
    throw new StackError(`${(error as Error).message}. Usage: ${usage}`);
  }
};

const tellOnFirstStart = async (
  { dataDir, empty }: StackOptions,
  { portalUrl, backends, clock }: Stack,
): Promise<void> => {
  if (empty || !storyIsThere() || storyWasPlayed(dataDir)) return;
  if (!clock || !backends.tokens) {
    say('the story is not played: it needs the embedded event store and the development identity provider');
    return;
  }
  const began = performance.now();
  say('playing the story through the public APIs (only on the first start)');
  try {
    await tellStory({ dataDir, portalUrl, tokens: backends.tokens, clock, log: (line) => say(`  ${line}`) });
    say(`the story has been told ${secondsSince(began)}`);
  } catch (error) {
    // What has been told stands, and the stack is sound: its commands are idempotent, told again they go on from here.
    say(`the story stopped: ${(error as Error).message}. Everything runs; go on with: npm run story`);
  }
};

const run = async (): Promise<void> => {
  const began = performance.now();
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());
  const options = { ...readOptions(), signal: interrupted.signal };
  process.stdout.write('CERISS is starting\n');
  let stack: Stack | undefined;
  try {
    stack = await startStack(options);
    await tellOnFirstStart(options, stack);
    if (!interrupted.signal.aborted) process.stdout.write(welcome(stack, secondsSince(began)));
    await untilAborted(interrupted.signal);
  } catch (error) {
    if (!interrupted.signal.aborted) {
      await stack?.stop();
      throw error;
    }
  }
  process.stdout.write('\nstopping\n');
  await stack?.stop();
  process.stdout.write('CERISS has stopped.\n');
};

const untilAborted = async (signal: AbortSignal): Promise<void> => {
  // The timer keeps the process alive; everything it supervises is detached from it.
  const alive = setInterval(() => undefined, 1 << 30);
  await new Promise<void>((resolve) =>
    signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve()),
  );
  clearInterval(alive);
};

run().then(() => process.exit(0), failWith);
