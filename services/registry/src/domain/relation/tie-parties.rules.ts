import { DomainError } from '@ceriss/kernel';
import type { RelationKind } from '../code-lists/relation-kinds.js';
import { requireActive, type Party } from '../party.rules.js';
import type { TieEnd } from './tie-end.js';

/** An initiative as a looked-up fact; `promoterId` is the actor that its promoter is now, after mergers. */
export type InitiativeParty = Readonly<{
  initiativeId: string;
  standing: 'unknown' | 'ongoing' | 'ended' | 'taken-over';
  stage?: string | undefined;
  promoterId?: string | undefined;
  takenOverBy?: string | undefined;
}>;
export type TieParty = Party | InitiativeParty;

const isInitiative = (party: TieParty): party is InitiativeParty => 'initiativeId' in party;

export const endOf = (party: TieParty): TieEnd =>
  isInitiative(party) ? { kind: 'initiative', id: party.initiativeId } : { kind: 'actor', id: party.actorId };

type Between = `${TieEnd['kind']}-${TieEnd['kind']}`;

/**
 * Between whom a tie of each kind can be. An initiative has no legal personality: it is funded and does not fund, and neither answers
 * for data nor joins anything; it works with others, and those who carry it mentor and are mentored. A changed table has the next version.
 */
const BETWEEN: Readonly<Record<RelationKind, readonly Between[]>> = {
  collaborates: ['actor-actor', 'actor-initiative', 'initiative-actor', 'initiative-initiative'],
  funds: ['actor-actor', 'actor-initiative'],
  mentors: ['actor-actor', 'actor-initiative', 'initiative-initiative'],
  'shares-data': ['actor-actor'],
  'member-of': ['actor-actor'],
};

const requireKind = (from: TieEnd, to: TieEnd, kind: RelationKind): void => {
  const between: Between = `${from.kind}-${to.kind}`;
  if (BETWEEN[kind].includes(between)) return;
  throw new DomainError('RELATION_KIND_NOT_BETWEEN', {
    rule: 'parties-of-kind@1',
    facts: { kind, from: from.kind, to: to.kind },
    wouldPassIf: { betweenIn: BETWEEN[kind] },
  });
};

const requireDistinct = (from: TieEnd, to: TieEnd): void => {
  if (from.kind !== to.kind || from.id !== to.id) return;
  throw new DomainError('RELATION_WITH_ITSELF', {
    rule: 'distinct-parties@1',
    facts: from.kind === 'actor' ? { actorId: from.id } : { initiativeId: from.id },
    wouldPassIf: { otherThan: from.id },
  });
};

const requireOngoing = ({ initiativeId, standing, stage, takenOverBy }: InitiativeParty, as: string): void => {
  if (standing === 'ongoing') return;
  if (standing === 'unknown') throw new DomainError('INITIATIVE_NOT_FOUND', { facts: { initiativeId, as } });
  if (standing === 'ended') {
    throw new DomainError('INITIATIVE_ENDED', {
      rule: 'active-party@1',
      facts: { initiativeId, stage: stage!, as },
      wouldPassIf: { stage: 'none of closed and failed' },
    });
  }
  throw new DomainError('REFERENCE_TAKEN_OVER', {
    rule: 'active-party@1',
    facts: { initiativeId, takenOverBy: takenOverBy!, as },
    wouldPassIf: { initiativeId: takenOverBy! },
  });
};

/* That a promoter works for its own initiative is known, and no tie. */
const requireOther = (one: TieParty, other: TieParty): void => {
  if (!isInitiative(one) || isInitiative(other) || one.promoterId !== other.actorId) return;
  throw new DomainError('RELATION_WITH_OWN_INITIATIVE', {
    rule: 'not-the-promoter@1',
    facts: { initiativeId: one.initiativeId, actorId: other.actorId },
    wouldPassIf: { actorOtherThan: other.actorId },
  });
};

const requireStanding = (party: TieParty, as: 'from' | 'to'): void =>
  isInitiative(party) ? requireOngoing(party, as) : requireActive(party, as);

/** Refuses two that cannot be tied in this way: of kinds that do not fit, the same one twice, or one that takes on nothing new. */
export const requireParties = (from: TieParty, to: TieParty, kind: RelationKind): void => {
  requireKind(endOf(from), endOf(to), kind);
  requireDistinct(endOf(from), endOf(to));
  requireOther(from, to);
  requireOther(to, from);
};

/** Refuses parties that take on nothing new. */
export const requireBothStanding = (from: TieParty, to: TieParty): void => {
  requireStanding(from, 'from');
  requireStanding(to, 'to');
};
