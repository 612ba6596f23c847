import type { Aggregate } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { classified } from '../classification.rules.js';
import type { Stage } from '../code-lists/stages.js';
import { requireActive, requireOwn } from '../party.rules.js';
import { territoryCode, territoryCodes } from '../territory.rules.js';
import type {
  AttachPartner,
  ChallengeFact,
  InitiativeCommand,
  RecordTransfer,
  RegisterInitiative,
} from './initiative.commands.js';
import { initiativeCodec, type InitiativeEvent } from './initiative.events.js';
import { hasEnded, stageChange } from './initiative.rules.js';

type Registered = Readonly<{
  status: 'registered';
  stage: Stage;
  promoterId: string;
  partnerIds: readonly string[];
  transferIds: readonly string[];
}>;
export type Initiative = Readonly<{ status: 'unknown' }> | Registered;

const initialState = (): Initiative => ({ status: 'unknown' });

const evolve = (initiative: Initiative, { type, data }: InitiativeEvent): Initiative => {
  if (type === 'registry.initiative-registered') {
    const { stage, promoterId } = data;
    return { status: 'registered', stage, promoterId, partnerIds: [], transferIds: [] };
  }
  if (initiative.status === 'unknown') return initiative;
  switch (type) {
    case 'registry.partner-attached':
      return { ...initiative, partnerIds: [...initiative.partnerIds, data.actorId] };
    case 'registry.initiative-stage-changed':
      return { ...initiative, stage: data.to };
    case 'registry.transfer-recorded':
      return { ...initiative, transferIds: [...initiative.transferIds, data.transferId] };
  }
};

const requirePublished = ({ challengeId, status }: ChallengeFact): void => {
  if (status === 'published') return;
  throw new DomainError('CHALLENGE_NOT_OPEN', {
    rule: 'open-challenge@1',
    facts: { challengeId, status },
    wouldPassIf: { status: 'published' },
  });
};

const register = (data: RegisterInitiative['data'], initiative: Initiative): InitiativeEvent[] => {
  const { by, promoter, challenge, targetGroups, serviceCodes, territories, ...rest } = data;
  if (initiative.status !== 'unknown') {
    throw new DomainError('INITIATIVE_ALREADY_REGISTERED', { facts: { initiativeId: data.initiativeId } });
  }
  requireOwn(by, promoter.actorId);
  requireActive(promoter, 'promoter');
  if (challenge) requirePublished(challenge);
  const registered = {
    ...rest,
    promoterId: promoter.actorId,
    territories: territoryCodes(territories),
    ...classified(targetGroups, serviceCodes),
    ...(challenge && { challengeId: challenge.challengeId }),
  };
  return [{ type: 'registry.initiative-registered', data: registered }];
};

const attachPartner = (data: AttachPartner['data'], initiative: Registered): InitiativeEvent[] => {
  const { by, partner, initiativeId, contribution } = data;
  const { actorId } = partner;
  requireOwn(by, initiative.promoterId);
  if (hasEnded(initiative.stage)) {
    throw new DomainError('INITIATIVE_ENDED', {
      rule: 'initiative-stages@1',
      facts: { initiativeId, stage: initiative.stage },
    });
  }
  if (actorId === initiative.promoterId) {
    throw new DomainError('INITIATIVE_PARTNER_IS_PROMOTER', { rule: 'distinct-partner@1', facts: { actorId } });
  }
  if (initiative.partnerIds.includes(actorId)) return [];
  requireActive(partner, 'partner');
  return [{ type: 'registry.partner-attached', data: { initiativeId, actorId, contribution } }];
};

const recordTransfer = (data: RecordTransfer['data'], { transferIds }: Registered): InitiativeEvent[] => {
  if (transferIds.includes(data.transferId)) return [];
  return [{ type: 'registry.transfer-recorded', data: { ...data, territory: territoryCode(data.territory) } }];
};

const decide = ({ type, data }: InitiativeCommand, initiative: Initiative): InitiativeEvent[] => {
  if (type === 'RegisterInitiative') return register(data, initiative);
  if (initiative.status === 'unknown') {
    throw new DomainError('INITIATIVE_NOT_FOUND', { facts: { initiativeId: data.initiativeId } });
  }
  switch (type) {
    case 'AttachPartner':
      return attachPartner(data, initiative);
    case 'ChangeStage': {
      const { by, ...change } = data;
      requireOwn(by, initiative.promoterId);
      if (change.to === initiative.stage) return [];
      const changed = stageChange(initiative.stage, change, initiative.transferIds);
      return [{ type: 'registry.initiative-stage-changed', data: changed }];
    }
    case 'RecordTransfer':
      return recordTransfer(data, initiative);
  }
};

export const initiativeAggregate: Aggregate<Initiative, InitiativeCommand, InitiativeEvent> = {
  decider: { initialState, evolve, decide },
  codec: initiativeCodec,
  streamOf: (initiativeId) => `registry.initiative-${initiativeId}`,
};
