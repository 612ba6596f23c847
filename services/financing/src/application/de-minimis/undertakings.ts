export type UndertakingQuestion = Readonly<{ actorId: string; day: string }>;

/** Who makes up single undertakings. Implemented by the read models. */
export interface Undertakings {
  /**
   * The members of each one's undertaking on its day, complete as of the moment of asking.
   * Throws StoreUnavailable when the links of ownership cannot be brought up to date in time.
   */
  membersOf(questions: readonly UndertakingQuestion[]): Promise<readonly (readonly string[])[]>;
}

export const UNDERTAKINGS = Symbol('Undertakings');
