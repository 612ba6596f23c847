import { execFileSync } from 'node:child_process';

/**
 * What a process holds in memory, in MiB (POSIX: resident set sizes in KiB). One that forks, as PostgreSQL does, is counted with its
 * children; what they share, more than once.
 */
export const residentMiB = (pid: number): number => {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const rows = table.map((line) => line.trim().split(/\s+/).map(Number));
  const sizeOf = (root: number): number =>
    rows.reduce((sum, [own, parent, size]) => {
      if (own === root) return sum + size!;
      return parent === root ? sum + sizeOf(own!) : sum;
    }, 0);
  return sizeOf(pid) / 1024;
};

const SAMPLE_MS = 250;

/** Of this process alone; in MiB. */
export const ownMiB = (): number => process.memoryUsage.rss() / 1024 ** 2;

/** What was held before some work, and the most that was held during it, in MiB. */
export const memoryDuring = async (
  resident: () => number,
  work: () => Promise<unknown>,
): Promise<Readonly<{ before: number; most: number }>> => {
  const before = resident();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, resident())), SAMPLE_MS);
  await work().finally(() => clearInterval(timer));
  return { before, most };
};
