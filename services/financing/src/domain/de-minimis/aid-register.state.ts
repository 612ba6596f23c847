import { centsOf } from '@ceriss/kernel';
import { changedBy } from '../tables.js';
import type { AidRegisterEvent, DeMinimisRules } from './aid-register.events.js';
import type { Aid } from './de-minimis.rules.js';

export type Entry = Aid &
  Readonly<{
    entryId: string;
    beneficiaryId: string;
    /** Reserved for an award that is being granted, granted by an award of ours, or declared by somebody. */
    standing: 'reserved' | 'granted' | 'declared';
    awardId?: string;
    expiresAt?: string;
    /** Of a reservation: its place in the order of reserving. */
    turn?: number;
    /** The figures by which it was judged. */
    rules?: DeMinimisRules;
  }>;

/** All de minimis aid that is known, by entry; what was released or withdrawn is gone. */
export type AidRegister = Readonly<{
  entries: Readonly<Record<string, Entry>>;
  /** Ceilings that were passed, and by how much: entry and rule. Cents. */
  findings: Readonly<Record<string, bigint>>;
  /** How many reservations there have been. */
  turns: number;
}>;

export const initialState = (): AidRegister => ({ entries: {}, findings: {}, turns: 0 });

export const findingKey = (entryId: string, rule: string): string => `${entryId} ${rule}`;

const put = (register: AidRegister, entry: Entry): AidRegister => ({
  ...register,
  entries: { ...register.entries, [entry.entryId]: entry },
});

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));

const drop = (register: AidRegister, entryId: string): AidRegister => ({
  ...register,
  entries: without(register.entries, entryId),
});

export const evolve = changedBy<AidRegister, AidRegisterEvent>({
  'financing.aid-reserved': (register, { members: _, amount, ...data }) =>
    put(
      { ...register, turns: register.turns + 1 },
      { ...data, amount: centsOf(amount), standing: 'reserved', turn: register.turns + 1 },
    ),
  'financing.aid-granted': (register, { members: _, amount, ...data }) =>
    put(register, { ...data, amount: centsOf(amount), standing: 'granted' }),
  'financing.aid-reservation-released': (register, { entryId }) => drop(register, entryId),
  'financing.aid-reduced': (register, { entryId, amount }) => {
    const entry = register.entries[entryId];
    return entry ? put(register, { ...entry, amount: centsOf(amount) }) : register;
  },
  'financing.aid-declared': (register, { entryId, beneficiaryId, regime, amount, grantDate }) =>
    put(register, { entryId, beneficiaryId, regime, grantDate, amount: centsOf(amount), standing: 'declared' }),
  'financing.aid-declaration-withdrawn': (register, { entryId }) => drop(register, entryId),
  'financing.aid-ceiling-passed': (register, { entryId, rule, excess }) => ({
    ...register,
    findings: { ...register.findings, [findingKey(entryId, rule)]: centsOf(excess) },
  }),
  'financing.aid-finding-cleared': (register, { entryId, rule }) => ({
    ...register,
    findings: without(register.findings, findingKey(entryId, rule)),
  }),
});

/** The aid of an undertaking, without one entry. */
export const aidOf = ({ entries }: AidRegister, members: readonly string[], except?: string): Entry[] =>
  Object.values(entries).filter(({ entryId, beneficiaryId }) => entryId !== except && members.includes(beneficiaryId));
