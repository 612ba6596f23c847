import { DomainError, Fraction } from '@ceriss/kernel';
import type { RoundRow } from '../../read-models/proposals/proposals.entity.js';

export type TallyRule = 'TALLY_SECRET_UNTIL_CLOSE';

/** A fraction to decide on and a decimal to read. */
const readable = (fraction: string) => ({ fraction, decimal: Fraction.parse(fraction).toDecimal() });

/** The result of a closed round. Throws TALLY_SECRET_UNTIL_CLOSE while it is open. */
export const tallyView = ({ proposalId, round, closesAt, ruleVersion, outcome, tally }: RoundRow) => {
  if (!outcome || !tally) {
    throw new DomainError<TallyRule>('TALLY_SECRET_UNTIL_CLOSE', {
      facts: { round },
      wouldPassIf: { closedAfter: closesAt.toISOString() },
    });
  }
  const { yes, no, unusedWeight, constituencies, ...rest } = tally;
  return {
    proposalId,
    round,
    outcome,
    ruleVersion,
    ...rest,
    yes: readable(yes),
    no: readable(no),
    unusedWeight: readable(unusedWeight),
    constituencies: constituencies.map(({ addsYes, addsNo, ...constituency }) => ({
      ...constituency,
      addsYes: readable(addsYes),
      addsNo: readable(addsNo),
    })),
  };
};
