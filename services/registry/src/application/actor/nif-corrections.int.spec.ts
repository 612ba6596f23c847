import { fold, handleCommand, type CommandContext } from '@ceriss/event-sourcing';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { DomainError, FixedClock, newId } from '@ceriss/kernel';
import { testLog } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorAggregate } from '../../domain/actor/actor.decider.js';
import { nifs } from '../testing/nifs.js';
import { partyOf } from '../facts.js';
import { CompleteNifCorrectionHandler } from './complete-nif-correction.handler.js';
import { CorrectNifHandler } from './correct-nif.handler.js';
import { nifPlaceOf } from './nif-place.js';
import { RegisterActorHandler } from './register-actor.handler.js';

const clock = new FixedClock('2027-06-01T10:00:00Z');
const profile = { legalName: 'Hogares', sector: 'third-sector', territory: '16078', validFrom: '2027-01-01' } as const;
const grounds = { reason: 'Digits turned round', evidence: 'Certificate' };
const numbers = nifs(40, 7_000).values();
const next = (): string => numbers.next().value!;

let log: Log;
beforeAll(() => {
  log = openLog(testLog());
});
afterAll(() => log.close());

const context = (): CommandContext => {
  const commandId = newId();
  const actor = { subject: 'spec', role: 'registry-officer' };
  return { commandId, fingerprint: commandId, correlationId: commandId, causationId: commandId, actor };
};
const registering = (nif: string, more: object = {}) =>
  new RegisterActorHandler(log, clock).execute({ ...profile, nif, ...more }, context());
const registered = async (nif: string): Promise<string> => (await registering(nif)).actorId;
const correcting = (actorId: string, nif: string, asked = context()) =>
  new CorrectNifHandler(log, new CompleteNifCorrectionHandler(log)).execute({ actorId, nif, ...grounds }, asked);
const nifOf = async (actorId: string): Promise<string> => {
  const actor = fold(actorAggregate, await log.readStream(actorAggregate.streamOf(actorId)));
  return 'profile' in actor ? actor.profile.nif : '';
};
const outcomeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );

describe('The NIF of an actor', () => {
  it('is corrected, and the actor stays who it is', async () => {
    const [wrong, right] = [next(), next()];
    const actorId = await registered(wrong);
    await correcting(actorId, right);
    expect(await nifOf(actorId)).toBe(right);
    expect(await nifPlaceOf(log, right)).toMatchObject({ holderId: actorId, formerHolders: [] });
    expect(await nifPlaceOf(log, wrong)).toMatchObject({ holderId: undefined, formerHolders: [actorId] });
    expect(await outcomeOf(registering(right))).toBe('ACTOR_ALREADY_REGISTERED');
    expect(await outcomeOf(correcting(await registered(next()), right))).toBe('ACTOR_ALREADY_REGISTERED');
  });

  it('is one of two that are corrected to it at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const right = next();
      const actors = await Promise.all([registered(next()), registered(next())]);
      const outcomes = await Promise.all(actors.map((actorId) => outcomeOf(correcting(actorId, right))));
      expect(outcomes.toSorted()).toEqual(['ACTOR_ALREADY_REGISTERED', 'done']);
      const having = await Promise.all(actors.map(nifOf));
      expect(having.filter((nif) => nif === right)).toHaveLength(1);
      const winner = actors[outcomes.indexOf('done')];
      expect((await nifPlaceOf(log, right)).holderId).toBe(winner);
    }
  });

  it('is one of a correction and a registration at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [wrong, right] = [next(), next()];
      const actorId = await registered(wrong);
      const outcomes = await Promise.all([outcomeOf(correcting(actorId, right)), outcomeOf(registering(right))]);
      expect(outcomes.toSorted()).toEqual(['ACTOR_ALREADY_REGISTERED', 'done']);
      const { holderId, placeId } = await nifPlaceOf(log, right);
      expect(holderId).toBe(outcomes[0] === 'done' ? actorId : placeId);
      expect(await nifOf(actorId)).toBe(outcomes[0] === 'done' ? right : wrong);
    }
  });

  it('is given to nobody else when the process ended before the actor was told, and told by whoever comes after', async () => {
    const [wrong, right] = [next(), next()];
    const actorId = await registered(wrong);
    const { placeId } = await nifPlaceOf(log, right);
    const data = { actorId: placeId, nif: right, holder: await partyOf(log, actorId), ...grounds };
    const asked = context();
    await handleCommand(log, actorAggregate, placeId, { type: 'AssignNif', data }, asked);
    expect(await nifOf(actorId)).toBe(wrong);
    expect(await outcomeOf(registering(right))).toBe('ACTOR_ALREADY_REGISTERED');
    expect(await outcomeOf(registering(wrong))).toBe('ACTOR_ALREADY_REGISTERED');
    for (let twice = 0; twice < 2; twice += 1) await correcting(actorId, right, asked);
    expect(await nifOf(actorId)).toBe(right);
    expect(await log.readStream(actorAggregate.streamOf(actorId))).toHaveLength(2);
  });

  it('that was wrong goes to the one whose it is, who has an id of its own', async () => {
    const [wrong, right] = [next(), next()];
    const first = await registered(wrong);
    await correcting(first, right);
    expect(await outcomeOf(registering(wrong))).toBe('ACTOR_NIF_FORMER');
    const both = await Promise.all([1, 2].map(() => outcomeOf(registering(wrong, { takesFormerNif: true }))));
    expect(both.toSorted()).toEqual(['ACTOR_ALREADY_REGISTERED', 'done']);
    const { holderId } = await nifPlaceOf(log, wrong);
    expect(holderId).not.toBe(first);
    expect([await nifOf(holderId!), await nifOf(first)]).toEqual([wrong, right]);
    expect(await outcomeOf(correcting(first, wrong))).toBe('ACTOR_ALREADY_REGISTERED');
  });

  it('can be corrected back, and away again', async () => {
    const [one, two, three] = [next(), next(), next()];
    const actorId = await registered(one);
    for (const nif of [two, one, three, one]) {
      await correcting(actorId, nif);
      expect(await nifOf(actorId)).toBe(nif);
      expect((await nifPlaceOf(log, nif)).holderId).toBe(actorId);
    }
    for (const nif of [two, three]) expect((await nifPlaceOf(log, nif)).holderId).toBeUndefined();
    const before = await log.readStream(actorAggregate.streamOf(actorId));
    await correcting(actorId, one);
    expect(await log.readStream(actorAggregate.streamOf(actorId))).toHaveLength(before.length);
  });
});
