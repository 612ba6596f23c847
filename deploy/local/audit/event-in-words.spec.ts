import type { RecordedEvent } from '@ceriss/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { eventInWords, streamInWords } from './event-in-words.js';

const paid: RecordedEvent = {
  id: '0198f2f0-0000-7000-8000-00000000e001',
  stream: 'financing.award-0198f2f0-0000-7000-8000-00000000a001',
  revision: 3n,
  position: 1234n,
  type: 'financing.instalment-paid',
  data: { amount: { cents: '-5', currency: 'EUR' }, paidOn: '2027-03-15', payees: ['a', 'b'], note: 'x'.repeat(200) },
  metadata: {
    $correlationId: 'c',
    $causationId: 'd',
    actor: { subject: 'secret-subject', role: 'registry-officer' },
    commandId: 'd',
    fingerprint: 'f',
    schemaVersion: 2,
    occurredAt: '2027-03-14',
  },
  created: new Date('2027-03-15T10:00:00Z'),
};

describe('an event in words', () => {
  it('says which, when, what, in which role, and its fields', () =>
    expect(eventInWords(paid)).toEqual([
      '#3  2027-03-15T10:00:00.000Z  instalment paid',
      '    by registry officer, effective 2027-03-14 (financing.instalment-paid v2, position 1234)',
      '    amount: -0.05 EUR',
      '    paidOn: 2027-03-15',
      '    payees: ["a","b"]',
      `    note: ${'x'.repeat(119)}…`,
    ]));

  it('says that nobody is named where the metadata are broken', () => {
    const broken = { ...paid, data: null, metadata: undefined } as unknown as RecordedEvent;
    expect(eventInWords(broken).slice(1)).toEqual([
      '    by NOBODY NAMED (financing.instalment-paid v?, position 1234)',
      '    data: null',
    ]);
  });

  it('names its stream', () => {
    expect(streamInWords(paid.stream)).toBe('award of financing');
    expect(streamInWords('award-1')).toBe('no stream of ours');
  });
});
