import { readFileSync } from 'node:fs';
import { systemClock } from '@ceriss/kernel';
import { demonstrationClock } from './demonstration-clock.js';
import { startNode, type EmbeddedNode, type NodeOptions } from './node.js';

const DEFAULT_FILE = '.ceriss/eventstore/events.db';
const DEFAULT_PORT = 2113;
const DEFAULT_HEALTH_PORT = 2114;
const MEBIBYTE = 1024 * 1024;

const wholeNumberFrom = (name: string, fallback: number, largest: number): number => {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > largest)
    throw new Error(`${name} must be a whole number from 0 to ${largest}`);
  return value;
};

const portFrom = (name: string, fallback: number): number => wholeNumberFrom(name, fallback, 65_535);

const tlsFrom = (): NodeOptions['tls'] => {
  const certificate = process.env['EVENTSTORE_CERTIFICATE_FILE'];
  const privateKey = process.env['EVENTSTORE_PRIVATE_KEY_FILE'];
  if (!certificate && !privateKey) return undefined;
  if (!certificate || !privateKey)
    throw new Error('EVENTSTORE_CERTIFICATE_FILE and EVENTSTORE_PRIVATE_KEY_FILE must be given together');
  return { certificate: readFileSync(certificate), privateKey: readFileSync(privateKey) };
};

const optionsFromEnvironment = (): NodeOptions => {
  const clockFile = process.env['DEMONSTRATION_CLOCK_FILE'];
  const tls = tlsFrom();
  const password = process.env['EVENTSTORE_ADMIN_PASSWORD'];
  return {
    file: process.env['EVENTSTORE_FILE'] ?? DEFAULT_FILE,
    host: process.env['EVENTSTORE_HOST'] ?? '127.0.0.1',
    port: portFrom('EVENTSTORE_PORT', DEFAULT_PORT),
    healthPort: portFrom('EVENTSTORE_HEALTH_PORT', DEFAULT_HEALTH_PORT),
    maximumAppendSize: wholeNumberFrom('EVENTSTORE_MAX_APPEND_SIZE', MEBIBYTE, 16 * MEBIBYTE),
    clock: clockFile ? demonstrationClock(clockFile) : systemClock,
    ...(tls ? { tls } : {}),
    ...(tls && password ? { users: { admin: password } } : {}),
  };
};

const stopWhenTold = (node: EmbeddedNode): void => {
  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= node.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // The parent that started this node is gone: nobody is left to stop it.
  process.on('disconnect', stop);
};

const fail = (error: unknown): never => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
};

try {
  const node = await startNode(optionsFromEnvironment());
  stopWhenTold(node);
  const { port, healthPort } = node;
  process.stdout.write(`${JSON.stringify({ listening: { port, healthPort } })}\n`);
  process.send?.({ ready: true, port, healthPort });
} catch (error) {
  fail(error);
}
