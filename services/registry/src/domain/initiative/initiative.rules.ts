import { DomainError, type Json } from '@ceriss/kernel';
import type { Stage } from '../code-lists/stages.js';
import type { DecisionFact } from './decision.decider.js';
import type { InitiativeStageChanged } from './initiative.events.js';
import type { Registered } from './initiative.state.js';

/** One step at a time; from every stage that is not an end it can also be closed or fail. What has ended stays so: it is begun anew. */
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

type Requirement =
  'partner-or-challenge' | 'territory' | 'evaluation' | 'transfer' | 'upscaling-decision' | 'reason' | 'lessons';

/** What each stage asks for on entering it from another one. A changed table has the next version. */
const REQUIREMENTS: Readonly<{
  version: number;
  minimumEvidenceLevel: number;
  needs: Readonly<Record<Stage, readonly Requirement[]>>;
}> = {
  version: 1,
  minimumEvidenceLevel: 1,
  needs: {
    idea: [],
    prototype: [],
    pilot: ['partner-or-challenge', 'territory'],
    consolidated: ['evaluation'],
    transferred: ['transfer'],
    scaled: ['upscaling-decision'],
    closed: ['reason'],
    failed: ['lessons'],
  },
};

export const hasEnded = (stage: Stage): boolean => NEXT[stage].length === 0;

/** Refuses whatever an initiative that was closed or has failed takes no more. */
export const requireOngoing = (initiativeId: string, { stage }: Registered): void => {
  if (!hasEnded(stage)) return;
  throw new DomainError('INITIATIVE_ENDED', { rule: 'initiative-stages@1', facts: { initiativeId, stage } });
};

/** The stages at which an initiative can enter the register: the later ones need facts that only its own history gives. */
export const ENTRY_STAGES = ['idea', 'prototype', 'pilot', 'consolidated'] as const;

export type StageChange = Omit<InitiativeStageChanged['data'], 'from'>;

export type JudgedChange = Omit<StageChange, 'decisionId'> & { decision?: DecisionFact | undefined };

type Judgement = Readonly<{ met: boolean; ground?: Partial<StageChange>; wouldPassIf: Record<string, Json> }>;

const partnersNow = ({ partners }: Registered): number =>
  Object.values(partners).filter(({ until }) => until === undefined).length;

const upscales = (decision: DecisionFact | undefined, initiativeId: string): decision is DecisionFact =>
  decision?.status === 'in-force' && decision.kind === 'upscaling' && decision.reference === initiativeId;

/* One judgement for each requirement; the ground goes into the event, so that it claims none that was not asked for. */
const JUDGE: Readonly<Record<Requirement, (change: JudgedChange, initiative: Registered) => Judgement>> = {
  'partner-or-challenge': (_, initiative) => ({
    met: partnersNow(initiative) > 0 || initiative.challengeId !== undefined,
    wouldPassIf: { partners: { atLeast: 1 }, orChallengeId: 'linked' },
  }),
  territory: (_, { description }) => ({
    met: description.territories.length > 0,
    wouldPassIf: { territories: { atLeast: 1 } },
  }),
  evaluation: ({ evaluationId }, { evidence }) => {
    const { minimumEvidenceLevel: least } = REQUIREMENTS;
    const enough = Object.keys(evidence).filter((id) => evidence[id]! >= least);
    return {
      met: evaluationId !== undefined && enough.includes(evaluationId),
      ground: { evaluationId },
      wouldPassIf: { evaluationIdIn: enough, evidenceLevel: { atLeast: least } },
    };
  },
  transfer: ({ transferId }, { transferIds }) => ({
    met: transferId !== undefined && transferIds.includes(transferId),
    ground: { transferId },
    wouldPassIf: { transferIdIn: transferIds },
  }),
  'upscaling-decision': ({ decision, initiativeId }) => ({
    met: upscales(decision, initiativeId),
    ground: { decisionId: decision?.decisionId },
    wouldPassIf: { decision: { status: 'in-force', kind: 'upscaling', reference: initiativeId } },
  }),
  reason: ({ reason }) => ({ met: Boolean(reason), ground: { reason }, wouldPassIf: { reason: 'given' } }),
  lessons: ({ lessons }) => ({ met: Boolean(lessons), ground: { lessons }, wouldPassIf: { lessons: 'given' } }),
};

const groundsOf = (change: JudgedChange, initiative: Registered): Partial<StageChange> => {
  const { initiativeId, to, decision } = change;
  const judged = REQUIREMENTS.needs[to].map((name) => ({ name, ...JUDGE[name](change, initiative) }));
  const missing = judged.filter(({ met }) => !met);
  if (missing.length === 0) return Object.assign({}, ...judged.map(({ ground }) => ground)) as Partial<StageChange>;
  throw new DomainError('INITIATIVE_STAGE_REQUIREMENTS_MISSING', {
    rule: `stage-requirements@${REQUIREMENTS.version}`,
    facts: {
      ...{ initiativeId, to, missing: missing.map(({ name }) => name) },
      ...(decision && { decision: { decisionId: decision.decisionId, status: decision.status } }),
    },
    wouldPassIf: Object.assign({}, ...missing.map(({ wouldPassIf }) => wouldPassIf)) as Record<string, Json>,
  });
};

/** Judges a change of stage: the step must be allowed, and all that the stage asks for be there. */
export const stageChange = (change: JudgedChange, initiative: Registered): InitiativeStageChanged['data'] => {
  const { initiativeId, to } = change;
  const { stage: from } = initiative;
  if (NEXT[from].includes(to)) return { initiativeId, from, to, ...groundsOf(change, initiative) };
  throw new DomainError('INITIATIVE_STAGE_NOT_ALLOWED', {
    rule: 'initiative-stages@1',
    facts: { initiativeId, from, to },
    wouldPassIf: { toIn: NEXT[from] },
  });
};
