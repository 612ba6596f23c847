import { centsOf, euros } from '@ceriss/kernel';
import type { AidRegisterEvent, Ceiling } from './aid-register.events.js';
import { aidOf, findingKey, type AidRegister, type Entry } from './aid-register.state.js';
import { headroomOn } from './de-minimis.rules.js';

/** Who makes up the undertaking of an entry's beneficiary on its grant date, as known now. */
export type Groups = Readonly<Record<string, readonly string[]>>;
type FoundBy = Extract<AidRegisterEvent, { type: 'financing.aid-ceiling-passed' }>['data']['foundBy'];
export type Review = Readonly<{ groups: Groups; foundBy: FoundBy; on: string }>;

const judged = (
  { entryId, awardId, beneficiaryId, regime, amount, grantDate, rules }: Entry,
  line: Ceiling,
  register: AidRegister,
  { groups, foundBy, on }: Review,
): AidRegisterEvent[] => {
  const members = groups[entryId];
  if (!members || !awardId || !rules) return [];
  const { used } = headroomOn(grantDate, aidOf(register, members), line, rules.years);
  const excess = used - centsOf(line.ceiling);
  const known = register.findings[findingKey(entryId, line.rule)];
  if (excess <= 0n || amount === 0n) {
    return known === undefined
      ? []
      : [{ type: 'financing.aid-finding-cleared', data: { entryId, awardId, rule: line.rule, clearedOn: on } }];
  }
  if (known === excess) return [];
  const aid = { entryId, awardId, beneficiaryId, regime, amount: euros(amount), grantDate };
  const figures = { rule: line.rule, used: euros(used), ceiling: line.ceiling, excess: euros(excess) };
  const data = { ...aid, ...figures, members: [...members], foundBy, foundOn: on };
  return [{ type: 'financing.aid-ceiling-passed', data }];
};

/**
 * What is found when awards of ours are judged again by what is known now: ceilings that had been passed on the grant date, and earlier
 * findings that do not hold any more. An award stands by the figures that it was granted by.
 */
export const findingsOf = (register: AidRegister, review: Review): AidRegisterEvent[] =>
  Object.values(register.entries)
    .filter(({ standing }) => standing === 'granted')
    .flatMap((entry) =>
      (entry.rules?.ceilings ?? [])
        .filter(({ regimes }) => regimes.includes(entry.regime))
        .flatMap((line) => judged(entry, line, register, review)),
    );
