/** An organisation as the ecosystem sees it: `community` is the code of its autonomous community. */
export type EcosystemActor = Readonly<{ actorId: string; legalName: string; community: string; sector: string }>;

/** A relation in force between two actors, in either direction, and the day (ISO) for which it was confirmed last. */
export type EcosystemTie = Readonly<{ a: string; b: string; confirmedOn: string }>;

/** What there is on a day (ISO date). */
export type Ecosystem = Readonly<{ day: string; actors: readonly EcosystemActor[]; ties: readonly EcosystemTie[] }>;

/** An actor by its id and name, as answers show it. */
export type NamedActor = Readonly<{ actorId: string; legalName: string }>;
