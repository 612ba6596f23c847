import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { decidedBy } from '../tables.js';
import { applicantCodec, type ApplicantEvent, type BlockKind } from './applicant.events.js';

/** The registry says that an actor is verified, or is so again. */
export type RecordApplicant = Command<'RecordApplicant', { actorId: string }>;
export type SuspendApplicant = Command<'SuspendApplicant', { actorId: string }>;
/** The suspension has ended; the actor stands as it stood before. */
export type ReinstateApplicant = Command<
  'ReinstateApplicant',
  { actorId: string; standing: 'registered' | 'verified' }
>;
export type OpenBlock = Command<
  'OpenBlock',
  {
    actorId: string;
    blockId: string;
    kind: BlockKind;
    reference: string;
    validFrom?: string | undefined;
    validTo?: string | undefined;
  }
>;
export type LiftBlock = Command<'LiftBlock', { actorId: string; blockId: string; reason: string }>;
export type ApplicantCommand = RecordApplicant | SuspendApplicant | ReinstateApplicant | OpenBlock | LiftBlock;

export type ApplicantRefusal = 'ELIGIBILITY_BLOCK_NOT_FOUND' | 'ELIGIBILITY_BLOCK_PERIOD_INVALID';

export type Block = Readonly<{
  blockId: string;
  kind: BlockKind;
  reference: string;
  /** The days in which it holds, both included; always and for ever where absent. */
  validFrom?: string;
  validTo?: string;
}>;
/** A block may stand before the registry's event has come: eligibility needs both, in any order. */
export type Applicant = Readonly<{
  standing: 'unknown' | 'registered' | 'verified' | 'suspended';
  blocks: readonly Block[];
  lifted: readonly string[];
}>;

const initialState = (): Applicant => ({ standing: 'unknown', blocks: [], lifted: [] });

const evolve = (applicant: Applicant, { type, data }: ApplicantEvent): Applicant => {
  switch (type) {
    case 'financing.applicant-recorded':
      return { ...applicant, standing: 'verified' };
    case 'financing.applicant-suspended':
      return { ...applicant, standing: 'suspended' };
    case 'financing.applicant-reinstated':
      return { ...applicant, standing: data.standing };
    case 'financing.eligibility-block-opened': {
      const { blockId, kind, reference } = data;
      return { ...applicant, blocks: [...applicant.blocks, { blockId, kind, reference }] };
    }
    case 'financing.eligibility-block-dated': {
      const { blockId, validFrom, validTo } = data;
      const dated = { validFrom, ...(validTo !== undefined && { validTo }) };
      return {
        ...applicant,
        blocks: applicant.blocks.map((one) => (one.blockId === blockId ? { ...one, ...dated } : one)),
      };
    }
    case 'financing.eligibility-block-lifted':
      return {
        ...applicant,
        blocks: applicant.blocks.filter(({ blockId }) => blockId !== data.blockId),
        lifted: [...applicant.lifted, data.blockId],
      };
  }
};

const liftBlock = (data: LiftBlock['data'], { blocks, lifted }: Applicant): ApplicantEvent[] => {
  if (lifted.includes(data.blockId)) return [];
  if (!blocks.some(({ blockId }) => blockId === data.blockId)) {
    throw new DomainError<ApplicantRefusal>('ELIGIBILITY_BLOCK_NOT_FOUND', {
      facts: { blockId: data.blockId },
      wouldPassIf: { blockIdIn: blocks.map(({ blockId }) => blockId) },
    });
  }
  return [{ type: 'financing.eligibility-block-lifted', data }];
};

const openBlock = (data: OpenBlock['data'], { blocks, lifted }: Applicant): ApplicantEvent[] => {
  const { actorId, blockId, kind, reference, validFrom, validTo } = data;
  if (lifted.includes(blockId) || blocks.some((one) => one.blockId === blockId)) return [];
  const opened: ApplicantEvent = {
    type: 'financing.eligibility-block-opened',
    data: { actorId, blockId, kind, reference },
  };
  if (validFrom === undefined) return [opened];
  if (validTo !== undefined && validTo < validFrom) {
    throw new DomainError<ApplicantRefusal>('ELIGIBILITY_BLOCK_PERIOD_INVALID', {
      facts: { validFrom, validTo },
      wouldPassIf: { validToAtLeast: validFrom },
    });
  }
  const dated = { actorId, blockId, validFrom, ...(validTo !== undefined && { validTo }) };
  return [opened, { type: 'financing.eligibility-block-dated', data: dated }];
};

const once = (happened: boolean, event: ApplicantEvent): ApplicantEvent[] => (happened ? [] : [event]);

const decide = decidedBy<Applicant, ApplicantCommand, ApplicantEvent>({
  RecordApplicant: (data, { standing }) =>
    once(standing === 'verified', { type: 'financing.applicant-recorded', data }),
  SuspendApplicant: (data, { standing }) =>
    once(standing === 'suspended', { type: 'financing.applicant-suspended', data }),
  ReinstateApplicant: (data, { standing }) =>
    once(standing === data.standing, { type: 'financing.applicant-reinstated', data }),
  OpenBlock: openBlock,
  LiftBlock: liftBlock,
});

export const applicantAggregate: Aggregate<Applicant, ApplicantCommand, ApplicantEvent> = {
  decider: { initialState, evolve, decide },
  codec: applicantCodec,
  streamOf: (actorId) => `financing.applicant-${actorId}`,
};
