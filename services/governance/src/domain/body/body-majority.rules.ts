import { DomainError } from '@ceriss/kernel';
import type { ConstitutedBody } from './body.state.js';
import type { Seated, Term } from './constitution.js';
import { majorityBrokenBy } from './constitution-over-time.js';
import type { MandateRule } from './mandate.refusals.js';

type MandatesChange = Readonly<{
  body: ConstitutedBody;
  after: readonly Seated[];
  now: Date;
  /** The term of a new mandate: it would pass if it ended before it breaks anything. */
  term?: Term;
}>;

/**
 * Throws MANDATE_BREAKS_STATE_MAJORITY when the state public sector would not hold more than half of the votes at some instant from now on,
 * as far as the mandates reach that are known today.
 */
export const checkStateMajority = ({ body, after, now, term }: MandatesChange): void => {
  const broken = majorityBrokenBy({ before: body.mandates, after, from: now }, body.stateMajority);
  if (!broken) return;
  const { at, members, stateMembers } = broken;
  const reference = body.stateMajority?.reference;
  throw new DomainError<MandateRule>('MANDATE_BREAKS_STATE_MAJORITY', {
    rule: `${body.code}-constitution@${body.ruleVersion}`,
    ...(reference && { reference }),
    facts: { body: body.code, at, members, stateMembers, needed: Math.floor(members / 2) + 1 },
    wouldPassIf: wouldPass(broken, term),
  });
};

const wouldPass = (
  { at, members }: Readonly<{ at: string; members: number }>,
  term: Term | undefined,
): Record<string, string> =>
  term && Date.parse(term.from) < Date.parse(at) ? { until: at } : { stateMembersMoreThan: `${members}/2` };
