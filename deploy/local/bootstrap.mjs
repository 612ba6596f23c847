// Installs what this repository needs, when that has changed. Plain JavaScript without dependencies: it runs before anything is
// installed, on whatever Node starts it (20 or newer), and leaves Node 24 in node_modules/.bin for the scripts that follow.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const OLDEST = 20;
const WANTED = 24;
const STAMP = 'node_modules/.ceriss-installed';
const say = (line) => process.stdout.write(`${line}\n`);

const fail = (line) => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};

const majorOf = (version) => Number(/\d+/.exec(version)?.[0]);

const fingerprint = () => {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  return `${lock} ${process.platform} ${process.arch}`;
};

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Optional packages count only where they are binaries for this machine; what hangs below other machines' does not. */
const isNeeded = ({ optional, os, cpu, libc }) =>
  !optional || (!libc && (os?.includes(process.platform) ?? false) && (!cpu || cpu.includes(process.arch)));

/** Somebody may have run `npm ci` by hand: then every package of the lock that is for this platform is there. */
const matchesLock = () => {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const there = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, locked]) => path === '' || !isNeeded(locked) || there[path]?.version === locked.version,
  );
};

const isInstalled = () => {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint()) return true;
  if (!matchesLock()) return false;
  writeFileSync(STAMP, fingerprint());
  return true;
};

const npmCi = () => {
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  return npm
    ? spawn(process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawn('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
};

const install = async () => {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  say('Installing the packages of package-lock.json (one to three minutes the first time)');
  const progress = setInterval(() => say(`  still installing (${seconds()} s)`), 15_000);
  const code = await new Promise((resolve) => {
    npmCi()
      .once('exit', resolve)
      .once('error', () => resolve(1));
  });
  clearInterval(progress);
  if (code !== 0)
    fail('The packages could not be installed: run `npm ci` to see why (is the package registry reachable?)');
  writeFileSync(STAMP, fingerprint());
  say(`Packages installed (${seconds()} s)`);
};

/** Every npm script after this one finds the first `node` of PATH, which is node_modules/.bin/node where the platform has one. */
const checkNode = () => {
  const own = process.platform === 'win32' ? 'node_modules/.bin/node.cmd' : 'node_modules/.bin/node';
  if (existsSync(own)) {
    const { stdout } = spawnSync(own, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
    if (majorOf(stdout ?? '') >= WANTED) return;
    // Made for another C library: the scripts must not find it before the system's own.
    rmSync(own, { force: true });
  }
  const version = systemNode().trim();
  if (majorOf(version) >= WANTED) return;
  fail(
    `CERISS needs Node ${WANTED} on this platform, and this is ${version || 'none'}: install Node ${WANTED} from https://nodejs.org`,
  );
};

const systemNode = () =>
  spawnSync('node', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' }).stdout ?? '';

if (majorOf(process.version) < OLDEST) {
  fail(
    `CERISS needs Node ${OLDEST} or newer to install itself, and this is ${process.version}: install Node ${WANTED} from https://nodejs.org`,
  );
}
if (!isInstalled()) await install();
checkNode();
