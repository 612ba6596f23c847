import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { DEFAULT_DATA } from '../command-line.js';
import { CannotRun } from './command.js';

/** Options of every command. */
const COMMON = { json: { type: 'boolean', default: false }, data: { type: 'string', default: DEFAULT_DATA } } as const;

/** Throws CannotRun for an option that the command does not know. */
export const readOptions = <O extends ParseArgsOptionsConfig>(args: readonly string[], options: O) => {
  try {
    return parseArgs({ args: [...args], options: { ...COMMON, ...options }, strict: true }).values;
  } catch (error) {
    throw new CannotRun((error as Error).message);
  }
};
