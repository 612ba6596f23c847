import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { Catalogue } from '../catalogue/catalogue.js';
import { classified } from '../classification.rules.js';
import { requireCome } from '../day.rules.js';
import type { ChallengeFact } from '../initiative/initiative.commands.js';
import { requireActive, type Caller, type Party } from '../party.rules.js';
import { territoryCodes } from '../territory.rules.js';
import { needCodec, type NeedEvent, type NeedSignalled } from './need-signal.events.js';

/** Whoever says it, as a looked-up fact. */
export type SourceFact =
  Readonly<{ kind: 'organisation'; party: Party }> | Extract<NeedSignalled['data']['source'], { kind: 'statistic' }>;

/** `today` is the day in Madrid. */
type Asked = { needId: string; by: Caller; today: string };
export type SignalNeed = Command<
  'SignalNeed',
  Asked & Omit<NeedSignalled['data'], 'source' | 'catalogueVersion'> & { source: SourceFact; catalogue: Catalogue }
>;
export type SupportChallenge = Command<'SupportChallenge', Asked & { challenge: ChallengeFact }>;
export type WithdrawNeed = Command<'WithdrawNeed', Asked & { reason: string }>;
export type NeedCommand = SignalNeed | SupportChallenge | WithdrawNeed;

type Signalled = Readonly<{
  status: 'signalled' | 'withdrawn';
  sourceId: string | undefined;
  challengeIds: readonly string[];
}>;
export type Need = Readonly<{ status: 'unknown' }> | Signalled;

const initialState = (): Need => ({ status: 'unknown' });

const evolve = (need: Need, { type, data }: NeedEvent): Need => {
  if (type === 'registry.need-signalled') {
    const { source } = data;
    const sourceId = source.kind === 'organisation' ? source.actorId : undefined;
    return { status: 'signalled', sourceId, challengeIds: [] };
  }
  if (need.status === 'unknown') return need;
  switch (type) {
    case 'registry.challenge-supported':
      return { ...need, challengeIds: [...need.challengeIds, data.challengeId] };
    case 'registry.need-withdrawn':
      return { ...need, status: 'withdrawn' };
  }
};

/* An organisation speaks for itself; officers for any, and for statistics, which anybody who may call can cite. */
const requireSource = ({ role, organisation }: Caller, needId: string, sourceId: string | undefined): void => {
  if (role === 'registry-officer' || (organisation !== undefined && organisation === sourceId)) return;
  throw new DomainError('NEED_OF_ANOTHER_SOURCE', {
    rule: 'need-authority@1',
    facts: { needId },
    ...(sourceId !== undefined && { wouldPassIf: { organisation: sourceId } }),
  });
};

const signal = (data: SignalNeed['data'], { status }: Need): NeedEvent[] => {
  const { by, today, source, territories, targetGroups, serviceCodes, catalogue, ...rest } = data;
  const { needId, observedOn } = rest;
  if (status !== 'unknown') throw new DomainError('NEED_ALREADY_SIGNALLED', { facts: { needId } });
  if (source.kind === 'organisation') {
    requireSource(by, needId, source.party.actorId);
    requireActive(source.party, 'source');
  }
  requireCome('observedOn', observedOn, today);
  const signalled = {
    ...rest,
    source: source.kind === 'statistic' ? source : { kind: source.kind, actorId: source.party.actorId },
    territories: territoryCodes(territories, observedOn),
    ...classified(targetGroups, serviceCodes, { catalogue, day: observedOn }),
  };
  return [{ type: 'registry.need-signalled', data: signalled }];
};

const support = ({ needId, challenge, by }: SupportChallenge['data'], need: Signalled): NeedEvent[] => {
  const { challengeId, status } = challenge;
  requireSource(by, needId, need.sourceId);
  if (need.challengeIds.includes(challengeId)) return [];
  if (need.status === 'withdrawn') {
    throw new DomainError('NEED_WITHDRAWN', { rule: 'standing-need@1', facts: { needId } });
  }
  if (status !== 'published') {
    const facts = { challengeId, status };
    throw new DomainError('CHALLENGE_NOT_OPEN', {
      rule: 'open-challenge@1',
      facts,
      wouldPassIf: { status: 'published' },
    });
  }
  return [{ type: 'registry.challenge-supported', data: { needId, challengeId } }];
};

const withdraw = ({ needId, reason, by, today }: WithdrawNeed['data'], need: Signalled): NeedEvent[] => {
  requireSource(by, needId, need.sourceId);
  if (need.status === 'withdrawn') return [];
  return [{ type: 'registry.need-withdrawn', data: { needId, withdrawnOn: today, reason } }];
};

const decide = ({ type, data }: NeedCommand, need: Need): NeedEvent[] => {
  if (type === 'SignalNeed') return signal(data, need);
  if (need.status === 'unknown') throw new DomainError('NEED_NOT_FOUND', { facts: { needId: data.needId } });
  switch (type) {
    case 'SupportChallenge':
      return support(data, need);
    case 'WithdrawNeed':
      return withdraw(data, need);
  }
};

export const needAggregate: Aggregate<Need, NeedCommand, NeedEvent> = {
  decider: { initialState, evolve, decide },
  codec: needCodec,
  streamOf: (needId) => `registry.need-${needId}`,
};
