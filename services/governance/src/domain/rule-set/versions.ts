import { DomainError } from '@ceriss/kernel';
import type { BodyRules } from './body-rules.js';
import type { RuleSetEvent } from './rule-set.events.js';
import type { RuleSetRule } from './rule-set.refusals.js';

export type RuleSetVersion = Omit<RuleSetEvent['data'], 'ruleSetId'>;
/** All versions adopted, the earliest first. None: no such rule set. */
export type RuleSet = Readonly<{ versions: readonly RuleSetVersion[] }>;

/** One body's rules as a version in force states them, with those of all bodies because they refer to each other. */
export type RulesInForce = Readonly<{
  ruleSetId: string;
  version: number;
  rules: BodyRules;
  bodies: readonly BodyRules[];
}>;

/** The version in force at an instant. */
export const versionAt = ({ versions }: RuleSet, at: Date): RuleSetVersion | undefined =>
  versions.findLast(({ effectiveFrom }) => Date.parse(effectiveFrom) <= at.getTime());

/** The rules of a body by the version in force at an instant. Throws RULE_SET_NOT_FOUND, RULE_SET_BODY_UNKNOWN. */
export const rulesInForce = (ruleSetId: string, ruleSet: RuleSet, bodyCode: string, at: Date): RulesInForce => {
  const version = versionAt(ruleSet, at);
  if (!version) {
    const [first] = ruleSet.versions;
    throw new DomainError<RuleSetRule>('RULE_SET_NOT_FOUND', {
      facts: { ruleSetId, at: at.toISOString() },
      ...(first && { wouldPassIf: { notBefore: first.effectiveFrom } }),
    });
  }
  const rules = version.bodies.find(({ code }) => code === bodyCode);
  if (!rules) {
    throw new DomainError<RuleSetRule>('RULE_SET_BODY_UNKNOWN', {
      facts: { ruleSetId, version: version.version, body: bodyCode },
      wouldPassIf: { body: version.bodies.map(({ code }) => code) },
    });
  }
  return { ruleSetId, version: version.version, rules, bodies: version.bodies };
};
