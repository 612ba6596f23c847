import type { Command } from '@ceriss/event-sourcing';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Caller, Party } from '../party.rules.js';
import type { NetworkFact } from '../network/network.rules.js';
import type { DecisionFact } from './decision.decider.js';
import type { EvaluationRecorded, InitiativeReferenced, TransferRecorded } from './initiative.events.js';
import type { ENTRY_STAGES, StageChange } from './initiative.rules.js';

/** A challenge as a looked-up fact. */
export type ChallengeFact = Readonly<{ challengeId: string; status: 'unknown' | 'published' | 'closed' }>;

/** An initiative as a looked-up fact. */
export type InitiativeFact = Readonly<{
  initiativeId: string;
  status: 'unknown' | 'registered' | 'referenced';
  promoterId?: string | undefined;
}>;

type Asked = { initiativeId: string; by: Caller };
/** `today` is the day in Madrid. */
type AskedOn = Asked & { today: string };

export type RegisterInitiative = Command<
  'RegisterInitiative',
  AskedOn & {
    title: string;
    summary: string;
    stage: (typeof ENTRY_STAGES)[number];
    promoter: Party;
    territories: readonly string[];
    targetGroups: readonly string[];
    serviceCodes: readonly string[];
    catalogue: Catalogue;
    challenge?: ChallengeFact | undefined;
  }
>;
/** What is absent stays as it is. */
export type DescribeInitiative = Command<
  'DescribeInitiative',
  Asked & {
    validFrom: string;
    catalogue: Catalogue;
    title?: string | undefined;
    summary?: string | undefined;
    territories?: readonly string[] | undefined;
    targetGroups?: readonly string[] | undefined;
    serviceCodes?: readonly string[] | undefined;
  }
>;
export type LinkChallenge = Command<'LinkChallenge', Asked & { challenge: ChallengeFact }>;
export type AttachPartner = Command<
  'AttachPartner',
  AskedOn & { partner: Party; contribution: string; validFrom: string }
>;
export type DetachPartner = Command<'DetachPartner', AskedOn & { actorId: string; validTo: string; reason: string }>;
export type ChangeStage = Command<
  'ChangeStage',
  Omit<StageChange, 'decisionId'> & { by: Caller; decision?: DecisionFact | undefined }
>;
export type ConfirmInitiative = Command<'ConfirmInitiative', AskedOn>;
export type RequestConfirmation = Command<'RequestConfirmation', AskedOn>;
/** What knowledge transfer has published. The agreement stands, whatever the initiative's stage. */
export type RecordTransfer = Command<'RecordTransfer', TransferRecorded['data']>;
/** What evaluation has published. */
export type RecordEvaluation = Command<'RecordEvaluation', EvaluationRecorded['data']>;
export type ReferenceInitiative = Command<
  'ReferenceInitiative',
  Omit<InitiativeReferenced['data'], 'networkId' | 'promoterId' | 'catalogueVersion'> & {
    network: NetworkFact;
    promoter?: Party | undefined;
    catalogue: Catalogue;
    today: string;
    by: Caller;
  }
>;
/** An initiative registered here takes the place of a referenced one. */
export type TakeOverReference = Command<'TakeOverReference', AskedOn & { registered: InitiativeFact }>;

export type InitiativeCommand =
  | RegisterInitiative
  | DescribeInitiative
  | LinkChallenge
  | AttachPartner
  | DetachPartner
  | ChangeStage
  | ConfirmInitiative
  | RequestConfirmation
  | RecordTransfer
  | RecordEvaluation
  | ReferenceInitiative
  | TakeOverReference;
