import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that can be recognised again: ids are reused, so the start time is part of the name. */
export type ProcessIdentity = Readonly<{ pid: number; startedAt: string }>;

const linuxStart = (pid: number): string => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The command name stands in brackets and may hold spaces; the start time is field 22.
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (afterName[0] === 'Z') throw new Error('a zombie has ended');
  return afterName[19]!;
};

const otherStart = (pid: number): string =>
  process.platform === 'win32'
    ? execFileSync('powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.Ticks`], {
        encoding: 'utf8',
      })
    : execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });

/** The process that has this id now; undefined when there is none. */
export const identify = (pid: number): ProcessIdentity | undefined => {
  try {
    const startedAt = (process.platform === 'linux' ? linuxStart(pid) : otherStart(pid)).trim();
    return startedAt ? { pid, startedAt } : undefined;
  } catch {
    return undefined;
  }
};

/** Whether exactly this process still runs. */
export const stillRuns = ({ pid, startedAt }: ProcessIdentity): boolean => identify(pid)?.startedAt === startedAt;
