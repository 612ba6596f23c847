import { namedId } from '@ceriss/kernel';
import { isMutual, type RelationKind } from '../code-lists/relation-kinds.js';

export const END_KINDS = ['actor', 'initiative'] as const;

/** What a relation begins or ends at: an organisation, or an initiative. */
export type TieEnd = Readonly<{ kind: (typeof END_KINDS)[number]; id: string }>;

const RELATIONS = 'd2b7a1c4-90f3-5e68-b1d5-6c4e8f2a7b30';

/* Organisations came first: theirs is the id alone, so that the relations between them keep theirs. */
const keyOf = ({ kind, id }: TieEnd): string => (kind === 'actor' ? id : `${kind}:${id}`);

/** In a mutual tie it does not matter who is named first: the order is always the same one. */
export const orderedEnds = (from: TieEnd, to: TieEnd, kind: RelationKind): readonly [TieEnd, TieEnd] =>
  isMutual(kind) && keyOf(to) < keyOf(from) ? [to, from] : [from, to];

/** Two ends have one tie of a kind, whenever it held. */
export const tieIdOf = (from: TieEnd, to: TieEnd, kind: RelationKind): string =>
  namedId(RELATIONS, [kind, ...orderedEnds(from, to, kind).map(keyOf)].join(' '));

/** The same between two organisations, by their ids. */
export const relationIdOf = (from: string, to: string, kind: RelationKind): string =>
  tieIdOf({ kind: 'actor', id: from }, { kind: 'actor', id: to }, kind);
