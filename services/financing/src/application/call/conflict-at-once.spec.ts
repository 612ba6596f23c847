import type { CommandContext, EventStore } from '@ceriss/event-sourcing';
import { FixedClock, newId } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { applicationExamples, type ApplicationEvent } from '../../domain/application/application.events.js';
import { authorisationAggregate } from '../../domain/authorisation/authorisation.decider.js';
import { callAggregate } from '../../domain/call/call.decider.js';
import { callExamples, type CallEvent } from '../../domain/call/call.events.js';
import { InterruptedStore } from '../../testing/interrupted-store.js';
import { LogInMemory, MortalStore, type Death } from '../../testing/mortal-process.js';
import { record } from '../../testing/record.js';
import { refusalOf } from '../../testing/refusal-of.js';
import { RecordConflictHandler } from '../application/record-conflict.handler.js';
import { ResolveCallHandler } from './resolve-call.handler.js';

const clock = new FixedClock('2027-03-15T09:00:00.000Z');
const { callId } = callExamples['financing.call-drafted'];
const { applicationId, applicantId, initiativeId, requested } = applicationExamples['financing.application-drafted'];
const resolutionId = newId();
const criteria = [
  { code: 'need', weight: 60 },
  { code: 'model', weight: 40 },
];
const of = <T extends ApplicationEvent['type']>(type: T, o: object = {}) =>
  ({ type, data: { ...applicationExamples[type], ...o } }) as ApplicationEvent;
const scored = (assessor: string, need: number) =>
  of('financing.application-scored', { assessor, points: { need, model: 80 } });
const place = { applicationId, applicantId, initiativeId, requested, total: '68', position: 1, outcome: 'proposed' };

/* A call whose ranking nothing stands against, and one application in it with the frozen points of three. */
const world = async () => {
  const log = new LogInMemory();
  const store = new MortalStore(log, () => clock.now());
  await record(store as never, callAggregate, callId, [
    {
      type: 'financing.call-drafted',
      data: { ...callExamples['financing.call-drafted'], criteria, tieBreak: [], assessorsPerApplication: 2 },
    },
    { type: 'financing.call-published', data: callExamples['financing.call-published'] },
    { type: 'financing.call-ranked', data: { callId, ranking: [place], ruleVersion: 'ranking@2' } },
  ] as CallEvent[]);
  await record(store as never, authorisationAggregate, resolutionId, [
    {
      type: 'financing.authorisation-recorded',
      data: {
        ...{ resolutionId, matter: { kind: 'call', reference: callId }, chain: {} },
        inForceFrom: '2027-03-01T10:00:00.000Z',
      },
    },
  ]);
  await record(store as never, applicationAggregate, applicationId, [
    of('financing.application-drafted', { callId }),
    of('financing.application-submitted'),
    of('financing.application-admitted'),
    ...[scored('a1', 90), scored('a2', 60), scored('a3', 30)],
    of('financing.scores-frozen', { points: { need: '60', model: '80' }, total: '68' }),
  ]);
  const has = (type: string) => log.all.some((one) => one.type === `financing.${type}`);
  return {
    process: (death?: Death) => new MortalStore(log, () => clock.now(), death),
    outcome: () => [has('call-resolved'), has('scores-set-aside')] as const,
  };
};

const context = (commandId = newId()): CommandContext => ({
  ...{ commandId, fingerprint: commandId, correlationId: commandId, causationId: commandId },
  actor: { subject: 'manager-1', role: 'programme-manager' },
});
const applications = { submitted: async () => [applicationId], ofApplicant: async () => [] };
const conflict = { assessor: 'a1', reason: 'Partner of the director', origin: 'found' } as const;
const told = (store: EventStore, own = context()) =>
  new RecordConflictHandler(store, clock).execute(applicationId, conflict, own);
const resolved = (store: EventStore) =>
  new ResolveCallHandler(store, clock, applications).execute(callId, resolutionId, context());

type Act = (store: EventStore) => Promise<unknown>;
/* Does one thing whole just before each step of another, and tells what came of both, in each of these worlds. */
const interleaved = async (outer: Act, inner: Act) => {
  const outcomes: { outer: string | undefined; inner: string | undefined; resolved: boolean; aside: boolean }[] = [];
  for (let at = 1; ; at += 1) {
    const { process, outcome } = await world();
    let within: string | undefined;
    const store = new InterruptedStore(process(), at, async () => (within = await refusalOf(inner(process()))));
    const code = await refusalOf(outer(store));
    if (!store.interrupted) return outcomes;
    const [isResolved, isAside] = outcome();
    outcomes.push({ outer: code, inner: within, resolved: isResolved, aside: isAside });
  }
};

const PENDING = { outer: 'CALL_ASSESSMENT_PENDING', inner: undefined, resolved: false, aside: true };
describe('A conflict that is told of while a call is resolved', () => {
  it('is in time at every step of the resolution: that is refused', async () => {
    const outcomes = await interleaved(resolved, told);
    expect(outcomes.length).toBeGreaterThanOrEqual(5);
    for (const one of outcomes) expect(one).toEqual(PENDING);
  });

  it('is refused once the call is resolved, and has changed nothing; or it comes first, and the resolution is refused', async () => {
    const outcomes = await interleaved(told, resolved);
    const late = { outer: 'CALL_ALREADY_RESOLVED', inner: undefined, resolved: true, aside: false };
    const first = { outer: undefined, inner: 'CALL_ASSESSMENT_PENDING', resolved: false, aside: true };
    expect(outcomes).toContainEqual(late);
    expect(outcomes).toContainEqual(first);
    for (const one of outcomes) expect([late, first]).toContainEqual(one);
  });

  it('counts too when its process ends before the application has heard of it', async () => {
    for (const death of [
      { append: 1, written: true },
      { append: 2, written: false },
    ]) {
      const { process, outcome } = await world();
      const own = context();
      expect(await refusalOf(told(process(death), own))).toBe('dead');
      expect(outcome()).toEqual([false, false]);
      expect(await refusalOf(resolved(process()))).toBe('CALL_ASSESSMENT_PENDING');
      expect(outcome()).toEqual([false, true]);
      expect(await refusalOf(told(process(), own))).toBeUndefined();
    }
  });

  it('leaves a resolution alone that it never was about', async () => {
    const { process, outcome } = await world();
    expect(await refusalOf(resolved(process()))).toBeUndefined();
    expect(outcome()).toEqual([true, false]);
  });
});
