import type { CommandContext, EventStore } from '@ceriss/event-sourcing';
import { isInForce } from '../../domain/body/constitution.js';
import type { CommitmentCaller } from '../../domain/commitment/commitment.decider.js';
import { bodyOf } from '../facts.js';

/** Whoever asks about a commitment, and whether they hold the seat that it is of. */
export const commitmentCaller = async (
  store: EventStore,
  owner: Readonly<{ kind: string; bodyId?: string; seat?: string }> | undefined,
  { actor: { subject, organisation, role } }: CommandContext,
  now: Date,
): Promise<CommitmentCaller> => {
  const caller = { role, ...(organisation && { organisation }) };
  if (owner?.kind !== 'seat' || owner.bodyId === undefined) return { ...caller, holdsSeat: false };
  const { mandates } = await bodyOf(store, owner.bodyId);
  const own = mandates.filter(({ holder, seat }) => holder === subject && seat === owner.seat);
  return { ...caller, holdsSeat: own.some((mandate) => isInForce(mandate, now)) };
};
