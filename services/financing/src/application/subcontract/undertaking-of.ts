/** Which actors are one undertaking with another on a day. Implemented by the read models. */
export interface UndertakingOf {
  undertaking(actorId: string, day: string): Promise<Readonly<{ members: readonly string[] }>>;
}

export const UNDERTAKING_OF = Symbol('UndertakingOf');
