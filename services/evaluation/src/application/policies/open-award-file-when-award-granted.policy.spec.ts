import { expect, it } from '@jest/globals';
import type { EventStore, NewEvent, RecordedEvent } from '@ceriss/event-sourcing';
import { newId } from '@ceriss/kernel';
import { policyContext } from '@ceriss/messaging';
import { awardFileExamples } from '../../domain/award-file/award-file.events.js';
import { OpenAwardFileWhenAwardGranted } from './open-award-file-when-award-granted.policy.js';

const file = awardFileExamples['evaluation.award-file-opened'];
const granted = {
  ...file,
  ...{ applicationId: newId(), resolutionId: newId(), amount: { cents: '105000000', currency: 'EUR' as const } },
};
const told = (eventId: string) => policyContext({ eventId, correlationId: 'c' }, 'open-award-file', 'evaluation');

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

it('A granted award has one file with what evaluation needs of it, however often it is told', async () => {
  const recorded: RecordedEvent[] = [];
  const policy = new OpenAwardFileWhenAwardGranted(storeOf(recorded));
  const [grant, again] = [newId(), newId()];
  const first = await policy.execute(granted, told(grant));
  expect(first.events).toEqual([{ type: 'evaluation.award-file-opened', data: file }]);
  expect(await policy.execute(granted, told(grant))).toEqual(first);
  expect((await policy.execute(granted, told(again))).events).toEqual([]);
  expect(recorded).toHaveLength(1);
  expect(recorded[0]).toMatchObject({
    stream: `evaluation.award-file-${file.awardId}`,
    metadata: { $causationId: grant, $correlationId: 'c', actor: { role: 'policy' } },
  });
});
