import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StackError } from '../stack-error.js';

/** Debian puts servers in a folder that is not on everybody's PATH. */
const ALSO = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

const findNats = (): string | undefined => {
  const name = process.platform === 'win32' ? 'nats-server.exe' : 'nats-server';
  return [...(process.env.PATH ?? '').split(delimiter), ...ALSO]
    .map((folder) => join(folder, name))
    .find((candidate) => {
      try {
        accessSync(candidate, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
};

type Installer = Readonly<{ program: string; asRoot: boolean; commands: readonly (readonly string[])[] }>;

const INSTALLERS: readonly Installer[] = [
  {
    program: 'apt-get',
    asRoot: true,
    commands: [
      ['apt-get', 'update', '-q'],
      [
        'env',
        'DEBIAN_FRONTEND=noninteractive',
        'apt-get',
        'install',
        '-q',
        '-y',
        '--no-install-recommends',
        'nats-server',
      ],
    ],
  },
  { program: 'apk', asRoot: true, commands: [['apk', 'add', 'nats-server']] },
  { program: 'dnf', asRoot: true, commands: [['dnf', 'install', '-y', 'nats-server']] },
  { program: 'brew', asRoot: false, commands: [['brew', 'install', 'nats-server']] },
];

const HOW =
  'install nats-server 2.9 or newer (for example: sudo apt-get install nats-server) or set NATS_URL to a server of yours';

const runs = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** How to become root without being asked for a password; undefined when that cannot be. */
const rootPrefix = (): string[] | undefined => {
  if (process.getuid?.() === 0) return [];
  return runs('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined;
};

const install = (say: (line: string) => void): void => {
  const installer = INSTALLERS.find(({ program }) => runs('sh', '-c', `command -v ${program}`));
  if (!installer) throw new StackError(`nats-server is missing: ${HOW}`);
  const prefix = installer.asRoot ? rootPrefix() : [];
  if (!prefix) throw new StackError(`nats-server is missing, and installing it needs root: ${HOW}`);
  say(`nats-server is missing: installing it with ${installer.program} (about 20 seconds)`);
  for (const [command, ...args] of installer.commands.map((one) => [...prefix, ...one])) {
    try {
      execFileSync(command!, args, { stdio: 'pipe' });
    } catch (error) {
      const why = String((error as { stderr?: Buffer }).stderr ?? error)
        .trim()
        .split('\n')
        .at(-1);
      throw new StackError(`nats-server could not be installed (${why}): ${HOW}`);
    }
  }
};

/** The nats-server of this machine; installed with the system's package manager when it is missing and that can be done. */
export const natsServer = (say: (line: string) => void): string => {
  const found = findNats();
  if (found) return found;
  install(say);
  const installed = findNats();
  if (!installed) throw new StackError(`nats-server is still missing after installing it: ${HOW}`);
  return installed;
};
