import { describe, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { importAggregate } from './import.decider.js';
import { importExamples, type ImportEvent, type RowOutcome } from './import.events.js';

const given = deciderSpec(importAggregate.decider);
const data = importExamples['registry.import-received'];
const { importId } = data;
const received: ImportEvent = { type: 'registry.import-received', data };
const outcome = (row: number, what: RowOutcome['outcome'] = 'accepted'): RowOutcome => ({
  ...{ row, place: String(row + 1), dataset: 'actors', outcome: what },
});
const taken = (...outcomes: RowOutcome[]): ImportEvent => ({
  type: 'registry.import-rows-taken',
  data: { importId, outcomes },
});
const take = (...outcomes: RowOutcome[]) => ({ type: 'TakeRows', data: { importId, outcomes } }) as const;
const completed: ImportEvent = {
  type: 'registry.import-completed',
  data: { importId, accepted: 1, unchanged: 0, refused: 1 },
};

describe('An import', () => {
  it('is received once', () => {
    given().when({ type: 'ReceiveImport', data }).then(received);
    given(received)
      .when({ type: 'ReceiveImport', data })
      .thenRefused('IMPORT_ALREADY_RECEIVED', { facts: { importId } });
  });
  it('takes rows in their order, and is complete with the last', () => {
    given(received)
      .when(take(outcome(1)))
      .then(taken(outcome(1)));
    given(received, taken(outcome(1)))
      .when(take(outcome(2, 'refused')))
      .then(taken(outcome(2, 'refused')), completed);
    given(received)
      .when(take(outcome(1), outcome(2, 'refused')))
      .then(taken(outcome(1), outcome(2, 'refused')), completed);
  });
  it('changes nothing for no rows', () => given(received).when(take()).thenNothing());
  it.each([
    ['the first again', [outcome(1)], [outcome(1)]],
    ['one left out', [], [outcome(2)]],
    ['more than there are', [], [outcome(1), outcome(2), outcome(3)]],
  ])('refuses rows out of order: %s', (_, before, rows) =>
    given(received, ...(before.length > 0 ? [taken(...before)] : []))
      .when(take(...rows))
      .thenRefused('IMPORT_ROWS_OUT_OF_ORDER', { facts: { importId, taken: before.length } }),
  );
  it('takes nothing when it was never received', () =>
    given()
      .when(take(outcome(1)))
      .thenRefused('IMPORT_NOT_FOUND'));
});
