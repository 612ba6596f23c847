import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StackError } from '../stack-error.js';

/** The account PostgreSQL runs as. PostgreSQL refuses to run as root. */
export type Account = Readonly<{ uid: number; gid: number }>;

const idOf = (flag: '-u' | '-g', user: string): number =>
  Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

const accountOf = (user: string): Account | undefined => {
  try {
    return { uid: idOf('-u', user), gid: idOf('-g', user) };
  } catch {
    return undefined;
  }
};

const createAccount = (user: string): void => {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', user], { stdio: 'ignore' });
  } catch {
    throw new StackError(
      `PostgreSQL does not run as root: create a user for it (useradd --system ${user}), or start CERISS as another user`,
    );
  }
};

/** Undefined when the process is not root: then PostgreSQL runs as whoever started the stack. */
export const postgresAccount = (): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const found = accountOf('postgres');
  if (found) return found;
  createAccount('postgres');
  return accountOf('postgres');
};

const mayEnter = (folder: string, { uid, gid }: Account): boolean => {
  const { uid: owner, gid: group, mode } = statSync(folder);
  if (owner === uid) return (mode & 0o100) !== 0;
  return (mode & (group === gid ? 0o010 : 0o001)) !== 0;
};

/** Whether the account may pass through this folder and every folder above it. */
export const canReach = (folder: string, account: Account): boolean => {
  const here = resolve(folder);
  const parent = dirname(here);
  return mayEnter(here, account) && (parent === here || canReach(parent, account));
};
