import type { Aggregate } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { classified } from '../classification.rules.js';
import { requireActive, requireOwn } from '../party.rules.js';
import { territoryCode, territoryCodes } from '../territory.rules.js';
import { describe } from './description.rules.js';
import type {
  ChallengeFact,
  ChangeStage,
  InitiativeCommand,
  LinkChallenge,
  RecordEvaluation,
  RecordTransfer,
  RegisterInitiative,
} from './initiative.commands.js';
import { initiativeCodec, type InitiativeEvent } from './initiative.events.js';
import { requireOngoing, stageChange } from './initiative.rules.js';
import { evolve, initialState, type Initiative, type Referenced, type Registered } from './initiative.state.js';
import { attachPartner, detachPartner } from './partner.rules.js';
import { reference, takeOver } from './reference.rules.js';
import { confirm, requestConfirmation } from './staleness.rules.js';

const requirePublished = ({ challengeId, status }: ChallengeFact): void => {
  if (status === 'published') return;
  throw new DomainError('CHALLENGE_NOT_OPEN', {
    rule: 'open-challenge@1',
    facts: { challengeId, status },
    wouldPassIf: { status: 'published' },
  });
};

const register = (data: RegisterInitiative['data'], initiative: Initiative): InitiativeEvent[] => {
  const { by, promoter, challenge, targetGroups, serviceCodes, territories, catalogue, today, ...rest } = data;
  if (initiative.status !== 'unknown') {
    throw new DomainError('INITIATIVE_ALREADY_REGISTERED', { facts: { initiativeId: data.initiativeId } });
  }
  requireOwn(by, promoter.actorId);
  requireActive(promoter, 'promoter');
  if (challenge) requirePublished(challenge);
  const registered = {
    ...rest,
    promoterId: promoter.actorId,
    territories: territoryCodes(territories, today),
    ...classified(targetGroups, serviceCodes, { catalogue, day: today }),
    ...(challenge && { challengeId: challenge.challengeId }),
  };
  return [{ type: 'registry.initiative-registered', data: registered }];
};

const linkChallenge = (data: LinkChallenge['data'], initiative: Registered): InitiativeEvent[] => {
  const { initiativeId, challenge, by } = data;
  requireOwn(by, initiative.promoterId);
  requireOngoing(initiativeId, initiative);
  if (challenge.challengeId === initiative.challengeId) return [];
  requirePublished(challenge);
  return [{ type: 'registry.challenge-linked', data: { initiativeId, challengeId: challenge.challengeId } }];
};

const recordTransfer = (data: RecordTransfer['data'], { transferIds }: Registered | Referenced): InitiativeEvent[] => {
  if (transferIds.includes(data.transferId)) return [];
  return [{ type: 'registry.transfer-recorded', data: { ...data, territory: territoryCode(data.territory) } }];
};

const recordEvaluation = (data: RecordEvaluation['data'], { evidence }: Registered | Referenced): InitiativeEvent[] =>
  Object.hasOwn(evidence, data.evaluationId) ? [] : [{ type: 'registry.evaluation-recorded', data }];

const changeStage = ({ by, ...change }: ChangeStage['data'], initiative: Registered): InitiativeEvent[] => {
  requireOwn(by, initiative.promoterId);
  if (change.to === initiative.stage) return [];
  return [{ type: 'registry.initiative-stage-changed', data: stageChange(change, initiative) }];
};

type OfRegister = Exclude<
  InitiativeCommand,
  { type: 'RegisterInitiative' | 'ReferenceInitiative' | 'TakeOverReference' | 'RecordTransfer' | 'RecordEvaluation' }
>;

/* What is done to an initiative registered here, by command: a forgotten one is a compile error. */
const DECIDE: { readonly [C in OfRegister as C['type']]: (data: C['data'], to: Registered) => InitiativeEvent[] } = {
  DescribeInitiative: describe,
  LinkChallenge: linkChallenge,
  AttachPartner: attachPartner,
  DetachPartner: detachPartner,
  ChangeStage: changeStage,
  ConfirmInitiative: confirm,
  RequestConfirmation: requestConfirmation,
};

const refuseReferenced = (initiativeId: string, { reference: { networkId, url } }: Referenced): never => {
  throw new DomainError('INITIATIVE_REFERENCED_ONLY', {
    rule: 'reference-or-register@1',
    facts: { initiativeId, networkId, url },
    wouldPassIf: { status: 'registered' },
  });
};

const decideKnown = (
  command: Exclude<InitiativeCommand, { type: 'RegisterInitiative' | 'ReferenceInitiative' }>,
  initiative: Registered | Referenced,
): InitiativeEvent[] => {
  const { type, data } = command;
  if (type === 'RecordTransfer') return recordTransfer(data, initiative);
  if (type === 'RecordEvaluation') return recordEvaluation(data, initiative);
  if (type === 'TakeOverReference') return takeOver(data, initiative);
  if (initiative.status === 'referenced') return refuseReferenced(data.initiativeId, initiative);
  return DECIDE[type](data as never, initiative);
};

const decide = (command: InitiativeCommand, initiative: Initiative): InitiativeEvent[] => {
  const { type, data } = command;
  if (type === 'RegisterInitiative') return register(data, initiative);
  if (type === 'ReferenceInitiative') return reference(data, initiative);
  if (initiative.status !== 'unknown') return decideKnown(command, initiative);
  throw new DomainError('INITIATIVE_NOT_FOUND', { facts: { initiativeId: data.initiativeId } });
};

export const initiativeAggregate: Aggregate<Initiative, InitiativeCommand, InitiativeEvent> = {
  decider: { initialState, evolve, decide },
  codec: initiativeCodec,
  streamOf: (initiativeId) => `registry.initiative-${initiativeId}`,
};
