/** 0: nothing is wrong; 1: something is; 2: it could not be found out. */
export type ExitCode = 0 | 1 | 2;

export type Surroundings = Readonly<{
  env: Readonly<Record<string, string | undefined>>;
  /** The result, on standard output. */
  say(line: string): void;
  /** Progress and trouble, on standard error: a result stays clean JSON. */
  tell(line: string): void;
}>;

export type Command = (args: readonly string[], surroundings: Surroundings) => Promise<ExitCode>;

/** The command was not understood, or what it needs is not there. The message is a line for whoever called it. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
