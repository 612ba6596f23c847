import { describe, expect, it } from '@jest/globals';
import type { EventStore, NewEvent, RecordedEvent } from '@ceriss/event-sourcing';
import { policyContext } from '@ceriss/messaging';
import { initiativeExamples } from '../../domain/initiative/initiative.examples.js';
import { RecordTransferWhenTransferAgreed } from './record-transfer-when-transfer-agreed.policy.js';

const transfer = initiativeExamples['registry.transfer-recorded'] as Record<string, string>;
const agreed = { ...transfer, donorActorId: transfer['adopterActorId'] } as never;
const context = policyContext({ eventId: transfer['practiceId']!, correlationId: 'c' }, 'record-transfer', 'registry');

/** One stream that begins with a registered initiative. */
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
const registered: RecordedEvent = {
  id: 'a',
  stream: `registry.initiative-${transfer['initiativeId']}`,
  revision: 0n,
  position: 0n,
  type: 'registry.initiative-registered',
  data: initiativeExamples['registry.initiative-registered'],
  metadata: {
    ...policyContext({ eventId: transfer['transferId']!, correlationId: 'c' }, 'x', 'x'),
    $correlationId: 'c',
    $causationId: 'c',
    schemaVersion: 1,
  },
  created: new Date(0),
};

describe('Recording a transfer when it was agreed', () => {
  it('is one event on the initiative, however often it is told', async () => {
    const recorded = [registered];
    const policy = new RecordTransferWhenTransferAgreed(storeOf(recorded));
    const first = await policy.execute(agreed, context);
    expect(first.events).toEqual([{ type: 'registry.transfer-recorded', data: transfer }]);
    expect(await policy.execute(agreed, context)).toEqual(first);
    const again = policyContext(
      { eventId: transfer['adopterActorId']!, correlationId: 'c' },
      'record-transfer',
      'registry',
    );
    expect((await policy.execute(agreed, again)).events).toEqual([]);
    expect(recorded).toHaveLength(2);
    expect(recorded[1]!.metadata).toMatchObject({ $causationId: transfer['practiceId'], actor: { role: 'policy' } });
  });

  it('fails, to be tried again, while the initiative is not known here', async () => {
    const policy = new RecordTransferWhenTransferAgreed(storeOf([]));
    await expect(policy.execute(agreed, context)).rejects.toMatchObject({ code: 'INITIATIVE_NOT_FOUND' });
  });
});
