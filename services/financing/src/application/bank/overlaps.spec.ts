import type { BankEntry } from '@ceriss/iso20022';
import { describe, expect, it } from '@jest/globals';
import type { EntryIdentity, KnownEntries } from './known-entries.js';
import { Overlaps } from './overlaps.js';

const entry = (number: number, more: Partial<BankEntry> = {}): BankEntry => ({
  ...{ number, cents: 100n, direction: 'credit', reversal: false, bookedOn: '2027-05-11', details: [] },
  ...{ bankReference: `B-${number}`, ...more },
});
class Known implements KnownEntries {
  overlapping = () => Promise.resolve(undefined);
  asked: EntryIdentity[][] = [];
  constructor(private readonly reference: string) {}
  async among(identities: readonly EntryIdentity[]) {
    this.asked.push([...identities]);
    const hit = identities.find(({ bankReference }) => bankReference === this.reference);
    return hit
      ? [{ accountCode: 'main', statementId: 's-1', reference: '2027-131', bankReference: this.reference }]
      : [];
  }
}
const at = (statementId: string) => ({ statementId, statement: 1 });

describe('Statements that overlap', () => {
  it('are refused by the entry that another of the account has', async () => {
    const overlaps = new Overlaps(new Known('B-2'));
    for (const one of [entry(1), entry(2)]) await overlaps.saw(one);
    await expect(overlaps.require('main', at('s-2'))).rejects.toMatchObject({
      code: 'STATEMENT_OVERLAPS',
      refusal: { facts: { statement: 1, overlaps: '2027-131', bankReference: 'B-2' } },
    });
  });
  it('are not: the same statement again, one of another account, one without a hit, the next of the file', async () => {
    const overlaps = new Overlaps(new Known('B-2'));
    await overlaps.saw(entry(2));
    await expect(overlaps.require('main', at('s-1'))).resolves.toBeUndefined();
    await overlaps.saw(entry(2));
    await expect(overlaps.require('other', at('s-2'))).resolves.toBeUndefined();
    await expect(overlaps.require('main', at('s-3'))).resolves.toBeUndefined();
  });
  it('are told by reference, day and signed amount, and not where the bank gives no reference', async () => {
    const known = new Known('-');
    const overlaps = new Overlaps(known);
    await overlaps.saw(entry(1, { direction: 'debit' }));
    await overlaps.saw({ ...entry(2, { bankReference: 'NONREF' }) });
    const { bankReference: _, ...without } = entry(3);
    await overlaps.saw(without);
    await overlaps.require('main', at('s-2'));
    expect(known.asked).toEqual([[{ bankReference: 'B-1', bookedOn: '2027-05-11', cents: -100n }]]);
  });
  it('are looked for in portions, however long the file', async () => {
    const known = new Known('-');
    const overlaps = new Overlaps(known);
    for (let number = 1; number <= 1_201; number += 1) await overlaps.saw(entry(number));
    await overlaps.require('main', at('s-2'));
    expect(known.asked.map(({ length }) => length)).toEqual([500, 500, 201]);
  });
});
