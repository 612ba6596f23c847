import { actorCodec, actorExamples } from './domain/actor/actor.events.js';
import { challengeCodec, challengeExamples } from './domain/challenge/challenge.events.js';
import { initiativeCodec, initiativeExamples } from './domain/initiative/initiative.events.js';
import { networkCodec, networkExamples } from './domain/network/network.events.js';
import { relationCodec, relationExamples } from './domain/relation/relation.events.js';

/** Every stored event of the context, for generators, checks and the audit. */
export const codecs = [actorCodec, challengeCodec, initiativeCodec, networkCodec, relationCodec];

/** One fictional example per stored event type. */
export const examples = {
  ...actorExamples,
  ...challengeExamples,
  ...initiativeExamples,
  ...networkExamples,
  ...relationExamples,
};
