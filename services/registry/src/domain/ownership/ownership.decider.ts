import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { requireActive, type Party } from '../party.rules.js';
import {
  ownershipCodec,
  type OwnershipCorrected,
  type OwnershipEnded,
  type OwnershipEvent,
  type OwnershipRecorded,
  type OwnershipWithdrawn,
} from './ownership.events.js';
import { requireFits, type Link, type Terms } from './ownership.rules.js';

export type RecordOwnership = Command<
  'RecordOwnership',
  Omit<OwnershipRecorded['data'], 'ownerId' | 'ownedId'> & { owner: Party; owned: Party }
>;
export type CorrectOwnership = Command<'CorrectOwnership', OwnershipCorrected['data']>;
export type EndOwnership = Command<'EndOwnership', OwnershipEnded['data']>;
export type WithdrawOwnership = Command<'WithdrawOwnership', OwnershipWithdrawn['data']>;
export type OwnershipCommand = RecordOwnership | CorrectOwnership | EndOwnership | WithdrawOwnership;

/** Who is linked to one enterprise as its owner: all of them together, because what they hold has one sum. */
export type Ownership = Readonly<{ links: readonly Link[] }>;

const initialState = (): Ownership => ({ links: [] });

const termsOf = ({ kind, share, validFrom, validTo }: Terms): Terms => ({
  kind,
  validFrom,
  ...(share !== undefined && { share }),
  ...(validTo !== undefined && { validTo }),
});

const changed = ({ links }: Ownership, linkId: string, to: (link: Link) => Link): Ownership => ({
  links: links.map((link) => (link.linkId === linkId ? to(link) : link)),
});

const evolve = (ownership: Ownership, { type, data }: OwnershipEvent): Ownership => {
  const { linkId } = data;
  switch (type) {
    case 'registry.ownership-recorded':
      return { links: [...ownership.links, { linkId, ownerId: data.ownerId, ...termsOf(data) }] };
    case 'registry.ownership-corrected':
      return changed(ownership, linkId, ({ ownerId }) => ({ linkId, ownerId, ...termsOf(data) }));
    case 'registry.ownership-ended':
      return changed(ownership, linkId, (link) => ({ ...link, validTo: data.validTo }));
    case 'registry.ownership-withdrawn':
      return { links: ownership.links.filter((link) => link.linkId !== linkId) };
  }
};

/* Whoever is suspended owns as before: who was never registered is refused, and an alias, with the actor that it stands for. */
const requireKnown = (party: Party, takenAs: string): void => {
  const { actorId, standing } = party;
  if (standing === 'merged') requireActive(party, takenAs);
  if (standing !== 'unknown') return;
  throw new DomainError('ACTOR_NOT_FOUND', { rule: 'known-actor@1', facts: { actorId, as: takenAs } });
};

const record = (data: RecordOwnership['data'], { links }: Ownership): OwnershipEvent[] => {
  const { owner, owned, linkId, ...terms } = data;
  const [ownerId, ownedId] = [owner.actorId, owned.actorId];
  if (ownerId === ownedId) {
    throw new DomainError('OWNERSHIP_OF_ITSELF', {
      rule: 'distinct-enterprises@1',
      facts: { actorId: ownerId },
      wouldPassIf: { ownerOtherThan: ownerId },
    });
  }
  requireKnown(owner, 'owner');
  requireKnown(owned, 'owned');
  requireFits({ linkId, ownerId, ...termsOf(terms) }, links);
  return [{ type: 'registry.ownership-recorded', data: { ...terms, linkId, ownerId, ownedId } }];
};

const correct = (data: CorrectOwnership['data'], link: Link, others: readonly Link[]): OwnershipEvent[] => {
  requireFits({ linkId: link.linkId, ownerId: link.ownerId, ...termsOf(data) }, others);
  return [{ type: 'registry.ownership-corrected', data }];
};

const end = (data: EndOwnership['data'], link: Link, others: readonly Link[]): OwnershipEvent[] => {
  if (link.validTo === data.validTo) return [];
  requireFits({ ...link, validTo: data.validTo }, others);
  return [{ type: 'registry.ownership-ended', data }];
};

const decide = ({ type, data }: OwnershipCommand, ownership: Ownership): OwnershipEvent[] => {
  if (type === 'RecordOwnership') return record(data, ownership);
  const { linkId } = data;
  const link = ownership.links.find((one) => one.linkId === linkId);
  if (!link) throw new DomainError('OWNERSHIP_NOT_FOUND', { facts: { linkId, ownedId: data.ownedId } });
  const others = ownership.links.filter((one) => one !== link);
  switch (type) {
    case 'CorrectOwnership':
      return correct(data, link, others);
    case 'EndOwnership':
      return end(data, link, others);
    case 'WithdrawOwnership':
      return [{ type: 'registry.ownership-withdrawn', data }];
  }
};

export const ownershipAggregate: Aggregate<Ownership, OwnershipCommand, OwnershipEvent> = {
  decider: { initialState, evolve, decide },
  codec: ownershipCodec,
  streamOf: (ownedId) => `registry.ownership-${ownedId}`,
};
