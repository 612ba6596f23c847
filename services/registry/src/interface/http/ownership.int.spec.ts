import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nifs } from '../../application/testing/nifs.js';
import { RunningRegistry, type RegistryClient } from '../testing/running-registry.js';

describe('Who owns an enterprise, over HTTP', () => {
  const business = { sector: 'business' };
  let registry: RunningRegistry;
  let officer: RegistryClient;
  let [parent, subsidiary, sister]: [string, string, string] = ['', '', ''];
  beforeAll(async () => {
    registry = await RunningRegistry.start();
    officer = await registry.as('registry-officer');
    parent = await officer.actor('A78123452', business);
    subsidiary = await officer.actor('B99123457', business);
    sister = await officer.actor('F16002222', business);
  });
  afterAll(() => registry.stop());

  const terms = { kind: 'voting-rights', share: '1', evidence: 'Commercial register', validFrom: '2019-04-01' };
  const record = (ownedId: string, ownerId: string, change: object = {}) =>
    officer.post(`/actors/${ownedId}/owners`, { ownerId, ...terms, ...change });

  it('is recorded once, listed, and makes one undertaking from its first day', async () => {
    const recorded = await record(subsidiary, parent);
    expect(recorded.status).toBe(201);
    expect((await record(subsidiary, parent)).body).toMatchObject({ code: 'OWNERSHIP_OVERLAPS', facts: recorded.body });
    const anyone = registry.anyone();
    const owners = await anyone.get(`/actors/${subsidiary}/owners`);
    expect(owners.body).toMatchObject({ items: [{ ownerId: parent, ...terms, validTo: null }] });
    const members = async (day: string) =>
      (await anyone.get(`/undertakings/${subsidiary}?validAt=${day}`)).body['members'];
    expect(await members('2019-03-31')).toEqual([subsidiary]);
    expect(await members('2019-04-01')).toEqual([parent, subsidiary].toSorted());
  });

  it('is refused above the whole, with what is left', async () => {
    const refused = await record(subsidiary, sister, { share: '1/100' });
    expect([refused.status, refused.body['code']]).toEqual([422, 'OWNERSHIP_OVER_WHOLE']);
    expect(refused.body).toMatchObject({ facts: { heldByOthers: '1' }, wouldPassIf: { share: { atMost: '0' } } });
  });

  it('shows what was known before a correction that came late', async () => {
    const recorded = await record(sister, parent, { share: '2/5' });
    const { linkId } = recorded.body;
    const before = await registry.anyone().get(`/undertakings/${sister}`);
    expect(before.body['members']).toEqual([sister]);
    const correction = { ...terms, share: '3/5', reason: 'The deed was read again' };
    await officer.post(`/actors/${sister}/owners/${String(linkId)}/correction`, correction);
    const after = await registry.anyone().get(`/undertakings/${sister}`);
    expect(after.body['members']).toEqual([parent, subsidiary, sister].toSorted());
    const asOf = encodeURIComponent(before.headers.get('ceriss-as-of')!);
    expect((await registry.anyone().get(`/undertakings/${sister}?asOf=${asOf}`)).body).toEqual(before.body);
  });

  it('is ended and withdrawn', async () => {
    const [link] = (await registry.anyone().get(`/actors/${sister}/owners`)).body['items'] as { linkId: string }[];
    const path = `/actors/${sister}/owners/${link!.linkId}`;
    await officer.post(`${path}/end`, { validTo: '2025-01-01', evidence: 'Deed of sale' });
    const members = async (day: string) =>
      (await registry.anyone().get(`/undertakings/${sister}?validAt=${day}`)).body['members'];
    expect(await members('2024-12-31')).toContain(parent);
    expect(await members('2025-01-01')).toEqual([sister]);
    await officer.post(`${path}/withdrawal`, { reason: 'Another company' });
    expect((await registry.anyone().get(`/actors/${sister}/owners`)).body).toEqual({ items: [] });
    expect((await officer.post(`${path}/withdrawal`, { reason: 'Again' })).status).toBe(404);
  });

  it('links by control, which has no share', async () => {
    const [first, second] = nifs(2, 900);
    const [holding, controlled] = [await officer.actor(first!), await officer.actor(second!)];
    const control = { ownerId: holding, kind: 'dominant-influence', evidence: 'Statutes', validFrom: '2020-01-01' };
    const recorded = await officer.post(`/actors/${controlled}/owners`, control);
    expect(recorded.status).toBe(201);
    expect((await registry.anyone().get(`/undertakings/${holding}`)).body).toMatchObject({
      members: [holding, controlled].toSorted(),
      grounds: [{ ownedId: controlled, ownerIds: [holding], kind: 'dominant-influence' }],
    });
  });

  it('is of one enterprise whichever of its ids is asked by, after it was merged', async () => {
    const [owner, one, other, below] = await Promise.all(nifs(4, 950).map((nif) => officer.actor(nif, business)));
    await record(one!, owner!, { share: '3/5' });
    await record(other!, owner!, { share: '3/5' });
    await record(below!, other!, { share: '51/100' });
    const anyone = registry.anyone();
    const before = await anyone.get(`/undertakings/${other}`);
    await officer.post(`/actors/${other}/merger`, { survivorId: one, reason: 'twice' });
    const [byAlias, bySurvivor] = [
      await anyone.get(`/undertakings/${other}`),
      await anyone.get(`/undertakings/${one}`),
    ];
    expect(byAlias.body).toEqual(bySurvivor.body);
    expect(byAlias.body).toMatchObject({
      ...{ actorId: one, members: [owner, one, below].toSorted() },
      grounds: expect.arrayContaining([{ ownedId: one, ownerIds: [owner], kind: 'voting-rights', share: '3/5' }]),
    });
    const asOf = encodeURIComponent(before.headers.get('ceriss-as-of')!);
    expect((await anyone.get(`/undertakings/${other}?asOf=${asOf}`)).body).toEqual(before.body);
    const owners = await anyone.get(`/actors/${one}/owners`);
    expect(owners.body['items']).toHaveLength(2);
    expect((await anyone.get(`/actors/${other}/owners`)).body).toEqual(owners.body);
  });

  it('is for officers to record', async () => {
    const promoter = await registry.as('promoter', parent);
    expect((await promoter.post(`/actors/${subsidiary}/owners`, { ownerId: sister, ...terms })).status).toBe(403);
  });
});
