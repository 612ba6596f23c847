import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { decidedBy } from '../tables.js';
import { ownershipCodec, type OwnershipDropped, type OwnershipEvent, type OwnershipNoted } from './ownership.events.js';

type Link = OwnershipNoted['data'];

/** The registry has recorded a link between two enterprises. */
export type NoteOwnership = Command<'NoteOwnership', Link>;
/** What it had recorded was wrong. */
export type CorrectOwnership = Command<'CorrectOwnership', Omit<Link, 'ownerId'>>;
export type EndOwnership = Command<'EndOwnership', Readonly<{ linkId: string; validTo: string }>>;
/** The link had never held. */
export type DropOwnership = Command<'DropOwnership', OwnershipDropped['data']>;
export type OwnershipCommand = NoteOwnership | CorrectOwnership | EndOwnership | DropOwnership;

export type OwnershipRefusal = 'OWNERSHIP_NOT_NOTED';

/** Financing's own copy of one link of the registry. */
export type Ownership = Readonly<{ link: Link | undefined }>;

const initialState = (): Ownership => ({ link: undefined });

const evolve = (_: Ownership, event: OwnershipEvent): Ownership => ({
  link: event.type === 'financing.ownership-noted' ? event.data : undefined,
});

const noted = (link: Link): OwnershipEvent[] => [{ type: 'financing.ownership-noted', data: link }];

const known = (linkId: string, { link }: Ownership): Link => {
  if (!link) {
    const wouldPassIf = { noted: linkId };
    throw new DomainError<OwnershipRefusal>('OWNERSHIP_NOT_NOTED', { facts: { linkId }, wouldPassIf });
  }
  return link;
};

/* The registry sends what it says of one enterprise in order, and each of it once: there is nothing to be compared. */
const decide = decidedBy<Ownership, OwnershipCommand, OwnershipEvent>({
  NoteOwnership: noted,
  CorrectOwnership: (terms, ownership) => noted({ ...terms, ownerId: known(terms.linkId, ownership).ownerId }),
  EndOwnership: ({ linkId, validTo }, ownership) => noted({ ...known(linkId, ownership), validTo }),
  DropOwnership: (data, { link }) => (link ? [{ type: 'financing.ownership-dropped', data }] : []),
});

export const ownershipAggregate: Aggregate<Ownership, OwnershipCommand, OwnershipEvent> = {
  decider: { initialState, evolve, decide },
  codec: ownershipCodec,
  streamOf: (linkId) => `financing.ownership-${linkId}`,
};
