import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { territoryCode } from '../territory.rules.js';
import { transferCodec, type Adaptation, type TransferEvent, type TransferRequested } from './transfer.events.js';

export type TransferRule =
  | 'TRANSFER_NOT_FOUND'
  | 'TRANSFER_ALREADY_REQUESTED'
  | 'TRANSFER_ALREADY_AGREED'
  | 'TRANSFER_PRACTICE_NOT_PUBLISHED'
  | 'TRANSFER_DONOR_IS_ADOPTER'
  | 'TRANSFER_NOT_A_PARTY'
  | 'TRANSFER_WITHOUT_ORGANISATION'
  | 'TRANSFER_READINESS_MISSING'
  | 'TRANSFER_COMPONENT_UNKNOWN'
  | 'TRANSFER_CORE_CHANGE_NOT_APPROVED'
  | 'TRANSFER_NOTHING_TO_APPROVE';

export type Components = Readonly<{ core: readonly string[]; adaptable: readonly string[] }>;
/** `published` says whether that version of the practice stands published. */
export type RequestTransfer = Command<'RequestTransfer', TransferRequested['data'] & { published: boolean }>;
export type AssessReadiness = Command<'AssessReadiness', { score: number; gaps: string[] }>;
/**
 * `components` are those of the practice: it says what is core, not whoever adapts. `organisation` is the one that the caller acts
 * for; absent for an officer, who writes down what the adopter plans.
 */
export type PlanAdaptation = Command<
  'PlanAdaptation',
  { adaptations: readonly Adaptation[]; components: Components; organisation?: string | undefined }
>;
export type ApproveCoreAdaptation = Command<'ApproveCoreAdaptation', { component: string; organisation: string }>;
export type GiveConsent = Command<'GiveConsent', { organisation: string; today: string }>;
export type TransferCommand = RequestTransfer | AssessReadiness | PlanAdaptation | ApproveCoreAdaptation | GiveConsent;

type Party = 'donor' | 'adopter';
type Underway = Readonly<{
  status: 'requested' | 'agreed';
  request: TransferRequested['data'];
  assessed: boolean;
  planned: boolean;
  /** Core components whose change waits for the donor. */
  unapproved: readonly string[];
  consents: ReadonlySet<Party>;
}>;
export type Transfer = Readonly<{ status: 'none' }> | Underway;

const initialState = (): Transfer => ({ status: 'none' });

const evolve = (transfer: Transfer, { type, data }: TransferEvent): Transfer => {
  if (type === 'knowledge-transfer.transfer-requested') {
    return { status: 'requested', request: data, assessed: false, planned: false, unapproved: [], consents: new Set() };
  }
  if (transfer.status === 'none') return transfer;
  switch (type) {
    case 'knowledge-transfer.readiness-assessed':
      return { ...transfer, assessed: true };
    case 'knowledge-transfer.adaptation-planned': {
      const unapproved = data.adaptations.filter(({ kind }) => kind === 'core').map(({ component }) => component);
      // Consent was to another plan.
      return { ...transfer, planned: true, unapproved, consents: new Set() };
    }
    case 'knowledge-transfer.core-adaptation-approved':
      return { ...transfer, unapproved: transfer.unapproved.filter((component) => component !== data.component) };
    case 'knowledge-transfer.consent-given':
      return { ...transfer, consents: new Set([...transfer.consents, data.party]) };
    case 'knowledge-transfer.transfer-agreed':
      return { ...transfer, status: 'agreed' };
  }
};

const request = ({ published, ...data }: RequestTransfer['data'], transfer: Transfer): TransferEvent[] => {
  if (transfer.status !== 'none') throw new DomainError<TransferRule>('TRANSFER_ALREADY_REQUESTED');
  const { practiceId, practiceVersion, donorActorId, adopterActorId } = data;
  if (!published)
    throw new DomainError<TransferRule>('TRANSFER_PRACTICE_NOT_PUBLISHED', {
      facts: { practiceId, practiceVersion },
      wouldPassIf: { status: 'published' },
    });
  if (donorActorId === adopterActorId)
    throw new DomainError<TransferRule>('TRANSFER_DONOR_IS_ADOPTER', {
      facts: { donorActorId },
      wouldPassIf: { adopterOtherThan: donorActorId },
    });
  const territory = territoryCode(data.territory);
  return [{ type: 'knowledge-transfer.transfer-requested', data: { ...data, territory } }];
};

const assess = (data: AssessReadiness['data'], transfer: Transfer): TransferEvent[] => {
  const { transferId } = requireOpen(transfer).request;
  return [{ type: 'knowledge-transfer.readiness-assessed', data: { transferId, ...data } }];
};

const plan = (
  { adaptations, components, organisation }: PlanAdaptation['data'],
  transfer: Transfer,
): TransferEvent[] => {
  const { transferId, adopterActorId } = requireOpen(transfer).request;
  if (organisation !== undefined && organisation !== adopterActorId) throw notAParty(organisation, 'adopter');
  const typed = adaptations.map((adaptation) => ({ ...adaptation, kind: kindOf(adaptation.component, components) }));
  return [{ type: 'knowledge-transfer.adaptation-planned', data: { transferId, adaptations: typed } }];
};

const kindOf = (component: string, { core, adaptable }: Components): 'core' | 'periphery' => {
  if (core.includes(component)) return 'core';
  if (adaptable.includes(component)) return 'periphery';
  throw new DomainError<TransferRule>('TRANSFER_COMPONENT_UNKNOWN', {
    facts: { component },
    wouldPassIf: { componentIn: [...core, ...adaptable] },
  });
};

const approveCore = (
  { component, organisation }: ApproveCoreAdaptation['data'],
  transfer: Transfer,
): TransferEvent[] => {
  const { request, unapproved } = requireOpen(transfer);
  if (organisation !== request.donorActorId) throw notAParty(organisation, 'donor');
  if (!unapproved.includes(component))
    throw new DomainError<TransferRule>('TRANSFER_NOTHING_TO_APPROVE', {
      facts: { component, unapproved },
      wouldPassIf: { componentIn: unapproved },
    });
  return [{ type: 'knowledge-transfer.core-adaptation-approved', data: { transferId: request.transferId, component } }];
};

/** The second of both consents makes the agreement. */
const consent = ({ organisation, today }: GiveConsent['data'], transfer: Transfer): TransferEvent[] => {
  const { request, consents } = requireReady(requireOpen(transfer));
  const party = partyOf(organisation, request);
  if (consents.has(party)) return [];
  const { transferId, practiceVersion: _, ...agreed } = request;
  const given: TransferEvent = { type: 'knowledge-transfer.consent-given', data: { transferId, party } };
  if (consents.size === 0) return [given];
  return [given, { type: 'knowledge-transfer.transfer-agreed', data: { transferId, ...agreed, agreedOn: today } }];
};

const requireReady = (transfer: Underway): Underway => {
  const { assessed, planned, unapproved } = transfer;
  if (!assessed || !planned) {
    throw new DomainError<TransferRule>('TRANSFER_READINESS_MISSING', {
      rule: 'transfer-agreement@1',
      facts: { readinessAssessed: assessed, adaptationPlanned: planned },
      wouldPassIf: { readinessAssessed: true, adaptationPlanned: true },
    });
  }
  if (unapproved.length > 0) {
    throw new DomainError<TransferRule>('TRANSFER_CORE_CHANGE_NOT_APPROVED', {
      rule: 'transfer-agreement@1',
      facts: { unapproved },
      wouldPassIf: { donorApproves: unapproved },
    });
  }
  return transfer;
};

const partyOf = (organisation: string, { donorActorId, adopterActorId }: TransferRequested['data']): Party => {
  if (organisation === donorActorId) return 'donor';
  if (organisation === adopterActorId) return 'adopter';
  throw notAParty(organisation, 'donor or adopter');
};

const notAParty = (organisation: string, needed: string) =>
  new DomainError<TransferRule>('TRANSFER_NOT_A_PARTY', { facts: { organisation }, wouldPassIf: { party: needed } });

const requireOpen = (transfer: Transfer): Underway => {
  if (transfer.status === 'none') throw new DomainError<TransferRule>('TRANSFER_NOT_FOUND');
  if (transfer.status === 'agreed') throw new DomainError<TransferRule>('TRANSFER_ALREADY_AGREED');
  return transfer;
};

const decide = ({ type, data }: TransferCommand, transfer: Transfer): TransferEvent[] => {
  switch (type) {
    case 'RequestTransfer':
      return request(data, transfer);
    case 'AssessReadiness':
      return assess(data, transfer);
    case 'PlanAdaptation':
      return plan(data, transfer);
    case 'ApproveCoreAdaptation':
      return approveCore(data, transfer);
    case 'GiveConsent':
      return consent(data, transfer);
  }
};

export const transferAggregate: Aggregate<Transfer, TransferCommand, TransferEvent> = {
  decider: { initialState, evolve, decide },
  codec: transferCodec,
  streamOf: (transferId) => `knowledge-transfer.transfer-${transferId}`,
};
