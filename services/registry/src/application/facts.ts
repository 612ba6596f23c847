import { fold, type EventStore } from '@ceriss/event-sourcing';
import { actorAggregate, standingOf } from '../domain/actor/actor.decider.js';
import type { Catalogue } from '../domain/catalogue/catalogue.js';
import { CATALOGUE_ID, catalogueAggregate } from '../domain/catalogue/catalogue.decider.js';
import { callAggregate } from '../domain/challenge/call.decider.js';
import { challengeAggregate, type CallFact } from '../domain/challenge/challenge.decider.js';
import { decisionAggregate, decisionFact, type DecisionFact } from '../domain/initiative/decision.decider.js';
import { initiativeAggregate } from '../domain/initiative/initiative.decider.js';
import { hasEnded } from '../domain/initiative/initiative.rules.js';
import { networkAggregate } from '../domain/network/network.decider.js';
import type { NetworkFact } from '../domain/network/network.rules.js';
import type { ChallengeFact, InitiativeFact } from '../domain/initiative/initiative.commands.js';
import type { Party } from '../domain/party.rules.js';
import type { InitiativeParty } from '../domain/relation/tie-parties.rules.js';

/** How an actor stands now, from its own stream: a read model could be behind. */
export const partyOf = async (store: EventStore, actorId: string): Promise<Party> => {
  const actor = fold(actorAggregate, await store.readStream(actorAggregate.streamOf(actorId)));
  return { actorId, standing: standingOf(actor), ...(actor.status === 'merged' && { mergedInto: actor.mergedInto }) };
};

/** The actor that an id stands for: itself, or the one that has absorbed it, through others too. */
export const survivorIdOf = async (store: EventStore, actorId: string): Promise<string> => {
  let survivor = await partyOf(store, actorId);
  while (survivor.mergedInto !== undefined) survivor = await partyOf(store, survivor.mergedInto);
  return survivor.actorId;
};

/** How a challenge stands now. */
export const challengeFactOf = async (store: EventStore, challengeId: string): Promise<ChallengeFact> => {
  const history = await store.readStream(challengeAggregate.streamOf(challengeId));
  return { challengeId, status: fold(challengeAggregate, history).status };
};

/** A network and who coordinates it now. */
export const networkFactOf = async (store: EventStore, networkId: string): Promise<NetworkFact> => {
  const network = fold(networkAggregate, await store.readStream(networkAggregate.streamOf(networkId)));
  if (network.status === 'unknown') return { networkId, status: network.status };
  return { networkId, status: network.status, coordinatorId: network.coordinatorId };
};

/** Whether an initiative is registered here or referenced, and by whom it is promoted. */
export const initiativeFactOf = async (store: EventStore, initiativeId: string): Promise<InitiativeFact> => {
  const initiative = fold(initiativeAggregate, await store.readStream(initiativeAggregate.streamOf(initiativeId)));
  if (initiative.status !== 'registered') return { initiativeId, status: initiative.status };
  return { initiativeId, status: initiative.status, promoterId: initiative.promoterId };
};

const promoterNow = async (store: EventStore, promoterId: string | undefined) =>
  promoterId === undefined ? {} : { promoterId: await survivorIdOf(store, promoterId) };

/** An initiative as the end of a relation, wherever it is registered. */
export const initiativePartyOf = async (store: EventStore, initiativeId: string): Promise<InitiativeParty> => {
  const initiative = fold(initiativeAggregate, await store.readStream(initiativeAggregate.streamOf(initiativeId)));
  if (initiative.status === 'unknown') return { initiativeId, standing: 'unknown' };
  const { stage, promoterId } = initiative.status === 'registered' ? initiative : initiative.reference;
  const known = { initiativeId, stage, ...(await promoterNow(store, promoterId)) };
  if (initiative.status === 'referenced' && initiative.takenOverBy !== undefined) {
    return { ...known, standing: 'taken-over', takenOverBy: initiative.takenOverBy };
  }
  return { ...known, standing: hasEnded(stage) ? 'ended' : 'ongoing' };
};

/** What has been heard of a decision of governance. */
export const decisionFactOf = async (store: EventStore, decisionId: string): Promise<DecisionFact> =>
  decisionFact(decisionId, fold(decisionAggregate, await store.readStream(decisionAggregate.streamOf(decisionId))));

/** Whether financing has been heard to publish a call. */
export const callFactOf = async (store: EventStore, callId: string): Promise<CallFact> => ({
  callId,
  status: fold(callAggregate, await store.readStream(callAggregate.streamOf(callId))),
});

/** All versions of the code lists that the Centre decides. */
export const catalogueFact = async (store: EventStore): Promise<Catalogue> =>
  fold(catalogueAggregate, await store.readStream(catalogueAggregate.streamOf(CATALOGUE_ID)));
