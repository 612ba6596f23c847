import { z } from 'zod';
import { count, tally } from './governance-tally.js';
import { publishedEvent } from './published-event.js';

const context = 'governance';
const code = z.string();

/** What a proposal decides. */
const matter = z.object({
  kind: z.enum(['call', 'plan', 'general', 'upscaling']),
  /** The kind in full where it is none of those: statutes, an election, accounts. */
  special: z.string().optional(),
  reference: z.uuid().optional(),
});

/** What becomes of a part of a council's resolution. */
const partAnswer = z.object({ part: code, decision: z.enum(['approves', 'defers', 'rejects']) });

/** The resolution of a council that a resolution of the patronato ratifies or deviates from. */
const answer = z.object({
  resolutionId: z.uuid(),
  response: z.enum(['ratifies', 'deviates']),
  reasons: z.string().optional(),
  parts: z.array(partAnswer).optional(),
});

/** The proposals whose votes authorise an act; a resolution that needs one body only names one. */
const chain = z.object({ councilProposalId: z.uuid().optional(), patronatoProposalId: z.uuid().optional() });

/** A proposal awaits a vote. */
export const proposalTabled = publishedEvent({
  context,
  name: 'proposal-tabled',
  version: 1,
  description: 'A proposal was tabled before a body: its text is fixed and a vote can be opened.',
  schema: z.object({
    proposalId: z.uuid(),
    bodyId: z.uuid(),
    title: z.string(),
    matter,
    answer: answer.optional(),
    tabledAt: z.iso.datetime(),
  }),
});

/** A vote has begun: its electorate and its rules are fixed. */
export const votingOpened = publishedEvent({
  context,
  name: 'voting-opened',
  version: 1,
  description: 'A vote on a proposal was opened; the electorate, the rules and the closing instant are fixed.',
  schema: z.object({
    proposalId: z.uuid(),
    bodyId: z.uuid(),
    round: z.int().min(1),
    electorate: count,
    ruleVersion: z.int().min(1),
    method: z.string().optional(),
    openedAt: z.iso.datetime(),
    closesAt: z.iso.datetime(),
  }),
});

/** A vote has ended, with its exact result. */
export const votingClosed = publishedEvent({
  context,
  name: 'voting-closed',
  version: 2,
  description:
    'A vote was closed: outcome and exact tally of its round. After no-quorum the proposal can be put to another round.',
  schema: z.object({
    proposalId: z.uuid(),
    bodyId: z.uuid(),
    round: z.int().min(1),
    outcome: z.enum(['adopted', 'rejected', 'no-quorum']),
    tally,
    ruleVersion: z.int().min(1),
    closedAt: z.iso.datetime(),
  }),
});

/** A round of voting came to nothing because nobody can open its ballots. */
export const roundAnnulled = publishedEvent({
  context,
  name: 'round-annulled',
  version: 1,
  description:
    'A round of voting was annulled because its ballots can never be opened; the proposal can be voted again.',
  schema: z.object({
    proposalId: z.uuid(),
    round: z.int().min(1),
    reason: z.enum(['key-lost', 'ballots-unreadable']),
    annulledAt: z.iso.datetime(),
  }),
});

/** A body has adopted a proposal. It authorises nothing yet. */
export const resolutionAdopted = publishedEvent({
  context,
  name: 'resolution-adopted',
  version: 2,
  description: 'A body adopted a resolution. It authorises nothing until it is in force.',
  schema: z.object({
    resolutionId: z.uuid(),
    bodyId: z.uuid(),
    title: z.string(),
    matter,
    ruleVersion: z.int().min(1),
    tally,
    answer: answer.optional(),
    adoptedAt: z.iso.datetime(),
  }),
});

/** A resolution authorises acts from now on. */
export const resolutionInForce = publishedEvent({
  context,
  name: 'resolution-in-force',
  version: 1,
  description: 'A resolution adopted, published and, where the statutes ask for it, ratified is in force.',
  schema: z.object({
    resolutionId: z.uuid(),
    matter,
    inForceFrom: z.iso.datetime(),
    chain,
    /** The parts that it authorises, where it has parts. */
    parts: z.array(code).optional(),
  }),
});

/** The patronato has put something else in the place of a council's resolution. */
export const resolutionDeviatedFrom = publishedEvent({
  context,
  name: 'resolution-deviated-from',
  version: 1,
  description: 'The patronato deviated from a resolution of a council, in whole or in parts.',
  schema: z.object({
    resolutionId: z.uuid(),
    by: z.uuid(),
    parts: z.array(partAnswer).optional(),
    deviatedAt: z.iso.datetime(),
  }),
});

/** Something was done to execute a resolution in force. */
export const actRecorded = publishedEvent({
  context,
  name: 'act-recorded',
  version: 1,
  description: 'An act that executes a resolution in force was recorded.',
  schema: z.object({
    actId: z.uuid(),
    resolutionId: z.uuid(),
    part: code.optional(),
    reference: z.uuid().optional(),
    actedOn: z.iso.date(),
  }),
});

/** A resolution no longer authorises anything. */
export const resolutionSuperseded = publishedEvent({
  context,
  name: 'resolution-superseded',
  version: 1,
  description: 'A resolution in force was superseded by another one in force.',
  schema: z.object({ resolutionId: z.uuid(), supersededBy: z.uuid(), matter, supersededAt: z.iso.datetime() }),
});

export type ProposalTabled = z.infer<typeof proposalTabled.schema>;
export type VotingOpened = z.infer<typeof votingOpened.schema>;
export type VotingClosed = z.infer<typeof votingClosed.schema>;
export type ResolutionAdopted = z.infer<typeof resolutionAdopted.schema>;
export type ResolutionInForce = z.infer<typeof resolutionInForce.schema>;
export type RoundAnnulled = z.infer<typeof roundAnnulled.schema>;
export type ResolutionDeviatedFrom = z.infer<typeof resolutionDeviatedFrom.schema>;
export type ActRecorded = z.infer<typeof actRecorded.schema>;
export type ResolutionSuperseded = z.infer<typeof resolutionSuperseded.schema>;

export const governanceEvents = {
  proposalTabled,
  votingOpened,
  votingClosed,
  resolutionAdopted,
  resolutionInForce,
  resolutionSuperseded,
  roundAnnulled,
  resolutionDeviatedFrom,
  actRecorded,
} as const;
