import { StoreUnavailable } from '@ceriss/event-sourcing';
import { StackError } from '../stack-error.js';
import { CannotRun, type Command, type ExitCode, type Surroundings } from './command.js';
import { count } from './count/count.js';
import { rebuild } from './rebuild.js';
import { recount } from './recount/recount.js';
import { replay } from './replay.js';

const USAGE = `Usage: npm run audit -- <command> [--json] [--data .ceriss]

  replay --stream <stream> [--at <instant>]                    the events of a stream in words, and the state they make
  rebuild --compare [--service <s>] [--read-model <r>]         every read model made anew and compared row for row
  recount --proposal <id> [--round <n>] [--rules <version>]    the tally from ballots and rules alone, beside the stored one
  count --method stv|schulze|approval|score --blt <file>       the ballots of a BLT file or folder: rounds, winners
        [--seats <n>] [--lot <seed> | --lot-order 3,1,2]

Exit code: 0 nothing is wrong, 1 a finding, 2 it could not run.`;

const COMMANDS: Readonly<Record<string, Command>> = { replay, rebuild, recount, count };

const expected = (error: unknown): error is Error =>
  error instanceof CannotRun || error instanceof StackError || error instanceof StoreUnavailable;

const textOf = (error: unknown): string => {
  if (expected(error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/** Runs one audit command. Never throws. */
export const audit = async (
  [name = 'help', ...args]: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> => {
  if (['help', '--help'].includes(name)) {
    surroundings.say(USAGE);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    surroundings.tell(`There is no command ${JSON.stringify(name)}.\n\n${USAGE}`);
    return 2;
  }
  try {
    return await command(args, surroundings);
  } catch (error) {
    surroundings.tell(textOf(error));
    return 2;
  }
};
