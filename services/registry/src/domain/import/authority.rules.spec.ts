import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@ceriss/kernel';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { limitOf, requireBringable, senderOf } from './authority.rules.js';
import { DATASETS } from './columns.js';
import { importAggregate } from './import.decider.js';
import { importExamples } from './import.events.js';

const refusal = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
};

describe('A file', () => {
  it('of an officer is not limited, of anybody else to the organisation that it is sent for', () => {
    expect(limitOf({ role: 'registry-officer', organisation: 'a' })).toBeUndefined();
    expect(limitOf({ role: 'promoter', organisation: 'a' })).toBe('a');
    expect(refusal(() => limitOf({ role: 'promoter' }))).toBe('IMPORT_WITHOUT_ORGANISATION');
  });

  it.each(DATASETS)('of an officer brings %s; a limited one only references', (dataset) => {
    expect(refusal(() => requireBringable(dataset, senderOf(undefined)))).toBeUndefined();
    const expected = dataset === 'references' ? undefined : 'IMPORT_ROW_NOT_ALLOWED';
    expect(refusal(() => requireBringable(dataset, senderOf('a')))).toBe(expected);
  });

  it('remembers for whom it was sent', () => {
    const data = importExamples['registry.import-received'];
    const organisation = importExamples['registry.import-limited'].organisation;
    deciderSpec(importAggregate.decider)()
      .when({ type: 'ReceiveImport', data: { ...data, limitedTo: organisation } })
      .then(
        { type: 'registry.import-received', data },
        { type: 'registry.import-limited', data: { importId: data.importId, organisation } },
      );
  });
});
