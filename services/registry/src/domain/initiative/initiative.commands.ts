import type { Command } from '@ceriss/event-sourcing';
import type { Caller, Party } from '../party.rules.js';
import type { TransferRecorded } from './initiative.events.js';
import type { ENTRY_STAGES, StageChange } from './initiative.rules.js';

/** A challenge as a looked-up fact. */
export type ChallengeFact = Readonly<{ challengeId: string; status: 'unknown' | 'published' | 'closed' }>;

export type RegisterInitiative = Command<
  'RegisterInitiative',
  {
    initiativeId: string;
    title: string;
    summary: string;
    stage: (typeof ENTRY_STAGES)[number];
    promoter: Party;
    territories: readonly string[];
    targetGroups: readonly string[];
    serviceCodes: readonly string[];
    challenge?: ChallengeFact | undefined;
    by: Caller;
  }
>;
export type AttachPartner = Command<
  'AttachPartner',
  { initiativeId: string; partner: Party; contribution: string; by: Caller }
>;
export type ChangeStage = Command<'ChangeStage', StageChange & { by: Caller }>;
/** What knowledge transfer has published. The agreement stands, whatever the initiative's stage. */
export type RecordTransfer = Command<'RecordTransfer', TransferRecorded['data']>;

export type InitiativeCommand = RegisterInitiative | AttachPartner | ChangeStage | RecordTransfer;
