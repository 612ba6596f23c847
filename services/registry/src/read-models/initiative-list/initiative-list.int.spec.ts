import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock, newId } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import {
  type InitiativeEvent,
  type InitiativeReferenced,
  type InitiativeRegistered,
  type TransferRecorded,
} from '../../domain/initiative/initiative.events.js';
import { initiativeExamples } from '../../domain/initiative/initiative.examples.js';
import { RegistryWorld } from '../testing/registry-world.js';
import { InitiativeListQuery, type InitiativeFilter } from './initiative-list.query.js';

let world: RegistryWorld;
beforeAll(async () => {
  world = await RegistryWorld.open();
});
afterAll(() => world.close());

const now = new Date();
const today = madridDate(now);
const about = initiativeExamples['registry.initiative-registered'] as InitiativeRegistered['data'];
const reference = initiativeExamples['registry.initiative-referenced'] as InitiativeReferenced['data'];
const registered = (change: Partial<InitiativeRegistered['data']> = {}): InitiativeRegistered => ({
  type: 'registry.initiative-registered',
  data: { ...about, initiativeId: newId(), ...change },
});
const initiatives = (at = now.toISOString()) =>
  new InitiativeListQuery(world.readModels.dataSource, new FixedClock(at));
const happened = async (first: InitiativeEvent, ...events: readonly InitiativeEvent[]) => {
  await world.happened(initiativeAggregate, first.data.initiativeId, first, ...events);
  await world.projected();
};
const after = async (first: InitiativeEvent, ...events: readonly InitiativeEvent[]) => {
  await happened(first, ...events);
  return initiatives().one(first.data.initiativeId);
};

describe('The list of initiatives', () => {
  it('shows a registered initiative', async () => {
    const event = registered();
    const { data } = event;
    expect(await after(event)).toEqual({
      ...data,
      territories: data.territories.toSorted(),
      provenance: { origin: 'registered' },
      describedFrom: today,
      confirmedOn: today,
      daysUnconfirmed: 0,
      stale: false,
      ...{ promoterName: null, decisionId: null, lessons: null, closedBecause: null, confirmationDueOn: null },
      ...{ partners: [], transfers: [], evaluations: [], replaces: [], revision: '0' },
    });
  });

  it('shows its partners of the day asked for', async () => {
    const event = registered();
    const { initiativeId } = event.data;
    const actorId = newId();
    const partner = { initiativeId, actorId, contribution: 'homes' };
    const attached = (term: number, validFrom?: string): InitiativeEvent => ({
      type: 'registry.partner-attached',
      data: { ...partner, term, ...(validFrom && { validFrom }) },
    });
    const left: InitiativeEvent = {
      type: 'registry.partner-left',
      data: { initiativeId, actorId, term: 1, validTo: '2026-03-01', reason: 'sold' },
    };
    const { initiativeId: _, ...shown } = { ...partner, term: 2, validFrom: today, validTo: null };
    expect(await after(event, attached(1, '2026-01-01'), left, attached(2))).toMatchObject({
      partners: [shown],
      revision: '3',
    });
    const described: InitiativeEvent = {
      type: 'registry.initiative-described',
      data: { ...initiativeExamples['registry.initiative-described'], initiativeId, validFrom: '2026-01-01' } as never,
    };
    await happened(described);
    const on = async (validAt: string) => (await initiatives().one(initiativeId, { validAt }))?.partners.length;
    expect([await on('2026-02-28'), await on('2026-03-01'), await on('2025-12-31')]).toEqual([1, 0, undefined]);
  });

  it('shows it as described on the day asked for', async () => {
    const event = registered({ title: 'Before' });
    const { initiativeId } = event.data;
    const described = (validFrom: string, title: string): InitiativeEvent => ({
      type: 'registry.initiative-described',
      data: { ...initiativeExamples['registry.initiative-described'], initiativeId, validFrom, title } as never,
    });
    expect(await after(event, described('2099-01-01', 'After'))).toMatchObject({ title: 'Before', revision: '1' });
    const titleOn = async (validAt: string) => (await initiatives().one(initiativeId, { validAt }))?.title;
    expect([await titleOn('2098-12-31'), await titleOn('2099-01-01')]).toEqual(['Before', 'After']);
    const listed = await initiatives().list({ territory: '16203' }, { limit: 10 }, { validAt: '2099-01-01' });
    expect(listed.map(({ title }) => title)).toContain('After');
  });

  it('shows its stage and the ground for it', async () => {
    const changed = ({ data }: InitiativeRegistered, to: 'scaled' | 'failed' | 'closed', ground: object) => {
      const { initiativeId } = data;
      return {
        type: 'registry.initiative-stage-changed',
        data: { initiativeId, from: 'pilot', to, ...ground },
      } as const;
    };
    const [scaled, failed, closed] = [registered(), registered(), registered()];
    const decisionId = newId();
    const none = { decisionId: null, lessons: null, closedBecause: null };
    expect(await after(scaled, changed(scaled, 'scaled', { decisionId }))).toMatchObject({
      ...{ ...none, stage: 'scaled', decisionId, revision: '1' },
    });
    expect(await after(failed, changed(failed, 'failed', { lessons: 'No housing' }))).toMatchObject({
      ...{ ...none, stage: 'failed', lessons: 'No housing' },
    });
    expect(await after(closed, changed(closed, 'closed', { reason: 'Merged' }))).toMatchObject({
      ...{ ...none, stage: 'closed', closedBecause: 'Merged' },
    });
    const [one] = await initiatives().list({ stage: 'failed' }, { limit: 1 });
    expect(one).toMatchObject({ lessons: 'No housing' });
  });

  it('shows its transfers, whose territories are its own from their day on, and its evaluations', async () => {
    const event = registered({ territories: ['16078'], challengeId: undefined });
    const { initiativeId } = event.data;
    const transfer = (territory: string, agreedOn: string): TransferRecorded => {
      const data = initiativeExamples['registry.transfer-recorded'] as TransferRecorded['data'];
      return {
        type: 'registry.transfer-recorded',
        data: { ...data, initiativeId, transferId: newId(), territory, agreedOn },
      };
    };
    const evaluated: InitiativeEvent = {
      type: 'registry.evaluation-recorded',
      data: { initiativeId, evaluationId: newId(), evidenceLevel: 3, evidenceRule: 'x@1', approvedOn: '2026-01-01' },
    };
    const transfers = [
      transfer('44216', '2026-01-01'),
      transfer('16078', '2026-01-01'),
      transfer('28079', '2099-01-01'),
    ];
    const { initiativeId: _, ...evaluation } = evaluated.data as Record<string, unknown>;
    const shown = await after(event, ...transfers, evaluated);
    expect(shown).toMatchObject({
      ...{ challengeId: null, territories: ['16078', '44216'], evaluations: [evaluation], revision: '4' },
    });
    expect(shown?.transfers.map(({ territory }) => territory).toSorted()).toEqual(['16078', '44216']);
    const found = async (territory: string) =>
      (await initiatives().list({ territory }, { limit: 200 })).some((one) => one.initiativeId === initiativeId);
    expect([await found('44216'), await found('02'), await found('28079')]).toEqual([true, true, false]);
  });

  it('shows none that it does not know', async () => expect(await initiatives().one(newId())).toBeUndefined());

  it('is listed by title and by whatever is asked', async () => {
    const [promoterId, challengeId] = [newId(), newId()];
    const events = [
      registered({ promoterId, challengeId, title: 'B', stage: 'idea', territories: ['44216'] }),
      registered({ promoterId, title: 'A', targetGroups: ['carers'], territories: ['02', '28079'] }),
      registered({ promoterId, title: 'C', serviceCodes: ['telecare'], territories: ['28079'] }),
    ];
    for (const event of events) await world.happened(initiativeAggregate, event.data.initiativeId, event);
    await world.projected();
    const titles = async (filter: InitiativeFilter, limit = 10, cursor?: string) =>
      (await initiatives().list({ promoterId, ...filter }, { limit, cursor })).map(({ title }) => title);
    expect(await titles({})).toEqual(['A', 'B', 'C']);
    expect(await titles({}, 1)).toEqual(['A', 'B']);
    expect(await titles({}, 1, JSON.stringify(['A', events[1]!.data.initiativeId]))).toEqual(['B', 'C']);
    expect(await titles({ stage: 'idea' })).toEqual(['B']);
    expect(await titles({ territory: '02' })).toEqual(['A', 'B']);
    expect(await titles({ territory: '28079' })).toEqual(['A', 'C']);
    expect(await titles({ targetGroup: 'carers' })).toEqual(['A']);
    expect(await titles({ serviceCode: 'telecare' })).toEqual(['C']);
    expect(await titles({ challengeId })).toEqual(['B']);
    expect(await titles({ origin: 'referenced' })).toEqual([]);
    expect(await titles({ promoterId: newId() })).toEqual([]);
  });
});

describe('How old what is known of an initiative is', () => {
  const day = 86_400_000;
  const later = (days: number) => new Date(now.getTime() + days * day).toISOString();

  it('is counted from the last day it was registered, changed or confirmed', async () => {
    const event = registered({ promoterId: newId() });
    const { initiativeId, promoterId } = event.data;
    const requested: InitiativeEvent = {
      type: 'registry.confirmation-requested',
      data: { initiativeId, requestedOn: today, dueOn: '2099-01-01', rule: 'initiative-staleness@1' },
    };
    expect(await after(event, requested)).toMatchObject({ confirmationDueOn: '2099-01-01' });
    const on = (days: number) => initiatives(later(days)).one(initiativeId);
    expect(await on(364)).toMatchObject({ daysUnconfirmed: 364, stale: false });
    expect(await on(365)).toMatchObject({ daysUnconfirmed: 365, stale: true });
    const found = async (days: number, filter: InitiativeFilter) =>
      (await initiatives(later(days)).list({ promoterId, ...filter }, { limit: 5 })).length;
    expect([await found(30, { minDaysUnconfirmed: 30 }), await found(29, { minDaysUnconfirmed: 30 })]).toEqual([1, 0]);
    expect([await found(0, { staleSince: '2099-01-01' }), await found(0, { staleSince: today })]).toEqual([1, 0]);
    const confirmed: InitiativeEvent = {
      type: 'registry.initiative-confirmed',
      data: { initiativeId, confirmedOn: today },
    };
    expect(await after(confirmed)).toMatchObject({ confirmationDueOn: null, confirmedOn: today });
  });
});

describe('An initiative of a network’s own register', () => {
  const referenced = (change: Partial<InitiativeReferenced['data']> = {}): InitiativeReferenced => ({
    type: 'registry.initiative-referenced',
    data: { ...reference, initiativeId: newId(), lastConfirmed: '2026-05-01', ...change },
  });

  it('is shown with where it is from, as last told', async () => {
    const event = referenced();
    const { initiativeId, networkId, externalId, url } = event.data;
    const again = referenced({ initiativeId, title: 'Renamed', lastConfirmed: '2026-06-01', stage: 'failed' });
    const provenance = {
      origin: 'referenced',
      networkId,
      externalId,
      url,
      lastConfirmed: '2026-06-01',
      takenOverBy: null,
    };
    expect(await after(event, again)).toMatchObject({
      ...{ title: 'Renamed', stage: 'failed', provenance, confirmedOn: '2026-06-01', describedFrom: '2026-06-01' },
    });
    expect(await initiatives().one(initiativeId, { validAt: '2026-05-31' })).toMatchObject({ title: reference.title });
  });

  it('is listed until one registered here has taken its place, which then says so', async () => {
    const networkId = newId();
    const [event, own] = [referenced({ networkId }), registered()];
    await happened(own);
    const listed = async () => (await initiatives().list({ networkId }, { limit: 5 })).length;
    await happened(event);
    expect(await listed()).toBe(1);
    const { initiativeId } = event.data;
    const takenOverBy = own.data.initiativeId;
    const takenOver: InitiativeEvent = {
      type: 'registry.reference-taken-over',
      data: { initiativeId, takenOverBy, takenOverOn: today },
    };
    expect(await after(takenOver)).toMatchObject({ provenance: { takenOverBy } });
    expect(await listed()).toBe(0);
    expect(await initiatives().one(takenOverBy)).toMatchObject({ replaces: [initiativeId] });
  });

  it('was what it was, as of an instant that has passed', async () => {
    const event = referenced({ networkId: newId() });
    const { initiativeId, networkId } = event.data;
    await happened(event);
    const asOf = new Date().toISOString();
    const [one, list] = [
      await initiatives().one(initiativeId, { asOf }),
      await initiatives().list({ networkId, territory: '08' }, { limit: 5 }, { asOf }),
    ];
    expect(list).toHaveLength(1);
    await happened(
      referenced({ initiativeId, networkId, title: 'Renamed', territories: ['28079'], lastConfirmed: today }),
    );
    expect(await initiatives().one(initiativeId)).toMatchObject({ title: 'Renamed' });
    expect(await initiatives().one(initiativeId, { asOf })).toEqual(one);
    expect(await initiatives().list({ networkId, territory: '08' }, { limit: 5 }, { asOf })).toEqual(list);
  });
});
