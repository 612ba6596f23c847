import { execFileSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { HOST } from '../ports.js';
import type { ProcessSpec } from '../processes/supervised.js';
import { StackError } from '../stack-error.js';
import { canReach, postgresAccount, type Account } from './postgres-account.js';
import { findPostgres, type PostgresBinaries } from './postgres-binaries.js';

export const SUPERUSER = 'ceriss_admin';

const ELSEWHERE = '/var/lib';

const SETTINGS = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  max_connections: '300',
  shared_buffers: '64MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * After a crash every file of every database is synchronised before the log is played back: thousands, one by one. Linux can do it
 * for the whole file system at once (PostgreSQL, recovery_init_sync_method).
 */
const RECOVERY = process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {};
const RECOVERED_WITHIN_MS = 120_000;

/** Tests throw their databases away: what a power cut would lose is of no interest. */
const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export type PostgresOptions = Readonly<{
  dataDir: string;
  logDir: string;
  port: number;
  password: string;
  /** False gives up durability for speed. */
  durable: boolean;
  say(line: string): void;
}>;

/** A clone may lie where the account cannot go: then the data lies in a system folder, and a link tells where. */
const dataFolder = ({ dataDir, say }: PostgresOptions, account: Account | undefined): string => {
  const own = join(dataDir, 'postgres');
  if (lstatSync(own, { throwIfNoEntry: false })) return existsSync(own) ? realpathSync(own) : own;
  if (!account || canReach(dataDir, account)) return own;
  const elsewhere = mkdtempSync(join(ELSEWHERE, 'ceriss-'));
  chownSync(elsewhere, account.uid, account.gid);
  symlinkSync(join(elsewhere, 'postgres'), own);
  say(`user postgres cannot enter ${dataDir}: its data is kept in ${elsewhere}`);
  return join(elsewhere, 'postgres');
};

const localeFlags = (major: number): string[] =>
  major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8'];

const initialise = (folder: string, binaries: PostgresBinaries, password: string, account?: Account): void => {
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordFolder = mkdtempSync(join(tmpdir(), 'ceriss-'));
  const passwordFile = join(passwordFolder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [unfinished, passwordFolder, passwordFile]) chownSync(path, account.uid, account.gid);
  const flags = [
    `--pgdata=${unfinished}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ];
  try {
    execFileSync(binaries.initdb, [...flags, ...localeFlags(binaries.major)], { cwd: '/', stdio: 'pipe', ...account });
  } catch (error) {
    throw new StackError(
      `PostgreSQL cannot make its data folder ${folder}: ${String((error as { stderr?: Buffer }).stderr ?? error).trim()}`,
    );
  } finally {
    rmSync(passwordFolder, { recursive: true, force: true });
  }
  renameSync(unfinished, folder);
};

const checkMajor = (folder: string, { major }: PostgresBinaries): void => {
  const made = Number(readFileSync(join(folder, 'PG_VERSION'), 'utf8'));
  if (made !== major) {
    throw new StackError(
      `${folder} was made by PostgreSQL ${made}, and this machine has ${major}: install ${made}, or start with another --data folder`,
    );
  }
};

export const postgresUrl = (port: number, password: string, user = SUPERUSER, database = 'postgres'): string =>
  `postgres://${user}:${password}@${HOST}:${port}/${database}`;

const answers = async (connectionString: string): Promise<void> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.query('SELECT 1');
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** A PostgreSQL server for this machine alone. Makes the data folder the first time. */
export const postgresProcess = (options: PostgresOptions): ProcessSpec => {
  const account = postgresAccount();
  const binaries = findPostgres(account);
  const folder = dataFolder(options, account);
  if (!existsSync(folder)) initialise(folder, binaries, options.password, account);
  checkMajor(folder, binaries);
  const settings = { ...SETTINGS, ...RECOVERY, port: String(options.port), ...(options.durable ? {} : THROWAWAY) };
  return {
    name: 'postgres',
    stage: 0,
    command: binaries.postgres,
    args: ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    logFile: join(options.logDir, 'postgres.log'),
    // Fast shutdown: sessions are ended, nothing needs recovery.
    stopSignal: 'SIGINT',
    readyWithinMs: RECOVERED_WITHIN_MS,
    ready: () => answers(postgresUrl(options.port, options.password)),
    ...(account && { account }),
  };
};
