import { DomainError, type Json } from '@ceriss/kernel';
import type { Stage } from '../code-lists/stages.js';
import type { InitiativeStageChanged } from './initiative.events.js';

const RULE = 'initiative-stages@1';

/** One step at a time; from every stage that is not an end it can also be closed or fail. */
const NEXT: Readonly<Record<Stage, readonly Stage[]>> = {
  idea: ['prototype', 'closed', 'failed'],
  prototype: ['pilot', 'closed', 'failed'],
  pilot: ['consolidated', 'closed', 'failed'],
  consolidated: ['transferred', 'closed', 'failed'],
  transferred: ['scaled', 'closed', 'failed'],
  scaled: ['closed', 'failed'],
  closed: [],
  failed: [],
};

export const hasEnded = (stage: Stage): boolean => NEXT[stage].length === 0;

/** The stages at which an initiative can enter the register: the later ones need facts that only its own history gives. */
export const ENTRY_STAGES = ['idea', 'prototype', 'pilot', 'consolidated'] as const;

export type StageChange = Omit<InitiativeStageChanged['data'], 'from'>;

const refuse = (code: string, change: StageChange, wouldPassIf: Record<string, Json>): never => {
  throw new DomainError(code, {
    rule: RULE,
    facts: { initiativeId: change.initiativeId, to: change.to },
    wouldPassIf,
  });
};

/** The grounds that a stage asks for. The others are left out of the event, so that it claims none that was not asked for. */
const grounds = (change: StageChange, transferIds: readonly string[]): Partial<StageChange> => {
  const { to, transferId, decisionId, lessons } = change;
  if (to === 'transferred') {
    if (transferId && transferIds.includes(transferId)) return { transferId };
    return refuse('INITIATIVE_TRANSFER_NOT_RECORDED', change, { transferIdIn: transferIds });
  }
  if (to === 'scaled') {
    return decisionId ? { decisionId } : refuse('INITIATIVE_DECISION_MISSING', change, { decisionId: 'given' });
  }
  if (to !== 'failed') return {};
  return lessons ? { lessons } : refuse('INITIATIVE_LESSONS_MISSING', change, { lessons: 'given' });
};

/** Judges a change of stage: the step must be allowed and its grounds given. */
export const stageChange = (
  from: Stage,
  change: StageChange,
  transferIds: readonly string[],
): InitiativeStageChanged['data'] => {
  const { initiativeId, to } = change;
  if (NEXT[from].includes(to)) return { initiativeId, from, to, ...grounds(change, transferIds) };
  throw new DomainError('INITIATIVE_STAGE_NOT_ALLOWED', {
    rule: RULE,
    facts: { initiativeId, from, to },
    wouldPassIf: { toIn: NEXT[from] },
  });
};
