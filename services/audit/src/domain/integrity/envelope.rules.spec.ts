import type { RecordedEvent } from '@ceriss/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { envelopeFaults, envelopeOf } from './envelope.rules.js';

const sound: RecordedEvent = {
  id: '0198f2f0-0000-7000-8000-00000000e001',
  stream: 'knowledge-transfer.practice-0198f2f0-0000-7000-8000-00000000a001',
  revision: 0n,
  position: 10n,
  type: 'knowledge-transfer.practice-described',
  data: {},
  metadata: {
    $correlationId: 'c1',
    $causationId: 'd1',
    actor: { subject: 's1', role: 'knowledge-officer' },
    commandId: 'd1',
    fingerprint: 'f1',
    schemaVersion: 2,
    occurredAt: '2027-03-15',
  },
  created: new Date('2027-03-16T10:00:00Z'),
};

const faultsWith = (metadata: object) =>
  envelopeFaults({ ...sound, metadata: { ...sound.metadata, ...metadata } as RecordedEvent['metadata'] });

describe('the envelope of an event', () => {
  it('is read as it was stored, without the subject', () =>
    expect(envelopeOf(sound)).toEqual({
      ...{ correlationId: 'c1', causationId: 'd1', commandId: 'd1', role: 'knowledge-officer' },
      ...{ schemaVersion: 2, occurredAt: '2027-03-15' },
    }));

  it('of a sound event has no fault', () => expect(envelopeFaults(sound)).toEqual([]));

  it('must name a stream of ours', () =>
    expect(envelopeFaults({ ...sound, stream: 'practice-1' })).toEqual(['stream-name']));

  it('must name a type of a context', () => {
    expect(envelopeFaults({ ...sound, type: 'PracticeDescribed' })).toEqual(['type-name']);
    expect(envelopeFaults({ ...sound, type: 'financing.award-granted' })).toEqual(['type-of-another-context']);
  });

  it.each([
    ['no-correlation', { $correlationId: undefined }],
    ['no-causation', { $causationId: '' }],
    ['no-command', { commandId: 7 }],
    ['no-actor', { actor: { subject: 's1' } }],
    ['no-actor', { actor: { role: 'auditor' } }],
    ['no-schema-version', { schemaVersion: 0 }],
    ['no-schema-version', { schemaVersion: 1e12 }],
    ['malformed-occurred-at', { occurredAt: 'yesterday' }],
  ])('has %s with %j', (fault, metadata) => expect(faultsWith(metadata)).toEqual([fault]));

  it('must have a recorded time', () =>
    expect(envelopeFaults({ ...sound, created: new Date(NaN) })).toEqual(['no-recorded-time']));

  it.each([undefined, null, 'text', 42])('that is %j has nothing in it, and is still read', (metadata) => {
    const event = { ...sound, metadata: metadata as unknown as RecordedEvent['metadata'] };
    expect(envelopeFaults(event)).toEqual([
      ...['no-correlation', 'no-causation', 'no-command', 'no-actor', 'no-schema-version'],
    ]);
    expect(envelopeOf(event).role).toBeNull();
  });

  it('takes no text that a table could not hold', () =>
    expect(faultsWith({ $correlationId: 'a\u0000b' })).toEqual(['no-correlation']));
});
