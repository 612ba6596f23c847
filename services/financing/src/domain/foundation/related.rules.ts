import { centsOf, DomainError, euros, type Cents, type MoneyJson } from '@ceriss/kernel';

/** What whoever supervises foundations has allowed a related party to be paid in a year. */
export type Authorisation = Readonly<{ authorisationId: string; year: number; upTo: MoneyJson; authorisedOn: string }>;
export type RelatedRefusal = 'RELATED_PARTY_NOT_AUTHORISED';

type Wanted = Readonly<{
  year: number;
  day: string;
  amount: MoneyJson;
  counterpartyId: string | null;
  relation: string | null;
  /** Cents of the authorisation that are spent. */
  used: Cents;
}>;

/** Refuses a transaction with a related party that no authorisation of the year covers whole (Ley 50/2002, art. 28). */
export const requireAuthorised = (wanted: Wanted, authorisation: Authorisation | null): void => {
  const { year, day, amount, counterpartyId, relation, used } = wanted;
  const inTime = authorisation?.year === year && authorisation.authorisedOn <= day;
  const left = authorisation && inTime ? centsOf(authorisation.upTo) - used : 0n;
  if (centsOf(amount) <= left) return;
  throw new DomainError<RelatedRefusal>('RELATED_PARTY_NOT_AUTHORISED', {
    rule: 'related-parties@1',
    reference: 'Ley 50/2002, art. 28',
    facts: { counterpartyId, relation, amount, year, authorised: euros(left) },
    wouldPassIf: { amountAtMost: euros(left) },
  });
};
