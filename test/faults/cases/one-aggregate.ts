import { randomUUID } from 'node:crypto';
import { judge, type Verdict } from '../checks/verdict.js';
import { carryOut, sendOnce, type Act } from '../load/client.js';
import { Journal } from '../load/journal.js';
import type { Arena } from '../stage/arena.js';
import type { FaultCase } from './fault-case.js';

const WRITERS = 50;

const secretary = { by: 'secretary', to: 'governance' } as const;
const manager = { by: 'programme-manager', to: 'financing' } as const;
const plan = { ...secretary, path: '/plans', body: { title: 'Plan', fromYear: 2030, untilYear: 2033 } };
const pool = { ...manager, path: '/pools', body: { title: 'Bolsa', planLine: '3.2' } };
const euros = (cents: string) => ({ cents, currency: 'EUR' });

const YEAR = 2030;
const ACTION = '1';
const whole = { year: YEAR, budget: euros(`${100 * WRITERS}`) };
const line = (planId: string, number: number): Act => {
  const body = {
    year: YEAR,
    parent: ACTION,
    code: `${ACTION}.${number}`,
    title: `Línea ${number}`,
    budget: euros('100'),
  };
  return { ...secretary, path: `/plans/${planId}/lines`, body };
};

/** A plan with one action of one year, which everybody's line just fits into. The last answer knows its revision. */
const planWithAction = async (
  arena: Arena,
  journal: Journal,
): Promise<Readonly<{ planId: string; ifMatch: string }>> => {
  const { planId } = (await carryOut(arena.door, journal, plan)).body;
  const path = `/plans/${planId}`;
  await carryOut(arena.door, journal, { ...secretary, path: `${path}/years`, body: { ...whole, title: 'Plan anual' } });
  const action = { ...whole, code: ACTION, title: 'Acción' };
  const { headers } = await carryOut(arena.door, journal, { ...secretary, path: `${path}/actions`, body: action });
  return { planId: planId!, ifMatch: headers.get('etag')! };
};
const source = (poolId: string): Act => {
  const body = { kind: 'esf', funder: { publicFund: 'FSE+' }, amount: euros('100'), purposes: [] };
  return { ...manager, path: `/pools/${poolId}/sources`, body };
};

const writers = <T>(write: (number: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: WRITERS }, (_, index) => write(index + 1)));

const withTroubles = (verdict: Verdict, more: readonly (string | false)[]): Verdict => ({
  ...verdict,
  troubles: [...more.filter((one) => one !== false), ...verdict.troubles],
});

const read = async <T>({ door }: Arena, path: string, user: string): Promise<T> => {
  const headers = { authorization: `Bearer ${await door.token(user)}` };
  return (await (await fetch(`${door.portalUrl}/api/${path}`, { headers })).json()) as T;
};

/** Everybody's line is in the plan and everybody's money is in the pool: nobody has overwritten anybody. */
const noLostUpdate: FaultCase = {
  name: `${WRITERS} writers on one aggregate`,
  run: async (arena) => {
    const { door } = arena;
    const journal = new Journal();
    const { planId } = await planWithAction(arena, journal);
    const { poolId } = (await carryOut(door, journal, pool)).body;
    await writers((number) => carryOut(door, journal, line(planId, number)));
    await writers(() => carryOut(door, journal, source(poolId!)));
    const verdict = await judge(arena, journal);
    const shown = await read<{ lines: { kind: string }[] }>(arena, `governance/v1/plans/${planId}`, 'auditor');
    const lines = shown.lines.filter(({ kind }) => kind === 'line');
    const { sources } = await read<{ sources: unknown[] }>(arena, `financing/v1/pools/${poolId}`, 'auditor');
    return withTroubles(verdict, [
      lines.length !== WRITERS && `the plan has ${lines.length} lines of ${WRITERS}`,
      sources.length !== WRITERS && `the pool has ${sources.length} sources of ${WRITERS}`,
    ]);
  },
};

/** All of them have seen the same revision: one may write, the others are told that it has passed. */
const oneRevision: FaultCase = {
  name: `${WRITERS} writers who have all seen one revision`,
  run: async (arena) => {
    const { door } = arena;
    const journal = new Journal();
    const { planId, ifMatch } = await planWithAction(arena, journal);
    const answers = await writers(async (number) => {
      const act = { ...line(planId, number), key: randomUUID(), ifMatch };
      const entry = journal.send(act.key, act.to, act.path);
      const answer = await sendOnce(door, act);
      journal.answered(entry, answer);
      return answer.status;
    });
    const passed = answers.filter((status) => status === 412).length;
    const told = `${passed} of ${WRITERS - 1} were told that the revision has passed`;
    return withTroubles(await judge(arena, journal), [passed !== WRITERS - 1 && told]);
  },
};

export const oneAggregate: readonly FaultCase[] = [noLostUpdate, oneRevision];
