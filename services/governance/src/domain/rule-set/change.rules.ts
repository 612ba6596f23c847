import type { Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { StatutesDraft } from '../matter/matter.decider.js';
import type { Matter } from '../voting/matter.js';
import { amendingBody } from './decision-rules.js';
import type { RuleSetEvent } from './rule-set.events.js';
import type { RuleSetRule } from './rule-set.refusals.js';
import { checkStatutes } from './rule-set.rules.js';
import { versionAt, type RuleSet, type RuleSetVersion } from './versions.js';

/** What of a resolution a change of statutes rests on. */
export type ChangeResolution = Readonly<{
  status: string;
  matter?: Matter;
  bodyCode?: string;
  ruleSetId?: string;
  ruleVersion?: number;
}>;

export type AdoptRuleSetVersion = Command<
  'AdoptRuleSetVersion',
  {
    ruleSetId: string;
    draftId: string;
    /** Absent: there is no such draft. */
    draft?: StatutesDraft;
    resolutionId: string;
    resolution: ChangeResolution;
    now: Date;
  }
>;

const refuse = (code: RuleSetRule, refusal: ConstructorParameters<typeof DomainError>[1]): DomainError<RuleSetRule> =>
  new DomainError<RuleSetRule>(code, refusal);

/** Adopts the text that a resolution in force was about; the resolution must have been voted by the rules that hold now for such changes. */
export const adoptVersion = (command: AdoptRuleSetVersion['data'], ruleSet: RuleSet): RuleSetEvent[] => {
  const { ruleSetId, draftId, draft, resolutionId, now } = command;
  const last = ruleSet.versions.at(-1);
  if (!last) throw refuse('RULE_SET_NOT_FOUND', { facts: { ruleSetId } });
  if (ruleSet.versions.some(({ by }) => by?.draftId === draftId)) return [];
  if (!draft || draft.ruleSetId !== ruleSetId) throw refuse('RULE_SET_DRAFT_NOT_FOUND', { facts: { draftId } });
  checkResolution(command, versionAt(ruleSet, now) ?? last);
  const { text } = draft;
  checkLater(text.effectiveFrom, last, now);
  checkStatutes(text);
  const by = { resolutionId, draftId };
  return [{ type: 'governance.rule-set-version-adopted', data: { ruleSetId, version: last.version + 1, ...text, by } }];
};

const checkResolution = (command: AdoptRuleSetVersion['data'], current: RuleSetVersion): void => {
  const { resolutionId, resolution } = command;
  const { status } = resolution;
  if (status !== 'in-force') {
    throw refuse('RULE_SET_RESOLUTION_NOT_IN_FORCE', {
      rule: changeRuleOf(current),
      facts: { resolutionId, status },
      wouldPassIf: { status: 'in-force' },
    });
  }
  checkSubject(command, current);
  checkBody(command, current);
  checkRulesUsed(command, current);
};

const changeRuleOf = ({ version }: RuleSetVersion): string => `statutes-change@${version}`;

/* A resolution about one text never carries another one that was put in its place afterwards. */
const checkSubject = (command: AdoptRuleSetVersion['data'], current: RuleSetVersion): void => {
  const { draftId, resolutionId, resolution } = command;
  const { matter } = resolution;
  if (matter?.kind === 'statutes' && matter.reference === draftId) return;
  throw refuse('RULE_SET_RESOLUTION_ABOUT_OTHER_TEXT', {
    rule: changeRuleOf(current),
    facts: { resolutionId, kind: matter?.kind ?? null, reference: matter?.reference ?? null },
    wouldPassIf: { reference: draftId },
  });
};

const checkBody = ({ resolutionId, resolution }: AdoptRuleSetVersion['data'], current: RuleSetVersion): void => {
  const body = amendingBody(current) ?? null;
  if (resolution.bodyCode === body) return;
  throw refuse('RULE_SET_RESOLUTION_BY_OTHER_BODY', {
    rule: changeRuleOf(current),
    facts: { resolutionId, body: resolution.bodyCode ?? null },
    wouldPassIf: { body },
  });
};

const checkRulesUsed = (command: AdoptRuleSetVersion['data'], current: RuleSetVersion): void => {
  const { ruleSetId, resolutionId, resolution } = command;
  if (resolution.ruleSetId === ruleSetId && resolution.ruleVersion === current.version) return;
  throw refuse('RULE_SET_RESOLUTION_UNDER_OTHER_VERSION', {
    rule: changeRuleOf(current),
    facts: { resolutionId, ruleVersion: resolution.ruleVersion ?? null, current: current.version },
    wouldPassIf: { ruleVersion: current.version },
  });
};

const checkLater = (effectiveFrom: string, last: RuleSetVersion, now: Date): void => {
  const earliest = new Date(Math.max(Date.parse(last.effectiveFrom) + 1, now.getTime()));
  if (Date.parse(effectiveFrom) >= earliest.getTime()) return;
  throw refuse('RULE_SET_NOT_LATER', {
    facts: { effectiveFrom, previousVersion: last.version, previousFrom: last.effectiveFrom },
    wouldPassIf: { effectiveFrom: earliest.toISOString() },
  });
};
