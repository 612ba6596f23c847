import { handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { actorAggregate } from '../../domain/actor/actor.decider.js';
import { directoryCode } from '../../domain/actor/actor.rules.js';
import type { Cells } from '../../domain/import/columns.js';
import { differences, refuseDifferences } from '../../domain/import/difference.rules.js';
import { actorRow } from '../../domain/import/rows.js';
import { nifPlaceOf } from '../actor/nif-place.js';
import { findAggregate, type Applied, type Taking } from './row-applied.js';

const GROUND = 'bulk import';

/**
 * Registers the actor of a row, changes its profile from the row's day on (today's when it names none) where the row says something
 * else, or finds it as the row says. Throws DomainError.
 */
export const applyActor = async (
  store: EventStore,
  cells: Cells,
  { today }: Taking,
  context: CommandContext,
): Promise<Applied> => {
  const { nif, dir3, validFrom = today, ...profile } = actorRow(cells);
  const { holderId, ...place } = await nifPlaceOf(store, nif);
  const actorId = holderId ?? place.placeId;
  const { state, takenBefore } = await findAggregate(store, actorAggregate, actorId, context);
  const accepted = { outcome: 'accepted', subjectId: actorId } as const;
  if (takenBefore) return accepted;
  if (state.status === 'unknown' || state.status === 'assigned') {
    const data = { ...profile, nif, dir3, validFrom, place };
    await handleCommand(store, actorAggregate, actorId, { type: 'RegisterActor', data }, context);
    return accepted;
  }
  const code = dir3 && { dir3: directoryCode(dir3, profile.sector) };
  refuseDifferences(actorId, differences({ ...code }, state.profile));
  const command = { type: 'ChangeProfile', data: { actorId, ...profile, validFrom, ground: GROUND } } as const;
  const { events } = await handleCommand(store, actorAggregate, actorId, command, context);
  return { ...accepted, outcome: events.length > 0 ? 'accepted' : 'unchanged' };
};
