import { describe, expect, it } from '@jest/globals';
import { isUuid, newId } from '@ceriss/kernel';
import { ConsultationSecrets, digestOf, opener } from './ballot-secrets.js';

const consultationId = newId();
const secrets = new ConsultationSecrets('s'.repeat(32), consultationId);
const voter = secrets.voter('person/subject-1');

describe('A sealed ballot', () => {
  it('is opened by the key of its consultation, for its voter, and by nothing else', () => {
    const sealed = secrets.seal(voter, '01001');
    const open = opener(consultationId, secrets.key);
    expect(open(voter, sealed)).toBe('01001');
    expect(open(secrets.voter('person/subject-2'), sealed)).toBeUndefined();
    expect(opener(newId(), secrets.key)(voter, sealed)).toBeUndefined();
    expect(opener(consultationId, '00'.repeat(32))(voter, sealed)).toBeUndefined();
    for (const broken of ['', 'AA', `A${sealed.slice(1)}`, sealed.slice(0, -4)])
      expect([broken, broken === sealed ? undefined : open(voter, broken)]).toEqual([broken, undefined]);
  });
  it('is another one every time, of the same length whatever it says', () => {
    const [one, again, other] = ['01001', '01001', '10110'].map((marks) => secrets.seal(voter, marks));
    expect(again).not.toBe(one);
    expect(other!.length).toBe(one!.length);
  });
});

describe('A voter', () => {
  it('has one pseudonym in a consultation, and another in the next one or under another secret', () => {
    expect(isUuid(voter)).toBe(true);
    expect(new ConsultationSecrets('s'.repeat(32), consultationId).voter('person/subject-1')).toBe(voter);
    expect(new ConsultationSecrets('s'.repeat(32), newId()).voter('person/subject-1')).not.toBe(voter);
    expect(new ConsultationSecrets('t'.repeat(32), consultationId).voter('person/subject-1')).not.toBe(voter);
  });
  it('is not found by the published key', () => {
    const published = new ConsultationSecrets(secrets.key, consultationId);
    expect(published.voter('person/subject-1')).not.toBe(voter);
    expect(digestOf(secrets.key)).toMatch(/^[0-9a-f]{64}$/);
  });
});

it('The command of a ballot says nothing that could be tried', () => {
  const context = {
    commandId: newId(),
    fingerprint: 'f'.repeat(64),
    correlationId: newId(),
    causationId: newId(),
    actor: { subject: 'subject-1', organisation: newId(), role: 'participant' },
    traceparent: '00-0-0-01',
  };
  const disguised = secrets.disguised(context, voter);
  const told = JSON.stringify(disguised);
  for (const secret of [context.commandId, context.fingerprint, 'subject-1', context.actor.organisation, 'traceparent'])
    expect(told).not.toContain(secret);
  expect(disguised.actor).toEqual({ subject: voter, role: 'voter' });
  expect(secrets.disguised(context, voter)).toEqual(disguised);
});
