import { centsOf, DomainError, sumCents, type Cents } from '@ceriss/kernel';
import { changedBy } from '../tables.js';
import type { Contract, Need, SubcontractEvent } from './subcontract.events.js';

export type Subcontract = Readonly<{
  status: 'pending' | 'effective' | 'denied' | 'withdrawn';
  subcontractorId: string;
  object: string;
  cents: Cents;
  needs: readonly Need[];
  contract: Contract | null;
  declaredBy: string;
}>;
/** The subcontracts of an award, by id. */
export type Subcontracting = Readonly<Record<string, Subcontract>>;

export const initialState = (): Subcontracting => ({});

/** The subcontract, or the refusal SUBCONTRACT_NOT_FOUND. */
export const knownSubcontract = (subcontracting: Subcontracting, subcontractId: string): Subcontract => {
  const found = Object.hasOwn(subcontracting, subcontractId) ? subcontracting[subcontractId] : undefined;
  if (!found) throw new DomainError('SUBCONTRACT_NOT_FOUND', { facts: { subcontractId } });
  return found;
};

const counts = ({ status }: Subcontract): boolean => status === 'pending' || status === 'effective';

/** Cents of all subcontracts that stand, those that wait for an authorisation included. */
export const subcontracted = (subcontracting: Subcontracting): Cents =>
  sumCents(
    Object.values(subcontracting)
      .filter(counts)
      .map(({ cents }) => cents),
  );

/** Cents of those with the same subcontractor for the same object. */
export const subcontractedAlike = (
  subcontracting: Subcontracting,
  { subcontractorId, object }: Pick<Subcontract, 'subcontractorId' | 'object'>,
): Cents =>
  sumCents(
    Object.values(subcontracting)
      .filter((one) => counts(one) && one.subcontractorId === subcontractorId && one.object === object)
      .map(({ cents }) => cents),
  );

const changed = (all: Subcontracting, id: string, change: Partial<Subcontract>): Subcontracting =>
  all[id] ? { ...all, [id]: { ...all[id], ...change } } : all;

export const evolve = (state: Subcontracting, event: SubcontractEvent): Subcontracting =>
  changedBy<Subcontracting, SubcontractEvent>({
    'financing.subcontract-declared': (all, data) => {
      const { subcontractId, subcontractorId, object, amount, needs, contract, declaredBy } = data;
      const status = needs.length === 0 ? 'effective' : 'pending';
      const one = { status, subcontractorId, object, cents: centsOf(amount), needs, contract, declaredBy } as const;
      return { ...all, [subcontractId]: one };
    },
    'financing.subcontract-contract-delivered': (all, { subcontractId, contract }) =>
      changed(all, subcontractId, { contract }),
    'financing.subcontract-authorised': (all, { subcontractId }) =>
      changed(all, subcontractId, { status: 'effective' }),
    'financing.subcontract-denied': (all, { subcontractId }) => changed(all, subcontractId, { status: 'denied' }),
    'financing.subcontract-withdrawn': (all, { subcontractId }) => changed(all, subcontractId, { status: 'withdrawn' }),
  })(state, event);
