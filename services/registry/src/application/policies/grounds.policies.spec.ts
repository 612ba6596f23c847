import { describe, expect, it } from '@jest/globals';
import type { CommandContext, EventStore, NewEvent, RecordedEvent } from '@ceriss/event-sourcing';
import { newId } from '@ceriss/kernel';
import { policyContext } from '@ceriss/messaging';
import { callExamples } from '../../domain/challenge/call.decider.js';
import { decisionExamples } from '../../domain/initiative/decision.events.js';
import { initiativeExamples } from '../../domain/initiative/initiative.examples.js';
import { RecordCallWhenCallPublished } from './record-call-when-call-published.policy.js';
import { practiceExamples } from '../../domain/practice/practice.events.js';
import { RecordPracticeWhenPracticePublished } from './record-practice-when-practice-published.policy.js';
import { RecordDecisionWhenResolutionInForce } from './record-decision-when-resolution-in-force.policy.js';
import { RecordEvaluationWhenEvaluationApproved } from './record-evaluation-when-evaluation-approved.policy.js';
import { SupersedeDecisionWhenResolutionSuperseded } from './supersede-decision-when-resolution-superseded.policy.js';

type Fields = Readonly<Record<string, never>>;

const told = (): CommandContext => policyContext({ eventId: newId(), correlationId: 'c' }, 'policy', 'registry');
const recordedAs = (type: string, data: object): RecordedEvent => ({
  ...{ id: newId(), stream: 's', revision: 0n, position: 0n, type, data, created: new Date(0) },
  metadata: { ...told(), $correlationId: 'c', $causationId: 'c', schemaVersion: 1 },
});

/** One stream that begins with what is given. */
const storeOf = (...recorded: RecordedEvent[]): EventStore => ({
  readStream: () => Promise.resolve([...recorded]),
  append: (stream, events: readonly NewEvent[]) => {
    for (const event of events) {
      const at = BigInt(recorded.length);
      recorded.push({ ...event, stream, revision: at, position: at, created: new Date(0) });
    }
    return Promise.resolve({ revision: BigInt(recorded.length - 1), position: BigInt(recorded.length - 1) });
  },
});

const evaluation = initiativeExamples['registry.evaluation-recorded'] as unknown as Fields;
const decision = decisionExamples['registry.decision-recorded'] as unknown as Fields;
const superseded = decisionExamples['registry.decision-superseded'] as unknown as Fields;
const practice = practiceExamples['registry.practice-recorded'] as unknown as Fields;
const call = callExamples['registry.call-recorded'] as unknown as Fields;
const registered = recordedAs(
  'registry.initiative-registered',
  initiativeExamples['registry.initiative-registered'] as object,
);

describe('What others have published is recorded once, however often it is told', () => {
  it.each<
    [
      string,
      () => { execute(data: never, context: CommandContext): Promise<{ events: readonly unknown[] }> },
      object,
      object,
    ]
  >([
    [
      'registry.evaluation-recorded',
      () => new RecordEvaluationWhenEvaluationApproved(storeOf(registered)),
      { ...evaluation, awardId: newId() },
      evaluation,
    ],
    ['registry.practice-recorded', () => new RecordPracticeWhenPracticePublished(storeOf()), practice, practice],
    [
      'registry.decision-recorded',
      () => new RecordDecisionWhenResolutionInForce(storeOf()),
      {
        resolutionId: decision['decisionId'],
        matter: { kind: decision['kind'], reference: decision['reference'] },
        inForceFrom: decision['inForceFrom'],
        chain: {},
      },
      decision,
    ],
    [
      'registry.decision-superseded',
      () => new SupersedeDecisionWhenResolutionSuperseded(storeOf(recordedAs('registry.decision-recorded', decision))),
      { resolutionId: superseded['decisionId'], supersededBy: superseded['supersededBy'] },
      superseded,
    ],
    ['registry.call-recorded', () => new RecordCallWhenCallPublished(storeOf()), { ...call, budget: {} }, call],
  ])('%s', async (type, make, published, data) => {
    const policy = make();
    const context = told();
    const first = await policy.execute(published as never, context);
    expect(first.events).toEqual([{ type, data }]);
    expect(await policy.execute(published as never, context)).toEqual(first);
    expect((await policy.execute(published as never, told())).events).toEqual([]);
  });

  it('fails, to be tried again, while the initiative is not known here', async () => {
    const policy = new RecordEvaluationWhenEvaluationApproved(storeOf());
    await expect(policy.execute(evaluation as never, told())).rejects.toMatchObject({ code: 'INITIATIVE_NOT_FOUND' });
  });
});
