import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack, type Stack, type StackOptions } from '../stack.js';

/** A folder that every account may enter: PostgreSQL runs as another one when the tests run as root. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ceriss-test-'));
  chmodSync(folder, 0o711);
  return folder;
};

export type TestStack = Stack & Readonly<{ dataDir: string }>;

/** A whole stack on random ports with data that `stop` throws away; `only` names the services, all when left out. */
export const startTestStack = async (o: Pick<StackOptions, 'only' | 'empty' | 'foreign'> = {}): Promise<TestStack> => {
  const dataDir = temporaryFolder();
  const discard = (): void => rmSync(dataDir, { recursive: true, force: true });
  try {
    const stack = await startStack({ ...o, dataDir, port: 'random', durable: false, say: () => undefined });
    return { ...stack, dataDir, stop: () => stack.stop().then(discard) };
  } catch (error) {
    discard();
    throw error;
  }
};
