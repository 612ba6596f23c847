import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, it } from '@jest/globals';
import { ownershipAggregate } from './ownership.decider.js';
import { ownershipExamples, type OwnershipEvent } from './ownership.events.js';

const given = deciderSpec(ownershipAggregate.decider);
const link = ownershipExamples['financing.ownership-noted'];
const { ownerId, ...terms } = link;
const { linkId } = link;
const noted = (change: Partial<typeof link> = {}): OwnershipEvent => ({
  type: 'financing.ownership-noted',
  data: { ...link, ...change },
});
const dropped: OwnershipEvent = { type: 'financing.ownership-dropped', data: { linkId } };
const correct = { type: 'CorrectOwnership', data: { ...terms, share: '1/3', validFrom: '2018-01-01' } } as const;
const end = { type: 'EndOwnership', data: { linkId, validTo: '2030-01-01' } } as const;

describe('The copy of a link between two enterprises', () => {
  it('says what the registry says', () => {
    given().when({ type: 'NoteOwnership', data: link }).then(noted());
    given(noted())
      .when(correct)
      .then(noted({ share: '1/3', validFrom: '2018-01-01' }));
    given(noted())
      .when(end)
      .then(noted({ validTo: '2030-01-01' }));
    given(noted()).when({ type: 'DropOwnership', data: { linkId } }).then(dropped);
  });

  it('forgets an end that a correction does not have', () =>
    given(noted({ validTo: '2030-01-01' }))
      .when(correct)
      .then(noted({ share: '1/3', validFrom: '2018-01-01' })));

  it('is not changed before it is there', () => {
    given().when(correct).thenRefused('OWNERSHIP_NOT_NOTED', { facts: { linkId } });
    given(noted(), dropped)
      .when(end)
      .thenRefused('OWNERSHIP_NOT_NOTED', { wouldPassIf: { noted: '01980000-0000-7000-8000-00000000c001' } });
    given().when({ type: 'DropOwnership', data: { linkId } }).thenNothing();
  });
});
