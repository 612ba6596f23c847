/** By what a bank tells an entry from every other. */
export type EntryIdentity = Readonly<{ bankReference: string; bookedOn: string; cents: bigint }>;
/** A statement that holds one of them, and which. */
export type KnownEntry = Readonly<{
  accountCode: string;
  statementId: string;
  reference: string;
  bankReference: string;
}>;

/** Entries of statements that were accepted. Implemented by the read models. */
export interface KnownEntries {
  /** One hit for each statement that holds any of these. */
  among(identities: readonly EntryIdentity[]): Promise<KnownEntry[]>;
}

export const KNOWN_ENTRIES = Symbol('KnownEntries');
