import { actorCodec } from './domain/actor/actor.events.js';
import { actorExamples } from './domain/actor/actor.examples.js';
import { duplicateCodec, duplicateExamples } from './domain/actor/duplicate.decider.js';
import { mergesCodec, mergesExamples } from './domain/actor/merges.decider.js';
import { barrierCodec, barrierExamples } from './domain/barrier/barrier.events.js';
import { catalogueCodec, catalogueExamples } from './domain/catalogue/catalogue.events.js';
import { callCodec, callExamples } from './domain/challenge/call.decider.js';
import { challengeCodec, challengeExamples } from './domain/challenge/challenge.events.js';
import { decisionCodec, decisionExamples } from './domain/initiative/decision.events.js';
import { importCodec, importExamples } from './domain/import/import.events.js';
import { initiativeCodec } from './domain/initiative/initiative.events.js';
import { initiativeExamples } from './domain/initiative/initiative.examples.js';
import { matchCodec, matchExamples } from './domain/match/match.events.js';
import { needCodec, needExamples } from './domain/need-signal/need-signal.events.js';
import { networkCodec, networkExamples } from './domain/network/network.events.js';
import { ownershipCodec, ownershipExamples } from './domain/ownership/ownership.events.js';
import { practiceCodec, practiceExamples } from './domain/practice/practice.events.js';
import { relationCodec, relationExamples } from './domain/relation/relation.events.js';

/** Every stored event of the context, for generators, checks and the audit. */
export const codecs = [
  actorCodec,
  barrierCodec,
  callCodec,
  catalogueCodec,
  challengeCodec,
  decisionCodec,
  duplicateCodec,
  importCodec,
  initiativeCodec,
  mergesCodec,
  matchCodec,
  needCodec,
  networkCodec,
  ownershipCodec,
  practiceCodec,
  relationCodec,
];

/** One fictional example per stored event type. */
export const examples = {
  ...actorExamples,
  ...barrierExamples,
  ...callExamples,
  ...catalogueExamples,
  ...challengeExamples,
  ...decisionExamples,
  ...duplicateExamples,
  ...importExamples,
  ...initiativeExamples,
  ...mergesExamples,
  ...matchExamples,
  ...needExamples,
  ...networkExamples,
  ...ownershipExamples,
  ...practiceExamples,
  ...relationExamples,
};
