/** What is looked for, told in classifications. `anchorId` is who would be tied to a new partner; a challenge or a territory has none. */
export type Sought = Readonly<{
  anchorId: string | undefined;
  challengeId: string | undefined;
  communities: readonly string[];
  territories: readonly string[];
  targetGroups: readonly string[];
  serviceCodes: readonly string[];
  /** Services that are asked for and that nobody at work offers. */
  missingServices: readonly string[];
  /** Who is at work already: no partner any more. */
  present: readonly string[];
}>;

export type KnownInitiative = Readonly<{
  initiativeId: string;
  title: string;
  challengeId: string | null;
  communities: readonly string[];
  territories: readonly string[];
  targetGroups: readonly string[];
  serviceCodes: readonly string[];
  /** Promoter and partners. */
  actorIds: readonly string[];
  /** The highest that was approved; 0 without evaluation. */
  evidenceLevel: number;
  transfers: number;
  /** Those that were published of it. */
  practiceIds: readonly string[];
}>;

export type KnownActor = Readonly<{ actorId: string; legalName: string; sector: string }>;

export type KnownNeed = Readonly<{
  needId: string;
  territories: readonly string[];
  targetGroups: readonly string[];
  serviceCodes: readonly string[];
}>;

export type KnownNetwork = Readonly<{ networkId: string; name: string; memberIds: readonly string[] }>;

/** Somebody through whom another is reached, and what the tie to that one still counts, 0 to 1 with six decimals. */
export type Between = Readonly<{ actorId: string; strength: string }>;

/** What the registry knows around what is looked for. */
export type Landscape = Readonly<{
  /** Those that share a challenge, a target group or a service with it, itself left out. */
  initiatives: readonly KnownInitiative[];
  actors: readonly KnownActor[];
  /** Through whom an actor is two steps away from those at work. */
  between: ReadonlyMap<string, readonly Between[]>;
  /** Who is tied to the anchor, or to the initiative itself, already. */
  tied: ReadonlySet<string>;
  /** Standing ones that share a target group and a service with it. */
  needs: readonly KnownNeed[];
  networks: readonly KnownNetwork[];
}>;

export const shared = (a: readonly string[], b: readonly string[]): readonly string[] =>
  a.filter((one) => b.includes(one)).toSorted();

export const overlap = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));

/** For the same people with the same service. */
export const alike = (
  a: Pick<Sought, 'targetGroups' | 'serviceCodes'>,
  b: Pick<Sought, 'targetGroups' | 'serviceCodes'>,
): boolean => overlap(a.targetGroups, b.targetGroups) && overlap(a.serviceCodes, b.serviceCodes);
