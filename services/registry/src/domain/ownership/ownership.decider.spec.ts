import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { namedId } from '@ceriss/kernel';
import { ownershipAggregate, type RecordOwnership } from './ownership.decider.js';
import type { OwnershipEvent, OwnershipRecorded } from './ownership.events.js';

const given = deciderSpec(ownershipAggregate.decider);
const party = (digit: number) =>
  ({ actorId: `${digit}`.repeat(8) + '-1111-5111-8111-111111111111', standing: 'verified' }) as const;
const [a, b, owned] = [party(1), party(2), party(9)];
const terms = { kind: 'voting-rights', share: '1/2', evidence: 'deed', validFrom: '2026-03-01' } as const;
type Change = Partial<RecordOwnership['data']>;

/* The same owner begins to hold the same kind once a day. */
const linkIdOf = ({ owner = a, kind = terms.kind, validFrom = terms.validFrom }: Change): string =>
  namedId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', [owner.actorId, kind, validFrom].join(' '));

const record = (change: Change = {}): RecordOwnership => ({
  type: 'RecordOwnership',
  data: { linkId: linkIdOf(change), owner: a, owned, ...terms, ...change },
});
const recorded = (change: Change = {}): OwnershipRecorded => {
  const { owner, owned: _, ...rest } = record(change).data;
  return {
    type: 'registry.ownership-recorded',
    data: { ...rest, ownerId: owner.actorId, ownedId: owned.actorId },
  };
};
const { linkId, ownedId } = recorded().data;

describe('Recording who owns an enterprise', () => {
  it('keeps the terms', () => given().when(record()).then(recorded()));

  it('is done once', () => given(recorded()).when(record()).thenRefused('OWNERSHIP_OVERLAPS', { facts: { linkId } }));

  it.each(['0', '0/5', '-1/2', '1/0', '101/100', '0.5', '', '1e3', '12345678901/2'])('refuses the share %j', (share) =>
    given().when(record({ share })).thenRefused('OWNERSHIP_SHARE_INVALID', { facts: { share } }),
  );

  it.each(['1/1000000', '1', '3/3', '999999999/999999999'])('takes the share %j', (share) =>
    given().when(record({ share })).then(recorded({ share })),
  );

  it('wants a share for voting rights and none for control', () => {
    given()
      .when(record({ share: undefined }))
      .thenRefused('OWNERSHIP_SHARE_INVALID', { facts: { kind: 'voting-rights' } });
    given()
      .when(record({ kind: 'board-majority' }))
      .thenRefused('OWNERSHIP_SHARE_INVALID');
    const { share: _, ...control } = { ...record({ kind: 'board-majority' }).data };
    const result = given().when({ type: 'RecordOwnership', data: control });
    const { share: __, ...data } = recorded({ kind: 'board-majority' }).data;
    result.then({ type: 'registry.ownership-recorded', data });
  });

  it('ends after the day on which it begins', () => {
    given()
      .when(record({ validTo: '2026-03-01' }))
      .thenRefused('OWNERSHIP_PERIOD_INVALID', { wouldPassIf: { validTo: { after: '2026-03-01' } } });
    given()
      .when(record({ validTo: '2026-03-02' }))
      .then(recorded({ validTo: '2026-03-02' }));
  });

  it('refuses an owner of itself, and who is not in the register; a suspended one owns as before', () => {
    given()
      .when(record({ owner: owned }))
      .thenRefused('OWNERSHIP_OF_ITSELF', { wouldPassIf: { ownerOtherThan: owned.actorId } });
    given()
      .when(record({ owner: { ...a, standing: 'unknown' } }))
      .thenRefused('ACTOR_NOT_FOUND', { facts: { as: 'owner' } });
    given()
      .when(record({ owned: { ...owned, standing: 'unknown' } }))
      .thenRefused('ACTOR_NOT_FOUND', { facts: { as: 'owned' } });
    given()
      .when(record({ owner: { ...a, standing: 'merged', mergedInto: b.actorId } }))
      .thenRefused('ACTOR_NOT_ACTIVE', { facts: { mergedInto: b.actorId }, wouldPassIf: { actorId: b.actorId } });
    given()
      .when(record({ owner: { ...a, standing: 'suspended' } }))
      .then(recorded());
  });

  it('takes what is held together up to the whole and nothing more', () => {
    const half = recorded();
    given(half)
      .when(record({ owner: b }))
      .then(recorded({ owner: b }));
    given(half)
      .when(record({ owner: b, share: '500001/1000000' }))
      .thenRefused('OWNERSHIP_OVER_WHOLE', {
        facts: { day: '2026-03-01', heldByOthers: '1/2' },
        wouldPassIf: { share: { atMost: '1/2' } },
      });
    const thirds = [recorded({ share: '1/3' }), recorded({ owner: b, share: '1/3' })];
    const c = party(3);
    given(...thirds)
      .when(record({ owner: c, share: '1/3' }))
      .then(recorded({ owner: c, share: '1/3' }));
  });

  it('looks at every day: the day before another begins, and the day on which one has ended', () => {
    const later = recorded({ owner: b, share: '1', validFrom: '2026-04-01', validTo: '2026-05-01' });
    given(later)
      .when(record({ validTo: '2026-04-01' }))
      .then(recorded({ validTo: '2026-04-01' }));
    given(later)
      .when(record({ validTo: '2026-04-02' }))
      .thenRefused('OWNERSHIP_OVER_WHOLE', { facts: { day: '2026-04-01' } });
    given(later)
      .when(record({ validFrom: '2026-05-01' }))
      .then(recorded({ validFrom: '2026-05-01' }));
    given(later)
      .when(record({ validFrom: '2026-04-30' }))
      .thenRefused('OWNERSHIP_OVER_WHOLE', { facts: { day: '2026-04-30' } });
  });

  it('has one link of a kind and an owner at a time', () => {
    given(recorded({ share: '1/4' }))
      .when(record({ share: '1/4', validFrom: '2027-01-01' }))
      .thenRefused('OWNERSHIP_OVERLAPS', { facts: { linkId } });
    given(recorded())
      .when(record({ share: '1/4' }))
      .thenRefused('OWNERSHIP_OVERLAPS');
    const ended = recorded({ validTo: '2027-01-01' });
    given(ended)
      .when(record({ validFrom: '2027-01-01' }))
      .then(recorded({ validFrom: '2027-01-01' }));
    given(ended)
      .when(record({ validFrom: '2026-12-31' }))
      .thenRefused('OWNERSHIP_OVERLAPS');
  });
});

describe('A link on record', () => {
  const { share: _, ...rest } = terms;
  const corrected = (
    change: Partial<typeof terms> = {},
  ): OwnershipEvent & { type: 'registry.ownership-corrected' } => ({
    type: 'registry.ownership-corrected',
    data: { linkId, ownedId, ...rest, share: '2/3', reason: 'read again', ...change } as never,
  });

  it('is corrected, and its sum is looked at again', () => {
    given(recorded()).when({ type: 'CorrectOwnership', data: corrected().data }).then(corrected());
    const evidence = corrected({ share: '1/2', evidence: 'another deed' } as never);
    given(recorded()).when({ type: 'CorrectOwnership', data: evidence.data }).then(evidence);
    const later = corrected({ validFrom: '2027-01-01' } as never);
    const before = { linkId: linkIdOf({ owner: b }), validTo: '2027-01-01' };
    given(recorded(), later).when(record(before)).then(recorded(before));
    given(recorded(), recorded({ owner: b }))
      .when({ type: 'CorrectOwnership', data: corrected().data })
      .thenRefused('OWNERSHIP_OVER_WHOLE');
  });

  it('is ended, and the end may be moved', () => {
    const end = (validTo: string) =>
      ({ type: 'EndOwnership', data: { linkId, ownedId, validTo, evidence: 'sale' } }) as const;
    const ended = (validTo: string): OwnershipEvent => ({ type: 'registry.ownership-ended', data: end(validTo).data });
    given(recorded()).when(end('2026-03-01')).thenRefused('OWNERSHIP_PERIOD_INVALID');
    given(recorded()).when(end('2026-03-02')).then(ended('2026-03-02'));
    given(recorded(), ended('2026-06-01')).when(end('2026-06-01')).thenNothing();
    given(recorded(), ended('2026-06-01'), recorded({ owner: b, share: '1', validFrom: '2026-06-01' }))
      .when(end('2026-06-02'))
      .thenRefused('OWNERSHIP_OVER_WHOLE', { facts: { day: '2026-06-01' } });
  });

  it('is withdrawn, and can be recorded again', () => {
    const withdrawn: OwnershipEvent = {
      type: 'registry.ownership-withdrawn',
      data: { linkId, ownedId, reason: 'another company' },
    };
    given(recorded()).when({ type: 'WithdrawOwnership', data: withdrawn.data }).then(withdrawn);
    given(recorded(), withdrawn).when(record()).then(recorded());
    given(recorded(), withdrawn)
      .when({ type: 'WithdrawOwnership', data: withdrawn.data })
      .thenRefused('OWNERSHIP_NOT_FOUND');
  });
});

it('has a stream for each owned enterprise', () =>
  expect(ownershipAggregate.streamOf(ownedId)).toBe(`registry.ownership-${ownedId}`));
