import { z } from 'zod';
import { bodyRules } from '../rule-set/body-rules.js';
import { ballotContent, votingOption } from '../voting/ballot-content.js';
import { matterSchema } from '../voting/matter.js';
import { votingMethod } from '../voting/method.js';
import { outcome } from '../voting/tally.js';
import { tallyByMethod } from '../voting/tally-by-method.js';
import { choice, code, id, instant, line, ordinal, paragraphs } from '../voting/values.js';

/** What becomes of one part of a council's resolution when the patronato deviates from it. */
export const partAnswer = z.object({ part: code, decision: z.enum(['approves', 'defers', 'rejects']) });
export type PartAnswer = z.infer<typeof partAnswer>;

/** What a resolution of the patronato says to one of a council: yes, or something else, in whole or in parts, and why. */
export const answerSchema = z.discriminatedUnion('response', [
  z.object({ resolutionId: id, response: z.literal('ratifies') }),
  z.object({
    resolutionId: id,
    response: z.literal('deviates'),
    reasons: paragraphs.optional(),
    parts: z.array(partAnswer).min(1).max(50).optional(),
  }),
]);
export type Answer = z.infer<typeof answerSchema>;

/** Parts that can be answered one by one, such as the ways in which a practice is to be scaled. */
export const partsSchema = z
  .array(z.object({ code, title: line }))
  .min(1)
  .max(50);

/** What can be chosen, where a vote is not about yes or no. */
export type VotingOption = z.infer<typeof votingOption>;

/** How the proposal wants to be voted, among the ways that the statutes allow: which, for how many places, on which options. */
export const ballotPlan = z.object({
  method: z.enum(['yes-no', 'consent', 'approval', 'score', 'schulze', 'stv']),
  winners: ordinal.optional(),
  options: z.array(votingOption).max(500),
});
export type BallotPlan = z.infer<typeof ballotPlan>;

const what = { bodyId: id, title: line, matter: matterSchema, answer: answerSchema.optional() };
const rulesUsed = { ruleSetId: id, ruleVersion: ordinal };
const seated = { seat: code, constituency: code, mandateId: id };

/** Whoever cast a ballot for a seat that had given them its proxy. */
const carrier = z.object({ seat: code, mandateId: id });
export type Carrier = z.infer<typeof carrier>;

/** A ballot after the close: nominal and public. */
export const openBallot = z.object({ ...seated, content: ballotContent, castAt: instant, by: carrier.optional() });
export type OpenBallot = z.infer<typeof openBallot>;

export const schemas = {
  drafted: z.object({
    ...what,
    bodyCode: code,
    text: paragraphs,
    ballot: ballotPlan.optional(),
    parts: partsSchema.optional(),
    /** Organisations whose interests it touches: who has declared an interest in them leaves the census. */
    concerns: z.array(id).max(100).optional(),
  }),
  /** The text that amendments made of the draft, and its version in the deliberation. */
  settled: z.object({ version: ordinal, text: paragraphs }),
  tabled: z.object({ ...what, tabledAt: instant }),
  opened: z.object({
    bodyId: id,
    round: ordinal,
    ...rulesUsed,
    rules: bodyRules,
    method: votingMethod,
    options: z.array(votingOption),
    electorate: z.array(z.object(seated)),
    openedAt: instant,
    closesAt: instant,
    /** SHA-256 of the key that seals the ballots of the round, base64url; a round of version 1 sealed none. */
    keyCommitment: z.string().max(64).optional(),
  }),
  /** `round` is the one that is open: a ballot the seat has cast in it falls away. */
  recused: z.object({ seat: code, reason: line, round: ordinal.optional(), recusedAt: instant }),
  /** A seat leaves the census by itself: it has declared an interest in an organisation that the matter concerns, or acts for it. */
  conflicted: z.object({
    seat: code,
    organisation: id,
    basis: z.enum(['declared-interest', 'own-organisation']),
    conflictedAt: instant,
  }),
  proxyGiven: z.object({ seat: code, mandateId: id, to: code, givenAt: instant }),
  proxyRevoked: z.object({ seat: code, mandateId: id, to: code, revokedAt: instant }),
  optionWithdrawn: z.object({ option: code, reason: line, withdrawnAt: instant }),
  /** Version 1 of a ballot, in the clear: read for ever, written no more. */
  cast: z.object({ ...seated, choice, castAt: instant, round: ordinal }),
  sealed: z.object({
    round: ordinal,
    ...seated,
    /** What it says, sealed until the close (decision 0031). */
    sealed: z
      .string()
      .regex(/^[\w-]+$/)
      .max(80_000),
    castAt: instant,
    by: carrier.optional(),
  }),
  closed: z.object({
    bodyId: id,
    round: ordinal,
    outcome,
    tally: tallyByMethod,
    /** Nominal and public from now on: the last valid ballot of each seat of the census. */
    ballots: z.array(openBallot),
    ...rulesUsed,
    closedAt: instant,
    /** The key of the round, base64url: it opens every sealed ballot of the round in the log. */
    key: z.string().max(64).optional(),
  }),
  /** A round whose ballots can never be opened again; the proposal can be put to another one. */
  annulled: z.object({ round: ordinal, reason: z.enum(['key-lost', 'ballots-unreadable']), annulledAt: instant }),
  adopted: z.object({
    ...what,
    round: ordinal,
    tally: tallyByMethod,
    ...rulesUsed,
    adoptedAt: instant,
    parts: partsSchema.optional(),
  }),
  published: z.object({ publishedAt: instant }),
  ratified: z.object({ by: id, ratifiedAt: instant }),
  deviated: z.object({
    by: id,
    reasons: paragraphs.optional(),
    parts: z.array(partAnswer).optional(),
    deviatedAt: instant,
  }),
  inForce: z.object({
    matter: matterSchema,
    inForceFrom: instant,
    chain: z.object({ councilProposalId: id.optional(), patronatoProposalId: id.optional() }),
    /** The parts that it authorises, where it has parts. */
    parts: z.array(code).optional(),
  }),
  superseded: z.object({ supersededBy: id, matter: matterSchema, supersededAt: instant }),
  dissented: z.object({ seat: code, mandateId: id, text: paragraphs, recordedAt: instant }),
  acted: z.object({
    actId: id,
    kind: line,
    description: paragraphs,
    part: code.optional(),
    /** What was made of it: a call, an award, a contract; by its id where it has one here. */
    reference: id.optional(),
    actedOn: z.iso.date(),
    recordedAt: instant,
  }),
};
export type Data = { [Name in keyof typeof schemas]: z.infer<(typeof schemas)[Name]> };
