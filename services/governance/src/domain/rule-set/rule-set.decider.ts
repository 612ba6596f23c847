import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { StatutesText } from './body-rules.js';
import { adoptVersion, type AdoptRuleSetVersion } from './change.rules.js';
import { ruleSetCodec, type RuleSetEvent } from './rule-set.events.js';
import type { RuleSetRule } from './rule-set.refusals.js';
import { checkStatutes } from './rule-set.rules.js';
import type { RuleSet } from './versions.js';

/** The founding statutes: nobody could have voted them. */
export type AdoptRuleSet = Command<'AdoptRuleSet', { ruleSetId: string; text: StatutesText }>;
export type RuleSetCommand = AdoptRuleSet | AdoptRuleSetVersion;

const evolve = ({ versions }: RuleSet, { data: { ruleSetId: _, ...version } }: RuleSetEvent): RuleSet => ({
  versions: [...versions, version],
});

const adopt = ({ ruleSetId, text }: AdoptRuleSet['data'], { versions }: RuleSet): RuleSetEvent[] => {
  if (versions.length > 0) throw new DomainError<RuleSetRule>('RULE_SET_EXISTS', { facts: { ruleSetId } });
  checkStatutes(text);
  return [{ type: 'governance.rule-set-version-adopted', data: { ruleSetId, version: 1, ...text } }];
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
