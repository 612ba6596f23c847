import { DomainError, Fraction } from '@ceriss/kernel';
import { community, municipality } from '@ceriss/spain';
import { z } from 'zod';
import { parties, requireDistinct } from '../powers/powers.rules.js';
import { code, fraction, id, label, money } from '../stored-shapes.js';

/** A community by its two digits, or a municipality by its five. */
export const territory = z.string().regex(/^(\d{2}|\d{5})$/);

/** Everything a call says beside its terms: how it is run, by whom, and what an application must meet. */
export const callConditions = z.object({
  procedure: z.enum(['competitive', 'direct', 'territorialised']),
  /** The line of the annual plan, as governance knows it. */
  planLineId: id.optional(),
  /** Whose holidays count in its terms; the national ones when absent. */
  territory: territory.optional(),
  parties: parties.optional(),
  /** Least points, of 100, in single criteria. */
  criterionMinimums: z.array(z.object({ criterion: code, points: z.int().min(0).max(100) })),
  appointedAssessorsOnly: z.boolean(),
  oneApplicationEach: z.boolean(),
  cureWorkingDays: z.int().min(1).max(60),
  /** Zero: there is no provisional proposal, and the ranking becomes definitive as it is. */
  allegationWorkingDays: z.int().min(0).max(60),
  /** Of a territorialised call: exact parts of the budget, which make up the whole. */
  allocation: z.array(z.object({ territory, share: fraction })),
  /** Of a direct award: who may apply. */
  namedBeneficiaries: z.array(id),
  maximumRequest: money.optional(),
  /** What may be asked for at most, as a part of the cost. */
  maximumShareOfCost: fraction.optional(),
});
export type CallConditions = z.infer<typeof callConditions>;
export const conditionsSet = callConditions.extend({ callId: id });
export const PROCEDURE_RULE = label.parse('procedure@1');

/** What holds for calls of which nothing else was said. */
export const PLAIN_CONDITIONS: CallConditions = {
  procedure: 'competitive',
  criterionMinimums: [],
  appointedAssessorsOnly: false,
  oneApplicationEach: false,
  cureWorkingDays: 10,
  allegationWorkingDays: 0,
  allocation: [],
  namedBeneficiaries: [],
};

export type ConditionsRefusal =
  | 'CALL_TERRITORY_UNKNOWN'
  | 'CALL_ALLOCATION_INVALID'
  | 'CALL_BENEFICIARIES_MISSING'
  | 'CALL_MINIMUM_UNKNOWN'
  | 'CALL_SHARE_INVALID';

const ONE = new Fraction(1);

const requireAllocation = ({ procedure, allocation }: CallConditions): void => {
  const shares = allocation.map(({ share }) => Fraction.parse(share));
  const total = Fraction.sum(shares);
  const whole = shares.every((share) => share.compare(Fraction.zero) > 0) && total.compare(ONE) === 0;
  const distinct = new Set(allocation.map(({ territory: one }) => one)).size === allocation.length;
  const right = procedure === 'territorialised' ? whole && distinct : allocation.length === 0;
  if (right) return;
  throw new DomainError<ConditionsRefusal>('CALL_ALLOCATION_INVALID', {
    rule: PROCEDURE_RULE,
    facts: { procedure, total: total.toString(), territories: allocation.map(({ territory: one }) => one) },
    wouldPassIf: { total: procedure === 'territorialised' ? '1' : '0' },
  });
};

const known = (code: string): boolean => (code.length === 2 ? community(code) : municipality(code)) !== undefined;

const requireTerritories = ({ territory: seat, allocation }: CallConditions): void => {
  const named = [...(seat === undefined ? [] : [seat]), ...allocation.map(({ territory: one }) => one)];
  const unknown = named.filter((one) => !known(one));
  if (unknown.length === 0) return;
  const wouldPassIf = { without: unknown };
  throw new DomainError<ConditionsRefusal>('CALL_TERRITORY_UNKNOWN', { facts: { unknown }, wouldPassIf });
};

/** Refuses conditions that contradict themselves or the call's criteria. */
export const requireConditions = (conditions: CallConditions, criteria: readonly string[]): void => {
  if (conditions.parties) requireDistinct(conditions.parties);
  requireTerritories(conditions);
  requireAllocation(conditions);
  const { procedure, namedBeneficiaries, criterionMinimums, maximumShareOfCost } = conditions;
  if ((procedure === 'direct') !== namedBeneficiaries.length > 0) {
    throw new DomainError<ConditionsRefusal>('CALL_BENEFICIARIES_MISSING', {
      rule: PROCEDURE_RULE,
      facts: { procedure, named: namedBeneficiaries.length },
      wouldPassIf: procedure === 'direct' ? { namedAtLeast: 1 } : { namedAtMost: 0 },
    });
  }
  const unknown = criterionMinimums.map(({ criterion }) => criterion).filter((one) => !criteria.includes(one));
  if (unknown.length > 0) {
    const facts = { unknown, criteria: [...criteria] };
    const wouldPassIf = { criterionIn: [...criteria] };
    throw new DomainError<ConditionsRefusal>('CALL_MINIMUM_UNKNOWN', { facts, wouldPassIf });
  }
  if (maximumShareOfCost && Fraction.parse(maximumShareOfCost).compare(ONE) > 0) {
    const facts = { share: maximumShareOfCost };
    throw new DomainError<ConditionsRefusal>('CALL_SHARE_INVALID', { facts, wouldPassIf: { shareAtMost: '1' } });
  }
};
