import type { StateMajorityRules } from '../rule-set/body-rules.js';
import { constitutionAt, type Constitution, type Seated, type Term } from './constitution.js';

/** How a body is constituted from an instant on, until the next one that changes it. */
export type ConstitutionFrom = Readonly<{ at: string; constitution: Constitution }>;

const ends = ({ from, until }: Term): string[] => (until ? [from, until] : [from]);

/** The instants after `from` at which a mandate or a suspension begins or ends, in order. */
const changesAfter = (mandates: readonly Seated[], from: Date): Date[] => {
  const instants = mandates.flatMap((mandate) => [mandate, ...(mandate.suspensions ?? [])].flatMap(ends));
  const later = [...new Set(instants.map((instant) => Date.parse(instant)))].filter((time) => time > from.getTime());
  return later.toSorted((a, b) => a - b).map((time) => new Date(time));
};

/** How a body is constituted at `from` and at every later instant that changes anything, as far as its mandates say now. */
export const constitutionFrom = (
  mandates: readonly Seated[],
  stateMajority: StateMajorityRules | undefined,
  from: Date,
): ConstitutionFrom[] =>
  [from, ...changesAfter(mandates, from)].map((at) => ({
    at: at.toISOString(),
    constitution: constitutionAt(mandates, stateMajority, at),
  }));

/** The coming instants at which a valid constitution ends. */
export const comingBreaks = (course: readonly ConstitutionFrom[]): ConstitutionFrom[] =>
  course.filter(({ constitution }, index) => {
    const before = course[index - 1]?.constitution;
    return before?.valid === true && !constitution.valid;
  });

/** By how many votes the state has more than half, in halves: positive when it has the majority. */
const margin = ({ members, stateMembers = 0 }: Constitution): number => 2 * stateMembers - members;

export type MajorityBreak = Readonly<{ at: string; members: number; stateMembers: number }>;

type Change = Readonly<{ before: readonly Seated[]; after: readonly Seated[]; from: Date }>;

/**
 * The first instant from `from` on at which a change of mandates takes the state's majority away, or takes more away where it is lost
 * already. Instants at which nobody sits are another matter.
 */
export const majorityBrokenBy = (
  { before, after, from }: Change,
  stateMajority: StateMajorityRules | undefined,
): MajorityBreak | undefined => {
  if (!stateMajority) return undefined;
  const broken = constitutionFrom(after, stateMajority, from).find(({ at, constitution }) => {
    const left = margin(constitution);
    if (left > 0 || constitution.members === 0) return false;
    return left < margin(constitutionAt(before, stateMajority, new Date(at)));
  });
  if (!broken) return undefined;
  const { members, stateMembers = 0 } = broken.constitution;
  return { at: broken.at, members, stateMembers };
};
