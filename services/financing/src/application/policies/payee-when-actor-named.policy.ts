import type { ActorRegistered } from '@ceriss/contracts';
import { community, municipality, province } from '@ceriss/spain';
import type { NamePayee } from '../../domain/payee/payee.decider.js';

const LONGEST_NAME = 300;

/** The place a bank is told: of a municipality its name; of what is larger, that of the province or community. */
const placeOf = (territory: string): string =>
  municipality(territory)?.name ?? community(territory)?.name ?? province(territory)?.name ?? territory;

/** Whom the registry calls so is paid under that name. */
export const payeeWhenActorNamed = (
  actor: Pick<ActorRegistered, 'actorId' | 'legalName' | 'territory'>,
): NamePayee['data'] => ({
  actorId: actor.actorId,
  name: actor.legalName.slice(0, LONGEST_NAME),
  town: placeOf(actor.territory),
  country: 'ES',
});
