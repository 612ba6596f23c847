import {
  actorMerged,
  ownershipCorrected,
  ownershipEnded,
  ownershipRecorded,
  ownershipWithdrawn,
} from '@ceriss/contracts';
import { newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FinancingWorld } from '../../testing/financing-world.js';

describe("Financing's own copy of who owns whom", () => {
  let world: FinancingWorld;
  beforeAll(async () => {
    world = await FinancingWorld.open('2027-05-03T10:00:00Z');
  });
  afterAll(() => world.close());

  const manager = { sub: 'manager', roles: ['programme-manager'] };
  const [a, b, c] = [newId(), newId(), newId()];
  const terms = { kind: 'voting-rights', share: '1', validFrom: '2019-04-01' } as const;
  const members = async (actorId: string, day = '2027-05-03') =>
    (await world.get(`/undertakings/${actorId}?validAt=${day}`, manager)).body['members'];

  it('follows what the registry says: recorded, corrected late, ended, withdrawn', async () => {
    const [first, second] = [newId(), newId()];
    await world.others.tell(ownershipRecorded, b, { linkId: first, ownerId: a, ownedId: b, ...terms });
    await world.others.tell(ownershipRecorded, c, { linkId: second, ownerId: b, ownedId: c, ...terms, share: '1/2' });
    await eventually(async () => expect(await members(a)).toEqual([a, b].toSorted()));
    expect(await members(a, '2019-03-31')).toEqual([a]);
    await world.others.tell(ownershipCorrected, c, { linkId: second, ownedId: c, ...terms, share: '51/100' });
    await eventually(async () => expect(await members(a)).toEqual([a, b, c].toSorted()));
    await world.others.tell(ownershipEnded, b, { linkId: first, ownedId: b, validTo: '2025-01-01' });
    await eventually(async () => expect(await members(a)).toEqual([a]));
    expect(await members(a, '2024-12-31')).toEqual([a, b, c].toSorted());
    await world.others.tell(ownershipWithdrawn, c, { linkId: second, ownedId: c });
    await eventually(async () => expect(await members(c)).toEqual([c]));
  });

  it('counts what is of an alias for the actor that it was merged into, whichever is asked by', async () => {
    const [owner, one, alias, below] = [newId(), newId(), newId(), newId()];
    await world.others.tell(ownershipRecorded, alias, { linkId: newId(), ownerId: owner, ownedId: alias, ...terms });
    await world.others.tell(ownershipRecorded, below, { linkId: newId(), ownerId: alias, ownedId: below, ...terms });
    await eventually(async () => expect(await members(owner)).toEqual([owner, alias, below].toSorted()));
    await world.others.tell(actorMerged, alias, { actorId: alias, mergedInto: one });
    await eventually(async () => expect(await members(one)).toEqual([owner, one, below].toSorted()));
    const of = (id: string) => world.get(`/undertakings/${id}?validAt=2027-05-03`, manager);
    expect((await of(alias)).body).toEqual((await of(one)).body);
  });

  it('keeps links of control, which have no share', async () => {
    const [owner, owned] = [newId(), newId()];
    const control = { kind: 'board-majority', validFrom: '2019-04-01' } as const;
    await world.others.tell(ownershipRecorded, owned, { linkId: newId(), ownerId: owner, ownedId: owned, ...control });
    await eventually(async () => expect(await members(owner)).toEqual([owner, owned].toSorted()));
  });
});
