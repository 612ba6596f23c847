import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError, type Refusal } from '@ceriss/kernel';
import {
  commitmentCodec,
  type CommitmentEvent,
  type CommitmentMade,
  type CommitmentOwner,
} from './commitment.events.js';

/** Who asks: a role, the actor they act for, and whether they hold the seat that the commitment is of. */
export type CommitmentCaller = Readonly<{ role: string; organisation?: string | undefined; holdsSeat: boolean }>;
type Asked = Readonly<{ by: CommitmentCaller; today: string; now: Date }>;

export type MakeCommitment = Command<'MakeCommitment', Omit<CommitmentMade['data'], 'madeOn' | 'madeAt'> & Asked>;
export type ExtendCommitment = Command<'ExtendCommitment', Asked & { dueOn: string; reasons: string }>;
export type FulfilCommitment = Command<
  'FulfilCommitment',
  Asked & { evidence: readonly { title: string; reference: string }[]; fulfilledOn: string }
>;
export type WithdrawCommitment = Command<'WithdrawCommitment', Asked & { reasons: string }>;
export type CommitmentCommand = MakeCommitment | ExtendCommitment | FulfilCommitment | WithdrawCommitment;

export type CommitmentRule =
  | 'COMMITMENT_EXISTS'
  | 'COMMITMENT_NOT_FOUND'
  | 'COMMITMENT_OF_ANOTHER_OWNER'
  | 'COMMITMENT_DUE_IN_THE_PAST'
  | 'COMMITMENT_NOT_LATER'
  | 'COMMITMENT_ENDED'
  | 'COMMITMENT_WITHOUT_EVIDENCE'
  | 'COMMITMENT_FULFILLED_OUTSIDE_TIME';

type Made = Readonly<{
  status: 'open' | 'fulfilled' | 'withdrawn';
  owner: CommitmentOwner;
  madeOn: string;
  dueOn: string;
}>;
export type CommitmentState = Readonly<{ status: 'none' }> | Made;

const refuse = (code: CommitmentRule, refusal: Refusal = {}) => new DomainError<CommitmentRule>(code, refusal);

const evolve = (commitment: CommitmentState, { type, data }: CommitmentEvent): CommitmentState => {
  if (type === 'governance.commitment-made') {
    return { status: 'open', owner: data.owner, madeOn: data.madeOn, dueOn: data.dueOn };
  }
  if (commitment.status === 'none') return commitment;
  switch (type) {
    case 'governance.commitment-extended':
      return { ...commitment, dueOn: data.dueOn };
    case 'governance.commitment-fulfilled':
      return { ...commitment, status: 'fulfilled' };
    case 'governance.commitment-withdrawn':
      return { ...commitment, status: 'withdrawn' };
  }
};

/* The secretary keeps the register for all; everybody else speaks for themselves. */
const requireOwner = (owner: CommitmentOwner, { role, organisation, holdsSeat }: CommitmentCaller): void => {
  const own = owner.kind === 'seat' ? holdsSeat : organisation === owner.actorId;
  if (role === 'secretary' || own) return;
  throw refuse('COMMITMENT_OF_ANOTHER_OWNER', {
    rule: 'own-commitments@1',
    facts: { owner: owner.kind === 'seat' ? owner.seat : owner.actorId },
    wouldPassIf: owner.kind === 'seat' ? { seat: owner.seat } : { organisation: owner.actorId },
  });
};

const requireToCome = (dueOn: string, today: string): void => {
  if (dueOn >= today) return;
  throw refuse('COMMITMENT_DUE_IN_THE_PAST', { facts: { dueOn, today }, wouldPassIf: { dueOnAtLeast: today } });
};

const make = ({ by, today, now, ...made }: MakeCommitment['data']): CommitmentEvent[] => {
  requireOwner(made.owner, by);
  requireToCome(made.dueOn, today);
  return [{ type: 'governance.commitment-made', data: { ...made, madeOn: today, madeAt: now.toISOString() } }];
};

/** An overdue commitment can be extended too: that it was overdue stays readable. */
const extend = ({ dueOn, reasons, today, now }: ExtendCommitment['data'], made: Made): CommitmentEvent[] => {
  if (dueOn <= made.dueOn) {
    throw refuse('COMMITMENT_NOT_LATER', { facts: { dueOn, before: made.dueOn }, wouldPassIf: { after: made.dueOn } });
  }
  requireToCome(dueOn, today);
  const data = { before: made.dueOn, dueOn, reasons, extendedOn: today, extendedAt: now.toISOString() };
  return [{ type: 'governance.commitment-extended', data }];
};

const fulfil = (
  { evidence, fulfilledOn, today, now }: FulfilCommitment['data'],
  { madeOn }: Made,
): CommitmentEvent[] => {
  if (evidence.length === 0) {
    throw refuse('COMMITMENT_WITHOUT_EVIDENCE', {
      rule: 'fulfilment-has-evidence@1',
      facts: { evidence: 0 },
      wouldPassIf: { evidenceAtLeast: 1 },
    });
  }
  if (fulfilledOn < madeOn || fulfilledOn > today) {
    throw refuse('COMMITMENT_FULFILLED_OUTSIDE_TIME', {
      facts: { fulfilledOn, madeOn, today },
      wouldPassIf: { from: madeOn, until: today },
    });
  }
  const data = { evidence: [...evidence], fulfilledOn, recordedAt: now.toISOString() };
  return [{ type: 'governance.commitment-fulfilled', data }];
};

const withdraw = ({ reasons, today, now }: WithdrawCommitment['data']): CommitmentEvent[] => [
  { type: 'governance.commitment-withdrawn', data: { reasons, withdrawnOn: today, withdrawnAt: now.toISOString() } },
];

const decide = (command: CommitmentCommand, commitment: CommitmentState): CommitmentEvent[] => {
  if (command.type === 'MakeCommitment') {
    if (commitment.status !== 'none') throw refuse('COMMITMENT_EXISTS');
    return make(command.data);
  }
  if (commitment.status === 'none') throw refuse('COMMITMENT_NOT_FOUND');
  requireOwner(commitment.owner, command.data.by);
  if (commitment.status !== 'open') throw refuse('COMMITMENT_ENDED', { facts: { status: commitment.status } });
  switch (command.type) {
    case 'ExtendCommitment':
      return extend(command.data, commitment);
    case 'FulfilCommitment':
      return fulfil(command.data, commitment);
    case 'WithdrawCommitment':
      return withdraw(command.data);
  }
};

export const commitmentAggregate: Aggregate<CommitmentState, CommitmentCommand, CommitmentEvent> = {
  decider: { initialState: () => ({ status: 'none' }), evolve, decide },
  codec: commitmentCodec,
  streamOf: (id) => `governance.commitment-${id}`,
};
