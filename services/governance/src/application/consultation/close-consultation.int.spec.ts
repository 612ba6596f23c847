import type { EventStore } from '@ceriss/event-sourcing';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { FixedClock, newId } from '@ceriss/kernel';
import { testLog } from '@ceriss/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { boxAggregate } from '../../domain/consultation/box.decider.js';
import { boxId } from '../../domain/consultation/boxes.js';
import { CastConsultationBallotHandler } from './cast-consultation-ballot.handler.js';
import { CloseConsultationHandler } from './close-consultation.handler.js';
import { ConsultationTerms } from './consultation-terms.js';
import { OpenConsultationHandler } from './open-consultation.handler.js';

const BOXES = 20;
let log: Log;
beforeAll(() => {
  log = openLog(testLog());
});
afterAll(() => log?.close());

const context = (subject: string) => {
  const commandId = newId();
  const actor = { subject, role: 'participant' };
  return { commandId, fingerprint: commandId, correlationId: commandId, causationId: commandId, actor };
};

/** The log as a process sees it that dies after so many appends. */
const dyingAfter = (appends: number): EventStore => {
  let left = appends;
  return {
    readStream: (stream) => log.readStream(stream),
    append: (stream, events, expected) => {
      if (left === 0) return Promise.reject(new Error('killed'));
      left -= 1;
      return log.append(stream, events, expected);
    },
  };
};

const processOf = (store: EventStore, now: string, secret = 's'.repeat(32)) => {
  const clock = new FixedClock(now);
  const terms = new ConsultationTerms(store, () => secret);
  return {
    open: new OpenConsultationHandler(store, clock, terms),
    cast: new CastConsultationBallotHandler(store, clock, terms),
    close: new CloseConsultationHandler(store, clock, terms),
  };
};
const option = (code: string) => ({ code, text: code });
const question = { code: 'q', text: '¿?', options: [option('a'), option('b')], atMost: 1 };
const [OPENS, CLOSES] = ['2026-10-01T08:00:00.000Z', '2026-10-03T08:00:00.000Z'];

it('A count that dies in the middle is gone on with: every box is sealed once and the sum is the same', async () => {
  const { open, cast } = processOf(log, OPENS);
  const asked = {
    ...{ title: 'Consulta', text: 'Texto', about: { kind: 'general' as const }, questions: [question] },
    ...{ audience: 'anybody' as const, nextBallot: { rule: 'refused' as const }, expectedBallots: 1_000 },
    closesAt: new Date(CLOSES),
  };
  const { consultationId } = await open.execute(asked, context('secretary'));
  for (let person = 0; person < 60; person += 1) {
    const answers = { q: [person < 41 ? 'a' : 'b'] };
    await cast.execute({ consultationId, answers }, context(`person-${person}`));
  }
  const stream = `governance.consultation-${consultationId}`;
  const timer = context('service:governance');
  for (const appends of [3, 7]) {
    await expect(processOf(dyingAfter(appends), CLOSES).close.execute(consultationId, timer)).rejects.toThrow('killed');
    expect(await log.readStream(stream)).toHaveLength(1);
  }
  const lost = processOf(log, CLOSES, 't'.repeat(32)).close.execute(consultationId, context('secretary'));
  await expect(lost).rejects.toThrow('CONSULTATION_KEY_LOST');
  const [byTimer, byHand] = await Promise.all([
    processOf(log, CLOSES).close.execute(consultationId, timer),
    processOf(log, CLOSES).close.execute(consultationId, context('secretary')),
  ]);
  expect([byTimer, byHand].flatMap(({ events }) => events)).toHaveLength(1);
  const [, closed] = await log.readStream(stream);
  const { count } = closed!.data as { count: { ballots: number; questions: { options: { votes: number }[] }[] } };
  expect(count.questions[0]!.options.map(({ votes }) => votes)).toEqual([41, 19]);
  const boxes = await Promise.all(
    Array.from({ length: BOXES }, (_, box) => log.readStream(boxAggregate.streamOf(boxId(consultationId, box)))),
  );
  const types = boxes.map((events) => events.map(({ type }) => type));
  expect(types.map((own) => own.filter((type) => type.endsWith('box-sealed')).length)).toEqual(Array(BOXES).fill(1));
  expect(types.every((own) => own.at(-1)!.endsWith('box-sealed'))).toBe(true);
  const accepted = types.flat().filter((type) => type.endsWith('ballot-cast')).length;
  expect(count.ballots).toBe(accepted);
});

it('Ballots that come while it is counted are counted, or refused: none is accepted and lost', async () => {
  const { open } = processOf(log, OPENS);
  const asked = {
    ...{ title: 'Carrera', text: 'Texto', about: { kind: 'general' as const }, questions: [question] },
    ...{ audience: 'anybody' as const, nextBallot: { rule: 'refused' as const }, expectedBallots: 200 },
    closesAt: new Date(CLOSES),
  };
  const { consultationId } = await open.execute(asked, context('secretary'));
  // The clock of this process is behind: only the seal of a box stops its ballots.
  const behind = processOf(log, OPENS).cast;
  const voting = Array.from({ length: 80 }, (_, person) =>
    behind.execute({ consultationId, answers: { q: ['a'] } }, context(`person-${person}`)).then(
      () => 'accepted',
      (error: { code?: string }) => error.code,
    ),
  );
  const { events } = await processOf(log, CLOSES).close.execute(consultationId, context('service:governance'));
  const outcomes = await Promise.all(voting);
  const [closed] = events;
  expect(closed).toMatchObject({ data: { count: { ballots: outcomes.filter((one) => one === 'accepted').length } } });
  expect(outcomes.filter((one) => one !== 'accepted' && one !== 'CONSULTATION_OVER')).toEqual([]);
});
