import { communityOf, municipalities } from '@ceriss/spain';
import {
  RELATION_KINDS,
  isMutual,
  type RelationKind,
} from '../../services/registry/src/domain/code-lists/relation-kinds.js';
import { SECTORS, type Sector } from '../../services/registry/src/domain/code-lists/sectors.js';
import { KINDS, PURPOSES } from './names.js';
import { nifOf } from './nif.js';
import { randomOf, type Random } from './random.js';
import { challengesOf, initiativesOf, type ChallengeBody, type InitiativeRow } from './undertakings.js';

export type Sizes = Readonly<{ actors: number; relations: number; initiatives: number; challenges: number }>;

/* Named as the columns of an import. */
export type ActorRow = Readonly<{
  nif: string;
  legalName: string;
  sector: Sector;
  territory: string;
  validFrom: string;
}>;
export type RelationRow = Readonly<{
  fromNif: string;
  toNif: string;
  kind: RelationKind;
  evidence: string;
  validFrom: string;
}>;

export type GeneratedEcosystem = Readonly<{
  actors: readonly ActorRow[];
  relations: readonly RelationRow[];
  initiatives: readonly InitiativeRow[];
  challenges: readonly ChallengeBody[];
}>;

/** The day from which every generated organisation is what it is; relations begin on or after it. */
export const FIRST_DAY = '2026-01-02';
const RELATION_DAYS = 300;
const DAY_MS = 86_400_000;

const dayAfter = (days: number): string => new Date(Date.parse(FIRST_DAY) + days * DAY_MS).toISOString().slice(0, 10);

/* The third sector is the largest, the state the smallest. */
const WEIGHTED: readonly Sector[] = SECTORS.flatMap((sector) =>
  Array<Sector>({ 'third-sector': 7, local: 5, business: 3, state: 1 }[sector as string] ?? 2).fill(sector),
);

const actorsOf = (count: number, random: Random): ActorRow[] => {
  const places = municipalities();
  return Array.from({ length: count }, (_, index) => {
    const [place, sector] = [random.one(places), random.one(WEIGHTED)];
    const { letter, titles } = KINDS[sector];
    return {
      nif: nifOf(letter, place.province, index),
      legalName: `${random.one(titles)} ${random.one(PURPOSES)} de ${place.name}`,
      sector,
      territory: place.code,
      validFrom: FIRST_DAY,
    };
  });
};

const grouped = (actors: readonly ActorRow[], of: (actor: ActorRow) => string): Map<string, number[]> => {
  const groups = new Map<string, number[]>();
  for (const [index, actor] of actors.entries()) {
    const group = groups.get(of(actor)) ?? [];
    group.push(index);
    groups.set(of(actor), group);
  }
  return groups;
};

/* Neighbours first, then peers, then those who have many ties already: as networks of organisations grow. */
const partners = (actors: readonly ActorRow[], ends: readonly number[], random: Random) => {
  const communityOfActor = ({ territory }: ActorRow): string => communityOf(territory)!.code;
  const near = grouped(actors, communityOfActor);
  const alike = grouped(actors, ({ sector }) => sector);
  return (from: number): number => {
    const actor = actors[from]!;
    if (random.percent(60)) return random.one(near.get(communityOfActor(actor))!);
    if (random.percent(50)) return random.one(alike.get(actor.sector)!);
    return ends.length > 0 && random.percent(70) ? random.one(ends) : random.below(actors.length);
  };
};

/* One in twenty works alone. */
const joins = (actor: number): boolean => actor % 20 !== 19;

const relationsOf = (actors: readonly ActorRow[], count: number, random: Random): RelationRow[] => {
  if (count > (actors.length * (actors.length - 1)) / 4) throw new RangeError('more relations than so few actors have');
  const ends: number[] = [];
  const partnerOf = partners(actors, ends, random);
  const known = new Set<string>();
  const relations: RelationRow[] = [];
  while (relations.length < count) {
    const from = random.below(actors.length);
    const to = partnerOf(from);
    const kind = random.one(RELATION_KINDS);
    const key = [kind, ...(isMutual(kind) && to < from ? [to, from] : [from, to])].join(' ');
    if (from === to || !joins(from) || !joins(to) || known.has(key)) continue;
    known.add(key);
    ends.push(from, to);
    relations.push({
      ...{ fromNif: actors[from]!.nif, toNif: actors[to]!.nif, kind },
      ...{ evidence: `Convenio ${relations.length + 1}`, validFrom: dayAfter(random.below(RELATION_DAYS)) },
    });
  }
  return relations;
};

/** Organisations that never were, with what they do together: the same ones for the same seed. At most 100,000 actors. */
export const generateEcosystem = (sizes: Sizes, seed = 1): GeneratedEcosystem => {
  const random = randomOf(seed);
  const actors = actorsOf(sizes.actors, random);
  return {
    actors,
    relations: relationsOf(actors, sizes.relations, random),
    initiatives: initiativesOf(sizes.initiatives, actors, random),
    challenges: challengesOf(sizes.challenges, random),
  };
};
