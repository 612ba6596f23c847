import type { StateMajorityRules } from '../rule-set/body-rules.js';

/** A mandate holds from its first instant until just before its last: a successor can start where it ends. */
export type Term = Readonly<{ from: string; until?: string | null }>;

/** A term during which a mandate may have been suspended. */
export type Holding = Term & Readonly<{ suspensions?: readonly Term[] }>;

export const isWithin = ({ from, until }: Term, at: Date): boolean =>
  Date.parse(from) <= at.getTime() && (!until || at.getTime() < Date.parse(until));

export const isSuspended = ({ suspensions = [] }: Holding, at: Date): boolean =>
  suspensions.some((suspension) => isWithin(suspension, at));

/** Whether a mandate gives its seat a vote: its term runs and is not suspended. */
export const isInForce = (holding: Holding, at: Date): boolean => isWithin(holding, at) && !isSuspended(holding, at);

/** Whether any of a term is at an instant or after it. */
export const reachesBeyond = (term: Term, at: Date): boolean => overlap(term, { from: at.toISOString() });

/* What ended at its first instant holds at none. */
const isEmpty = ({ from, until }: Term): boolean => Boolean(until) && Date.parse(from) >= Date.parse(until!);

export const overlap = (a: Term, b: Term): boolean =>
  !isEmpty(a) &&
  !isEmpty(b) &&
  (!b.until || Date.parse(a.from) < Date.parse(b.until)) &&
  (!a.until || Date.parse(b.from) < Date.parse(a.until));

/** Whether a body may act at an instant, and if not, why. */
export type Constitution = Readonly<{
  valid: boolean;
  reason?: 'no-members' | 'state-majority-lost' | 'statutes-changed';
  members: number;
  stateMembers?: number;
  reference?: string;
}>;

export type Seated = Holding & Readonly<{ constituency: string }>;

/**
 * A body without members cannot act, nor can one in which the state public sector does not hold more than half of the votes where
 * its statutes ask for that (Ley 40/2015, art. 128 ff.). Vacant and suspended seats have no vote.
 */
export const constitutionAt = (
  mandates: readonly Seated[],
  stateMajority: StateMajorityRules | undefined,
  at: Date,
): Constitution => {
  const seated = mandates.filter((mandate) => isInForce(mandate, at));
  const members = seated.length;
  if (members === 0) return { valid: false, reason: 'no-members', members };
  if (!stateMajority) return { valid: true, members };
  const stateMembers = seated.filter(({ constituency }) => stateMajority.constituencies.includes(constituency)).length;
  const { reference } = stateMajority;
  const figures = { members, stateMembers, ...(reference && { reference }) };
  return 2 * stateMembers > members
    ? { valid: true, ...figures }
    : { valid: false, reason: 'state-majority-lost', ...figures };
};

type Governed = Readonly<{ ruleVersion: number; stateMajority?: StateMajorityRules; mandates: readonly Seated[] }>;

/** As `constitutionAt`; a body that sits under another version than the one in force must be constituted under that one first. */
export const constitutionUnder = (body: Governed, versionInForce: number, at: Date): Constitution => {
  const constitution = constitutionAt(body.mandates, body.stateMajority, at);
  if (body.ruleVersion === versionInForce) return constitution;
  return { valid: false, reason: 'statutes-changed', members: constitution.members };
};
