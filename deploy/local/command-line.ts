import { StackError } from './stack-error.js';

export const DEFAULT_DATA = '.ceriss';

/** Ends the process with one clear line for what a person can put right, and with the whole story for our own mistakes. */
export const failWith = (error: unknown): never => {
  const text = error instanceof StackError ? error.message : ((error as Error).stack ?? String(error));
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
};
