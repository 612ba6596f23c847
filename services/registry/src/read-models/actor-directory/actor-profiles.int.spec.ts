import { FixedClock, newId } from '@ceriss/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorAggregate } from '../../domain/actor/actor.decider.js';
import type { ActorEvent } from '../../domain/actor/actor.events.js';
import { RegistryWorld } from '../testing/registry-world.js';
import { ActorDirectoryQuery } from './actor-directory.query.js';

let world: RegistryWorld;
beforeAll(async () => {
  world = await RegistryWorld.open();
});
afterAll(() => world.close());

const directory = () => new ActorDirectoryQuery(world.readModels.dataSource, new FixedClock('2027-06-01T10:00:00Z'));
const profile = { legalName: 'Hogares', sector: 'third-sector', territory: '16078' } as const;
const ground = 'deed';

const registered = async (...then: readonly ((actorId: string) => ActorEvent)[]) => {
  const actorId = newId();
  const nif = `G${actorId}`;
  const first: ActorEvent = {
    type: 'registry.actor-registered',
    data: { ...profile, actorId, nif, validFrom: '2026-03-01' },
  };
  await world.happened(actorAggregate, actorId, first, ...then.map((event) => event(actorId)));
  await world.projected();
  return { actorId, nif };
};
const business = (actorId: string): ActorEvent => ({
  type: 'registry.actor-profile-changed',
  data: { actorId, ...profile, sector: 'business', validFrom: '2027-01-01', ends: '2026-03-01', ground },
});
const merged = (mergedInto: string) => (actorId: string) =>
  ({ type: 'registry.actor-merged', data: { actorId, mergedInto, reason: 'twice' } }) as const;

describe('An actor over time', () => {
  it('is shown on each day as it was: the day before, the day, the day after', async () => {
    const { actorId } = await registered(business);
    const sectorOn = async (validAt: string) => (await directory().one(actorId, { validAt }))?.sector;
    expect(
      await Promise.all(['2026-02-28', '2026-03-01', '2026-12-31', '2027-01-01', '2027-01-02'].map(sectorOn)),
    ).toEqual([undefined, 'third-sector', 'third-sector', 'business', 'business']);
    expect(await directory().one(actorId)).toMatchObject({ validFrom: '2027-01-01', validTo: null, revision: '1' });
  });

  it('is listed by what it was on the day', async () => {
    const { actorId, nif } = await registered(business);
    const found = async (sector: string, validAt: string) =>
      (await directory().list({ nif, sector }, { limit: 5 }, { validAt })).map((row) => row.actorId);
    expect(await found('third-sector', '2026-12-31')).toEqual([actorId]);
    expect(await found('third-sector', '2027-01-01')).toEqual([]);
    expect(await found('business', '2027-01-01')).toEqual([actorId]);
  });

  it('has its periods one after the other, a later one in between too', async () => {
    const between = (actorId: string): ActorEvent => ({
      type: 'registry.actor-profile-changed',
      data: {
        ...{ actorId, ...profile, sector: 'academia', validFrom: '2026-06-01', validTo: '2027-01-01' },
        ...{ ends: '2026-03-01', ground },
      },
    });
    const { actorId } = await registered(business, between);
    const rows = await directory().profiles(actorId);
    expect(rows.map(({ validFrom, validTo, sector }) => [validFrom, validTo, sector])).toEqual([
      ['2026-03-01', '2026-06-01', 'third-sector'],
      ['2026-06-01', '2027-01-01', 'academia'],
      ['2027-01-01', null, 'business'],
    ]);
  });

  it('is shown as it was corrected, with the beginning moved', async () => {
    const moved = (actorId: string): ActorEvent => ({
      type: 'registry.actor-profile-corrected',
      data: {
        ...{ actorId, ...profile, sector: 'philanthropy', validFrom: '2027-01-01', beginsOn: '2027-02-01' },
        ...{ previous: '2026-03-01', ground },
      },
    });
    const renamed = (actorId: string): ActorEvent => ({
      type: 'registry.actor-profile-corrected',
      data: {
        ...{ actorId, ...profile, legalName: 'Moradas', validFrom: '2026-03-01', beginsOn: '2026-03-01' },
        ...{ validTo: '2027-02-01', ground },
      },
    });
    const { actorId } = await registered(business, moved, renamed);
    const rows = await directory().profiles(actorId);
    expect(rows.map(({ validFrom, validTo, sector, legalName }) => [validFrom, validTo, sector, legalName])).toEqual([
      ['2026-03-01', '2027-02-01', 'third-sector', 'Moradas'],
      ['2027-02-01', null, 'philanthropy', 'Hogares'],
    ]);
  });

  it('shows its identifiers, and its accounts only where they are asked for', async () => {
    const iban = 'ES9121000418450200051332';
    const event = (type: string, data: object) => (actorId: string) =>
      ({ type, data: { actorId, ...data } }) as ActorEvent;
    const { actorId } = await registered(
      event('registry.actor-identifiers-set', { dir3: null, webDomain: 'a.example', mailDomain: 'b.example' }),
      event('registry.actor-iban-added', { iban }),
    );
    const shown = await directory().one(actorId);
    expect(shown).toMatchObject({ webDomain: 'a.example', mailDomain: 'b.example', revision: '2' });
    expect(JSON.stringify(shown)).not.toContain(iban);
    expect(await directory().ibans(actorId)).toEqual([iban]);
    await world.happened(actorAggregate, actorId, event('registry.actor-iban-removed', { iban, reason: 'x' })(actorId));
    await world.projected();
    expect(await directory().ibans(actorId)).toEqual([]);
  });
});

describe('Merged actors', () => {
  it('are answered by the end of the chain, which names them all, and are not listed', async () => {
    const last = await registered();
    const middle = await registered(merged(last.actorId));
    const first = await registered(merged(middle.actorId));
    const aliases = [first.actorId, middle.actorId].toSorted();
    expect(await directory().one(first.actorId)).toMatchObject({
      ...{ actorId: last.actorId, nif: last.nif, aliases, askedFor: first.actorId },
    });
    expect(await directory().one(last.actorId)).toMatchObject({ aliases, askedFor: null });
    const byNif = await directory().list({ nif: first.nif }, { limit: 5 });
    expect(byNif.map(({ actorId }) => actorId)).toEqual([last.actorId]);
    const listed = await directory().list({}, { limit: 1000 });
    expect(listed.map(({ actorId }) => actorId)).not.toContain(first.actorId);
    expect(await directory().profiles(first.actorId)).toHaveLength(1);
  });
});
