import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { InitiativeFact } from '../initiative/initiative.commands.js';
import { requireActive, type Caller, type Party } from '../party.rules.js';
import { territoryCodes } from '../territory.rules.js';
import { barrierCodec, type BarrierEvent, type BarrierReported, type BarrierResolved } from './barrier.events.js';

export type ReportBarrier = Command<
  'ReportBarrier',
  Omit<BarrierReported['data'], 'initiativeIds' | 'reportedBy' | 'reportedOn'> & {
    reporter: Party;
    initiatives: readonly InitiativeFact[];
    by: Caller;
    today: string;
  }
>;
export type NameAffected = Command<'NameAffected', { barrierId: string; initiative: InitiativeFact }>;
/** `reviewer` is an organisation or a function, never a person. `today` is the day in Madrid. */
export type ReviewBarrier = Command<'ReviewBarrier', { barrierId: string; reviewer: string; today: string }>;
export type ResolveBarrier = Command<'ResolveBarrier', Omit<BarrierResolved['data'], 'resolvedOn'> & { today: string }>;
export type RejectBarrier = Command<'RejectBarrier', { barrierId: string; reasons: string; today: string }>;
export type BarrierCommand = ReportBarrier | NameAffected | ReviewBarrier | ResolveBarrier | RejectBarrier;

export const BARRIER_STATUSES = ['reported', 'under-review', 'resolved', 'rejected'] as const;

type Status = (typeof BARRIER_STATUSES)[number];
type Reported = Readonly<{ status: Status; initiativeIds: readonly string[] }>;
export type Barrier = Readonly<{ status: 'unknown' }> | Reported;

const initialState = (): Barrier => ({ status: 'unknown' });

const evolve = (barrier: Barrier, { type, data }: BarrierEvent): Barrier => {
  if (type === 'registry.barrier-reported') return { status: 'reported', initiativeIds: data.initiativeIds };
  if (barrier.status === 'unknown') return barrier;
  switch (type) {
    case 'registry.initiative-affected':
      return { ...barrier, initiativeIds: [...barrier.initiativeIds, data.initiativeId] };
    case 'registry.barrier-under-review':
      return { ...barrier, status: 'under-review' };
    case 'registry.barrier-resolved':
      return { ...barrier, status: 'resolved' };
    case 'registry.barrier-rejected':
      return { ...barrier, status: 'rejected' };
  }
};

const requireKnown = ({ initiativeId, status }: InitiativeFact): void => {
  if (status !== 'unknown') return;
  throw new DomainError('BARRIER_INITIATIVE_UNKNOWN', {
    rule: 'known-initiative@1',
    facts: { initiativeId },
    wouldPassIf: { initiative: 'registered' },
  });
};

/* Whoever acts for an organisation of the register reports in its name; officers in any. */
const requireReporter = ({ role, organisation }: Caller, { actorId }: Party): void => {
  if (role === 'registry-officer' || organisation === actorId) return;
  throw new DomainError('BARRIER_OF_ANOTHER_REPORTER', {
    rule: 'reporter-authority@1',
    facts: { reportedBy: actorId },
    wouldPassIf: { organisation: actorId },
  });
};

const report = (data: ReportBarrier['data'], { status }: Barrier): BarrierEvent[] => {
  const { by, today, reporter, initiatives, territories, ...rest } = data;
  const { barrierId } = rest;
  if (status !== 'unknown') throw new DomainError('BARRIER_ALREADY_REPORTED', { facts: { barrierId } });
  requireReporter(by, reporter);
  requireActive(reporter, 'reporter');
  initiatives.forEach(requireKnown);
  const reported = {
    ...rest,
    territories: territoryCodes(territories, today),
    initiativeIds: [...new Set(initiatives.map(({ initiativeId }) => initiativeId))],
    reportedBy: reporter.actorId,
    reportedOn: today,
  };
  return [{ type: 'registry.barrier-reported', data: reported }];
};

const requireStatus = (barrierId: string, { status }: Reported, to: Status, ...from: readonly Status[]): void => {
  if (from.includes(status)) return;
  throw new DomainError('BARRIER_STEP_NOT_ALLOWED', {
    rule: 'barrier-steps@1',
    facts: { barrierId, status, to },
    wouldPassIf: { statusIn: from },
  });
};

const nameAffected = ({ barrierId, initiative }: NameAffected['data'], barrier: Reported): BarrierEvent[] => {
  const { initiativeId } = initiative;
  if (barrier.initiativeIds.includes(initiativeId)) return [];
  requireStatus(barrierId, barrier, barrier.status, 'reported', 'under-review');
  requireKnown(initiative);
  return [{ type: 'registry.initiative-affected', data: { barrierId, initiativeId } }];
};

const review = ({ barrierId, reviewer, today }: ReviewBarrier['data'], barrier: Reported): BarrierEvent[] => {
  if (barrier.status === 'under-review') return [];
  requireStatus(barrierId, barrier, 'under-review', 'reported');
  return [{ type: 'registry.barrier-under-review', data: { barrierId, reviewedFrom: today, by: reviewer } }];
};

const resolve = ({ today, ...data }: ResolveBarrier['data'], barrier: Reported): BarrierEvent[] => {
  if (barrier.status === 'resolved') return [];
  requireStatus(data.barrierId, barrier, 'resolved', 'under-review');
  return [{ type: 'registry.barrier-resolved', data: { ...data, resolvedOn: today } }];
};

const reject = ({ today, ...data }: RejectBarrier['data'], barrier: Reported): BarrierEvent[] => {
  if (barrier.status === 'rejected') return [];
  requireStatus(data.barrierId, barrier, 'rejected', 'under-review');
  return [{ type: 'registry.barrier-rejected', data: { ...data, rejectedOn: today } }];
};

const decide = ({ type, data }: BarrierCommand, barrier: Barrier): BarrierEvent[] => {
  if (type === 'ReportBarrier') return report(data, barrier);
  const { barrierId } = data;
  if (barrier.status === 'unknown') throw new DomainError('BARRIER_NOT_FOUND', { facts: { barrierId } });
  switch (type) {
    case 'NameAffected':
      return nameAffected(data, barrier);
    case 'ReviewBarrier':
      return review(data, barrier);
    case 'ResolveBarrier':
      return resolve(data, barrier);
    case 'RejectBarrier':
      return reject(data, barrier);
  }
};

export const barrierAggregate: Aggregate<Barrier, BarrierCommand, BarrierEvent> = {
  decider: { initialState, evolve, decide },
  codec: barrierCodec,
  streamOf: (barrierId) => `registry.barrier-${barrierId}`,
};
