/** Which awards an initiative has been granted. Implemented by the read models. */
export interface AwardsOfInitiative {
  /** Complete as of the moment of asking. Throws StoreUnavailable when the list cannot be brought up to date in time. */
  granted(initiativeId: string): Promise<readonly string[]>;
}

export const AWARDS_OF_INITIATIVE = Symbol('AwardsOfInitiative');
