import { readdirSync, readFileSync } from 'node:fs';

/** Of Linux on every architecture that Node runs on: ticks of the times in `/proc/<pid>/stat` in a second. */
const TICKS = 100;

type Times = Readonly<{ pid: number; parent: number; seconds: number }>;

/*
 * The name of a process stands in brackets and may hold spaces; what comes after it are numbers (man 5 proc_pid_stat): of the process, in the
 * program and in the system, and the same of its children that have ended.
 */
const timesOf = (pid: string): Times[] => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [parent, ...ticks] = [fields[1], ...fields.slice(11, 15)].map(Number);
    return [{ pid: Number(pid), parent: parent!, seconds: ticks.reduce((sum, one) => sum + one, 0) / TICKS }];
  } catch {
    // It ended meanwhile.
    return [];
  }
};

/* Without its children, which are the processes that are measured. */
const ownSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Seconds of processor time that a process and its children have used so far; undefined where the system does not tell, as Linux does. */
export const processorSeconds = (pid: number): number | undefined => {
  if (process.platform !== 'linux') return undefined;
  if (pid === process.pid) return ownSeconds();
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(timesOf);
  const under = (root: number): number =>
    all.reduce((sum, one) => {
      if (one.pid === root) return sum + one.seconds;
      return one.parent === root ? sum + under(one.pid) : sum;
    }, 0);
  return under(pid);
};

/** Microseconds of processor time of each process for one thing done; nothing where the system does not tell. */
export type Cost = Readonly<Record<string, number>>;

/** Does work, and says what it cost each of the named processes. */
export const costing = async <T extends Readonly<{ count: number }>>(
  pids: Readonly<Record<string, number>>,
  work: () => Promise<T>,
): Promise<T & Readonly<{ cost: Cost }>> => {
  const now = () => Object.entries(pids).map(([name, pid]) => [name, processorSeconds(pid)] as const);
  const before = now();
  const result = await work();
  const cost = now().flatMap(([name, seconds], index) => {
    const began = before[index]![1];
    return seconds === undefined || began === undefined
      ? []
      : [[name, ((seconds - began) / result.count) * 1e6] as const];
  });
  return { ...result, cost: Object.fromEntries(cost) };
};

export const totalOf = (cost: Cost): number => Object.values(cost).reduce((sum, one) => sum + one, 0);
