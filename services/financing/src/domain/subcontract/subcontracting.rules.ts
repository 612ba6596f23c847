import { centsOf, DomainError, euros, Fraction, type Cents } from '@ceriss/kernel';
import type { Need, SubcontractingRules } from './subcontract.events.js';

export type SubcontractingRuleRefusal =
  | 'SUBCONTRACT_AMOUNT_NOT_POSITIVE'
  | 'SUBCONTRACTING_CEILING_EXCEEDED'
  | 'SUBCONTRACT_SPLIT'
  | 'SUBCONTRACTOR_BARRED'
  | 'SUBCONTRACTOR_IS_BENEFICIARY';

const REFERENCE = 'Ley 38/2003, art. 29';

export type Amounts = Readonly<{
  amount: Cents;
  award: Cents;
  /** Of what stands already: all of it, and with the same subcontractor for the same object. */
  all: Cents;
  alike: Cents;
}>;

/** Whether so much needs a contract and an authorisation: more than the share of the award and more than the amount, both. */
export const isLarge = (cents: Cents, award: Cents, { share, amount }: SubcontractingRules): boolean =>
  new Fraction(cents).compare(Fraction.parse(share).times(new Fraction(award))) > 0 && cents > centsOf(amount);

/** Refuses what would lift all subcontracts of an award above the ceiling; the ceiling itself is allowed. */
export const requireCeiling = ({ amount, award, all }: Amounts, { ceiling, version }: SubcontractingRules): void => {
  const { numerator, denominator } = Fraction.parse(ceiling).times(new Fraction(award));
  const most = numerator / denominator;
  if (all + amount <= most) return;
  throw new DomainError<SubcontractingRuleRefusal>('SUBCONTRACTING_CEILING_EXCEEDED', {
    rule: `subcontracting (${version})`,
    reference: REFERENCE,
    facts: { amount: euros(amount), subcontracted: euros(all), award: euros(award), ceiling },
    wouldPassIf: { amountAtMost: euros(most > all ? most - all : 0n) },
  });
};

/**
 * What a subcontract needs. Several with the same subcontractor for the same object count as one: parts that are small only one by one
 * are refused, and what is added to one that is large already needs what that one needed.
 */
export const needsOf = (amounts: Amounts, related: boolean, rules: SubcontractingRules): Need[] => {
  const { amount, alike, award } = amounts;
  if (isLarge(alike + amount, award, rules)) {
    if (isLarge(amount, award, rules) || isLarge(alike, award, rules)) return ['contract', 'authorisation'];
    throw new DomainError<SubcontractingRuleRefusal>('SUBCONTRACT_SPLIT', {
      rule: `subcontracting (${rules.version})`,
      reference: REFERENCE,
      facts: { amount: euros(amount), alike: euros(alike), together: euros(alike + amount), award: euros(award) },
      wouldPassIf: { declaredAsOneOf: euros(alike + amount) },
    });
  }
  return related ? ['authorisation'] : [];
};

export type Subcontractor = Readonly<{
  subcontractorId: string;
  /** Kinds of the blocks that are open against it. */
  blocks: readonly string[];
  suspended: boolean;
}>;

/** Refuses the beneficiary itself, and whoever may not receive subsidies. */
export const requireAllowed = (
  { subcontractorId, blocks, suspended }: Subcontractor,
  beneficiaryId: string,
  { version }: SubcontractingRules,
): void => {
  const facts = { subcontractorId, blocks: [...blocks], suspended };
  const rule = `subcontracting (${version})`;
  if (subcontractorId === beneficiaryId) {
    throw new DomainError<SubcontractingRuleRefusal>('SUBCONTRACTOR_IS_BENEFICIARY', {
      rule,
      facts,
      wouldPassIf: { subcontractorOtherThan: beneficiaryId },
    });
  }
  if (blocks.length === 0 && !suspended) return;
  throw new DomainError<SubcontractingRuleRefusal>('SUBCONTRACTOR_BARRED', {
    rule,
    reference: REFERENCE,
    facts,
    wouldPassIf: { blocks: [], suspended: false },
  });
};
