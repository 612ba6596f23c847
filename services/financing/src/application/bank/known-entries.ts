/** By what a bank tells an entry from every other. */
export type EntryIdentity = Readonly<{ bankReference: string; bookedOn: string; cents: bigint }>;
/** A statement that holds one of them, and which. */
export type KnownEntry = Readonly<{
  accountCode: string;
  statementId: string;
  reference: string;
  bankReference: string;
}>;

/** A statement that is being taken, by the pages that hold its lines. */
export type Held = Readonly<{ statementId: string; pageIds: readonly string[] }>;
/** A line of a held statement that another has brought, or brings beside it: then its reference is not known here. */
export type Overlap = Readonly<{
  statementId: string;
  otherId: string;
  otherReference: string | null;
  bankReference: string;
}>;

/** What banks write where they have no reference. */
export const NO_REFERENCE: readonly string[] = ['NONREF', 'NOTPROVIDED', 'NOREF'];

/** Entries of statements that were accepted. Implemented by the read models. */
export interface KnownEntries {
  /** One hit for each statement that holds any of these. */
  among(identities: readonly EntryIdentity[]): Promise<KnownEntry[]>;
  /** The first line of statements that are kept and not accepted yet which an accepted one, or another of them, has as well. */
  overlapping(held: readonly Held[]): Promise<Overlap | undefined>;
}

export const KNOWN_ENTRIES = Symbol('KnownEntries');
