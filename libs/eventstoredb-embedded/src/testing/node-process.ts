import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** A program of this library as `npm start` would run it: bundled once, then run as often as wanted. */
export type Program = Readonly<{ path: string; remove(): void }>;

const ROOT = resolve(import.meta.dirname, '../../../..');

export const bundleProgram = (name: 'main' | 'cli'): Program => {
  // Inside the repository, because packages are left out of the bundle and found from there.
  const folder = resolve(ROOT, `dist/test/eventstoredb-embedded-${process.pid}-${name}`);
  const path = resolve(folder, `${name}.mjs`);
  const entry = resolve(import.meta.dirname, `../${name}.ts`);
  const script = `const { bundle } = await import('./deploy/build/bundle.mjs'); await bundle(process.argv[1], process.argv[2])`;
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, ['--input-type=module', '-e', script, entry, path], { cwd: ROOT, stdio: 'inherit' });
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

export type NodeProcess = Readonly<{
  child: ChildProcess;
  port: number;
  healthPort: number;
  ended: Promise<number | null>;
}>;

/** Resolves when the process says that it is ready. */
export const startProcess = async (
  program: Program,
  environment: Readonly<Record<string, string>>,
): Promise<NodeProcess> => {
  const child = spawn(process.execPath, [program.path], {
    env: { ...process.env, EVENTSTORE_PORT: '0', EVENTSTORE_HEALTH_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const [ready] = (await Promise.race([once(child, 'message'), ended.then(() => [])])) as [
    { ready: true; port: number; healthPort: number }?,
  ];
  if (!ready) throw new Error('the node ended before it was ready');
  return { child, port: ready.port, healthPort: ready.healthPort, ended };
};
