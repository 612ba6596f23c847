import { z } from 'zod';
import { publishedEvent } from './published-event.js';

const context = 'governance';
const fraction = z.string().regex(/^\d+(\/[1-9]\d*)?$/);
const code = z.string();
const count = z.int().nonnegative();

/** What a proposal decides. */
const matter = z.object({ kind: z.enum(['call', 'plan', 'general', 'upscaling']), reference: z.uuid().optional() });

/** The exact result of a vote; fractions as `"2191/26"`. `yes` and `no` are parts of 100 by weights, or numbers of seats. */
const tally = z.object({
  census: count,
  present: count,
  quorum: z.object({
    met: z.boolean(),
    required: fraction,
    officersPresent: z.boolean(),
    constituencies: z.object({ required: count, withShareOfSeats: fraction, reached: count }).optional(),
  }),
  constituencies: z.array(
    z.object({
      code,
      census: count,
      yes: count,
      no: count,
      abstention: count,
      addsYes: fraction,
      addsNo: fraction,
      unusedWeight: fraction,
    }),
  ),
  yes: fraction,
  no: fraction,
  unusedWeight: fraction,
  majority: z.object({ met: z.boolean(), counting: z.string(), comparison: z.string(), threshold: fraction }),
});

/** The resolution of a council that a resolution of the patronato ratifies or deviates from. */
const answer = z.object({
  resolutionId: z.uuid(),
  response: z.enum(['ratifies', 'deviates']),
  reasons: z.string().optional(),
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
    openedAt: z.iso.datetime(),
    closesAt: z.iso.datetime(),
  }),
});

/** A vote has ended, with its exact result. */
export const votingClosed = publishedEvent({
  context,
  name: 'voting-closed',
  version: 1,
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

/** A body has adopted a proposal. It authorises nothing yet. */
export const resolutionAdopted = publishedEvent({
  context,
  name: 'resolution-adopted',
  version: 1,
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
  schema: z.object({ resolutionId: z.uuid(), matter, inForceFrom: z.iso.datetime(), chain }),
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
export type ResolutionSuperseded = z.infer<typeof resolutionSuperseded.schema>;

export const governanceEvents = {
  proposalTabled,
  votingOpened,
  votingClosed,
  resolutionAdopted,
  resolutionInForce,
  resolutionSuperseded,
} as const;
