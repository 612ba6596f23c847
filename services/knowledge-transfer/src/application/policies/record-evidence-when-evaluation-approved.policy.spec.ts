import { expect, it } from '@jest/globals';
import type { EventStore, NewEvent, RecordedEvent } from '@ceriss/event-sourcing';
import { newId } from '@ceriss/kernel';
import { policyContext } from '@ceriss/messaging';
import { evidenceExamples } from '../../domain/evidence/evidence.events.js';
import { RecordEvidenceWhenEvaluationApproved } from './record-evidence-when-evaluation-approved.policy.js';

const evidence = evidenceExamples['knowledge-transfer.evidence-recorded'];
const approved = { ...evidence, awardId: newId(), approvedOn: '2029-12-10' };
const told = (eventId: string) =>
  policyContext({ eventId, correlationId: 'c' }, 'record-evidence', 'knowledge-transfer');

/** One stream, empty at first. */
const storeOf = (recorded: RecordedEvent[]): EventStore => ({
  readStream: () => Promise.resolve([...recorded]),
  append: (stream, events: readonly NewEvent[]) => {
    for (const event of events) {
      const at = BigInt(recorded.length);
      recorded.push({ ...event, stream, revision: at, position: at, created: new Date(0) });
    }
    return Promise.resolve({ revision: BigInt(recorded.length - 1), position: BigInt(recorded.length - 1) });
  },
});

it('An approved evaluation is evidence once, however often it is told', async () => {
  const recorded: RecordedEvent[] = [];
  const policy = new RecordEvidenceWhenEvaluationApproved(storeOf(recorded));
  const [approval, again] = [newId(), newId()];
  const first = await policy.execute(approved, told(approval));
  expect(first.events).toEqual([{ type: 'knowledge-transfer.evidence-recorded', data: evidence }]);
  expect(await policy.execute(approved, told(approval))).toEqual(first);
  expect((await policy.execute(approved, told(again))).events).toEqual([]);
  expect(recorded).toHaveLength(1);
  expect(recorded[0]).toMatchObject({
    stream: `knowledge-transfer.evidence-${evidence.evaluationId}`,
    metadata: { $causationId: approval, $correlationId: 'c', actor: { role: 'policy' } },
  });
});
