import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { FaultCase, Measure } from './cases/fault-case.js';

export type Options = Readonly<{ measure: Measure; json: boolean; wanted: readonly FaultCase[] }>;

/** What is asked for is not understood; the message is a line for whoever asked. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}

const USAGE =
  'npm run faults -- [--only <part of a name>]… [--rounds 3] [--commands 100] [--storm <seconds>] [--seed <number>] [--json] [--list]';

const positive = (name: string, text: string): number => {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new NotUnderstood(`--${name} must be a whole number above zero\n${USAGE}`);
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string', multiple: true },
        rounds: { type: 'string', default: '3' },
        commands: { type: 'string', default: '100' },
        storm: { type: 'string', default: '180' },
        seed: { type: 'string', default: String(randomInt(1, 2 ** 31)) },
        json: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new NotUnderstood(`${(error as Error).message}\n${USAGE}`);
  }
};

/** Reads the command line. Throws NotUnderstood; also with the names alone when they are asked for. */
export const optionsFrom = (args: readonly string[], matrix: readonly FaultCase[]): Options => {
  const { only = [''], json, list, ...numbers } = parsed(args);
  const wanted = matrix.filter(({ name }) => only.some((part) => name.toLowerCase().includes(part.toLowerCase())));
  const names = (cases: readonly FaultCase[]): string => cases.map(({ name }) => name).join('\n');
  if (list) throw new NotUnderstood(names(wanted));
  if (wanted.length === 0) throw new NotUnderstood(`no case has that in its name. The cases:\n${names(matrix)}`);
  const [rounds, commands, storm, seed] = (['rounds', 'commands', 'storm', 'seed'] as const).map((name) =>
    positive(name, numbers[name]),
  );
  return { json, wanted, measure: { rounds: rounds!, commands: commands!, stormMs: storm! * 1_000, seed: seed! } };
};
