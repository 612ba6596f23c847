/** Which organisations have verified accounts. Implemented by the read models. */
export interface PayeesByIban {
  /** The actor of each IBAN that is known; others are left out. */
  actorsOf(ibans: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export const PAYEES_BY_IBAN = Symbol('PayeesByIban');
