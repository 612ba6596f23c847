import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { BodyRules, StatutesText } from './body-rules.js';
import { ruleSetCodec, type RuleSetEvent } from './rule-set.events.js';
import { checkStatutes, type RuleSetRule } from './rule-set.rules.js';

export type AdoptRuleSet = Command<'AdoptRuleSet', { ruleSetId: string; text: StatutesText }>;
export type AdoptRuleSetVersion = Command<'AdoptRuleSetVersion', { ruleSetId: string; text: StatutesText; now: Date }>;
export type RuleSetCommand = AdoptRuleSet | AdoptRuleSetVersion;

export type RuleSetVersion = StatutesText & Readonly<{ version: number }>;
/** All versions adopted, the earliest first. None: no such rule set. */
export type RuleSet = Readonly<{ versions: readonly RuleSetVersion[] }>;

/** One body's rules as a version in force states them. */
export type RulesInForce = Readonly<{ ruleSetId: string; version: number; rules: BodyRules }>;

const evolve = ({ versions }: RuleSet, { data: { ruleSetId: _, ...version } }: RuleSetEvent): RuleSet => ({
  versions: [...versions, version],
});

const adopt = ({ ruleSetId, text }: AdoptRuleSet['data'], { versions }: RuleSet): RuleSetEvent[] => {
  if (versions.length > 0) throw new DomainError<RuleSetRule>('RULE_SET_EXISTS', { facts: { ruleSetId } });
  checkStatutes(text);
  return [{ type: 'governance.rule-set-version-adopted', data: { ruleSetId, version: 1, ...text } }];
};

const adoptVersion = (command: AdoptRuleSetVersion['data'], { versions }: RuleSet): RuleSetEvent[] => {
  const { ruleSetId, text, now } = command;
  const last = versions.at(-1);
  if (!last) throw new DomainError<RuleSetRule>('RULE_SET_NOT_FOUND', { facts: { ruleSetId } });
  const earliest = new Date(Math.max(Date.parse(last.effectiveFrom) + 1, now.getTime()));
  if (Date.parse(text.effectiveFrom) < earliest.getTime()) {
    throw new DomainError<RuleSetRule>('RULE_SET_NOT_LATER', {
      facts: { effectiveFrom: text.effectiveFrom, previousVersion: last.version, previousFrom: last.effectiveFrom },
      wouldPassIf: { effectiveFrom: earliest.toISOString() },
    });
  }
  checkStatutes(text);
  return [{ type: 'governance.rule-set-version-adopted', data: { ruleSetId, version: last.version + 1, ...text } }];
};

const decide = (command: RuleSetCommand, ruleSet: RuleSet): RuleSetEvent[] => {
  switch (command.type) {
    case 'AdoptRuleSet':
      return adopt(command.data, ruleSet);
    case 'AdoptRuleSetVersion':
      return adoptVersion(command.data, ruleSet);
  }
};

export const ruleSetAggregate: Aggregate<RuleSet, RuleSetCommand, RuleSetEvent> = {
  decider: { initialState: () => ({ versions: [] }), evolve, decide },
  codec: ruleSetCodec,
  streamOf: (id) => `governance.ruleset-${id}`,
};

/** The rules of a body by the version in force at an instant. Throws RULE_SET_NOT_FOUND, RULE_SET_BODY_UNKNOWN. */
export const rulesInForce = (ruleSetId: string, { versions }: RuleSet, bodyCode: string, at: Date): RulesInForce => {
  const version = versions.findLast(({ effectiveFrom }) => Date.parse(effectiveFrom) <= at.getTime());
  if (!version) {
    throw new DomainError<RuleSetRule>('RULE_SET_NOT_FOUND', { facts: { ruleSetId, at: at.toISOString() } });
  }
  const rules = version.bodies.find(({ code }) => code === bodyCode);
  if (!rules) {
    throw new DomainError<RuleSetRule>('RULE_SET_BODY_UNKNOWN', {
      facts: { ruleSetId, version: version.version, body: bodyCode },
      wouldPassIf: { body: version.bodies.map(({ code }) => code) },
    });
  }
  return { ruleSetId, version: version.version, rules };
};
