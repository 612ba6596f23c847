import { handleCommand } from '@ceriss/event-sourcing';
import { openLog } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MERGES_ID, mergesAggregate } from '../../domain/actor/merges.decider.js';
import { nifs } from '../../application/testing/nifs.js';
import { RunningRegistry, type RegistryClient } from '../testing/running-registry.js';

let registry: RunningRegistry;
let officer: RegistryClient;
beforeAll(async () => {
  registry = await RunningRegistry.start();
  officer = await registry.as('registry-officer');
});
afterAll(() => registry.stop());

const NIFS = nifs(20);
const nextNif = () => NIFS.shift()!;
const iban = 'ES9121000418450200051332';

describe('Actors over time, over HTTP', () => {
  it('change from a day on, and are shown for each day', async () => {
    const actorId = await officer.actor(nextNif(), { validFrom: '2024-01-01' });
    const body = { sector: 'business', validFrom: '2025-01-01', ground: 'Deed of transformation' };
    const changed = await officer.post(`/actors/${actorId}/profile-changes`, body);
    const anyone = registry.anyone();
    const sectorOn = async (day: string) => (await anyone.get(`/actors/${actorId}?validAt=${day}`)).body['sector'];
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"1"']);
    expect([await sectorOn('2024-12-31'), await sectorOn('2025-01-01')]).toEqual(['third-sector', 'business']);
    expect((await anyone.get(`/actors/${actorId}?validAt=2023-12-31`)).status).toBe(404);
    await officer.post(`/actors/${actorId}/profile-corrections`, {
      ...{ validFrom: '2025-01-01', beginsOn: '2025-02-01', ground: 'Day of the entry in the companies register' },
    });
    const { body: profiles } = await anyone.get(`/actors/${actorId}/profiles`);
    expect(profiles).toMatchObject({
      items: [
        { validFrom: '2024-01-01', validTo: '2025-02-01', sector: 'third-sector' },
        { validFrom: '2025-02-01', validTo: null, sector: 'business' },
      ],
    });
    const early = { ...body, validFrom: '2023-12-31' };
    const refused = await officer.post(`/actors/${actorId}/profile-changes`, early);
    expect([refused.status, refused.body['code']]).toEqual([409, 'ACTOR_PROFILE_BEFORE_FIRST']);
  });

  it('show their accounts to officers and to who pays, and to nobody else', async () => {
    const actorId = await officer.actor(nextNif());
    await officer.post(`/actors/${actorId}/ibans`, { iban });
    const treasurer = await registry.as('treasurer');
    expect((await treasurer.get(`/actors/${actorId}/ibans`)).body).toEqual({ items: [iban] });
    expect((await officer.get(`/actors/${actorId}/ibans`)).body).toEqual({ items: [iban] });
    expect((await (await registry.as('promoter')).get(`/actors/${actorId}/ibans`)).status).toBe(403);
    expect((await registry.anyone().get(`/actors/${actorId}/ibans`)).status).toBe(401);
    expect((await treasurer.post(`/actors/${actorId}/ibans`, { iban })).status).toBe(403);
    const wrong = await officer.post(`/actors/${actorId}/ibans`, { iban: 'ES9121000418450200051333' });
    expect([wrong.status, wrong.body['code']]).toEqual([422, 'ACTOR_IBAN_INVALID']);
    await officer.post(`/actors/${actorId}/ibans/removal`, { iban, reason: 'closed' });
    expect((await treasurer.get(`/actors/${actorId}/ibans`)).body).toEqual({ items: [] });
  });

  it('take the names of their domains, and no mailbox', async () => {
    const actorId = await officer.actor(nextNif());
    await officer.post(`/actors/${actorId}/identifiers`, { webDomain: 'www.hogares.example' });
    const shown = await registry.anyone().get(`/actors/${actorId}`);
    expect(shown.body).toMatchObject({ webDomain: 'hogares.example', mailDomain: null });
    const refused = await officer.post(`/actors/${actorId}/identifiers`, { mailDomain: 'someone@hogares.example' });
    expect([refused.status, JSON.stringify(refused.body).includes('someone')]).toEqual([422, false]);
  });
});

describe('Merges over HTTP', () => {
  it('make an alias that shows the survivor and does nothing more; as of before it is itself', async () => {
    const [nif, survivorNif] = [nextNif(), nextNif()];
    const [absorbed, survivor] = [await officer.actor(nif), await officer.actor(survivorNif)];
    const other = await officer.actor(nextNif());
    const before = (await registry.anyone().get(`/actors/${absorbed}`)).body;
    const body = { survivorId: survivor, reason: 'Registered twice' };
    const options = { idempotencyKey: newId() };
    const merged = await officer.post(`/actors/${absorbed}/merger`, body, options);
    expect([merged.status, merged.body]).toEqual([200, { actorId: survivor }]);
    expect((await officer.post(`/actors/${absorbed}/merger`, body, options)).body).toEqual({ actorId: survivor });
    const shown = (await registry.anyone().get(`/actors/${absorbed}`)).body;
    expect(shown).toMatchObject({ actorId: survivor, askedFor: absorbed, aliases: [absorbed] });
    expect(before).toMatchObject({ actorId: absorbed, askedFor: null, aliases: [] });
    const byNif = await registry.anyone().get(`/actors?nif=${nif}`);
    expect(byNif.body).toMatchObject({ items: [{ actorId: survivor, nif: survivorNif }] });
    const relation = {
      fromActorId: absorbed,
      toActorId: other,
      kind: 'funds',
      evidence: 'deed',
      validFrom: '2024-01-01',
    };
    const refused = await officer.post('/relations', relation);
    expect(refused.body).toMatchObject({
      ...{ status: 409, code: 'ACTOR_NOT_ACTIVE', facts: { standing: 'merged', mergedInto: survivor } },
      wouldPassIf: { actorId: survivor },
    });
    const verified = await officer.post(`/actors/${absorbed}/verification`, { evidence: 'seen' });
    expect(verified.body).toMatchObject({ code: 'ACTOR_MERGED', facts: { mergedInto: survivor } });
    const back = await officer.post(`/actors/${survivor}/merger`, { survivorId: absorbed, reason: 'back' });
    expect(back.body).toMatchObject({ status: 409, code: 'ACTOR_MERGED' });
  });

  it('are completed by the worker when the process that decided has ended', async () => {
    const [absorbedId, survivorId] = [await officer.actor(nextNif()), await officer.actor(nextNif())];
    const { eventstoreUrl: url, namespace } = registry.backends;
    const log = openLog({ url, namespace });
    const commandId = newId();
    const actor = { subject: 'spec', role: 'registry-officer' };
    const party = (actorId: string) => ({ actorId, standing: 'registered' }) as const;
    const data = { absorbed: party(absorbedId), survivor: party(survivorId), reason: 'twice' };
    const context = { commandId, fingerprint: '', correlationId: commandId, causationId: commandId, actor };
    await handleCommand(log, mergesAggregate, MERGES_ID, { type: 'RecordMerge', data }, context);
    await log.close();
    await eventually(
      async () => {
        const { body } = await registry.anyone().get(`/actors/${absorbedId}`);
        expect(body).toMatchObject({ actorId: survivorId, askedFor: absorbedId, aliases: [absorbedId], revision: '1' });
      },
      { timeout: 20_000, interval: 200 },
    );
  });

  it('are suggested to officers, with score and reasons, until they are dismissed', async () => {
    const [one, two] = [
      await officer.actor(nextNif(), { legalName: 'Asociación Huertos del Turia' }),
      await officer.actor(nextNif(), { legalName: 'HUERTOS TURIA (Asociación)' }),
    ];
    await officer.post(`/actors/${two}/identifiers`, { webDomain: 'huertos.example' });
    const { body } = await officer.get(`/actors/${one}/duplicates`);
    expect(body).toMatchObject({ items: [{ other: { actorId: two }, score: 0.65, rule: 'duplicate-score@1' }] });
    const { body: all } = await officer.get('/actors/duplicate-suggestions');
    expect(JSON.stringify(all)).toContain(two);
    expect((await registry.anyone().get(`/actors/${one}/duplicates`)).status).toBe(401);
    const dismissal = { otherId: one, reason: 'Two associations' };
    const dismissed = await officer.post(`/actors/${two}/duplicates/dismissal`, dismissal);
    expect(dismissed.status).toBe(200);
    expect((await officer.get(`/actors/${one}/duplicates`)).body).toEqual({ items: [] });
  });
});
