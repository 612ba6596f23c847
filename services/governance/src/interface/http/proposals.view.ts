import { z } from 'zod';
import { ballotPlan, partAnswer, partsSchema } from '../../domain/proposal/proposal.schemas.js';
import { ballotContent, votingOption } from '../../domain/voting/ballot-content.js';
import { matterSchema } from '../../domain/voting/matter.js';
import { votingMethod } from '../../domain/voting/method.js';
import { tallyByMethod } from '../../domain/voting/tally-by-method.js';
import { choice, code, count, ordinal } from '../../domain/voting/values.js';

const id = z.uuid();
const instant = z.iso.datetime();
const text = z.string();
const revision = z.string().regex(/^\d+$/).meta({ description: 'Revision of the stream; also the ETag' });
const outcome = z.enum(['adopted', 'rejected', 'no-quorum', 'annulled']);
const rulesUsed = { ruleSetId: id, ruleVersion: ordinal };

export const proposalAnswer = z.strictObject({ proposalId: id });
export const seatAnswer = z.strictObject({ proposalId: id, seat: code });
export const openingAnswer = z.strictObject({ proposalId: id, round: ordinal.optional() });
export const publicationAnswer = z.strictObject({ proposalId: id, inForce: z.boolean() });
export const supersessionAnswer = z.strictObject({ resolutionId: id, by: id });
export const actAnswer = z.strictObject({ resolutionId: id, actId: id });

export const proposalItem = z.strictObject({
  proposalId: id,
  bodyId: id,
  bodyCode: code,
  title: text,
  matterKind: text,
  matterReference: id.nullable(),
  status: text,
  round: ordinal.nullable(),
});

const round = z.strictObject({
  round: ordinal,
  ...rulesUsed,
  method: votingMethod,
  options: z.array(votingOption),
  electorate: count,
  openedAt: instant,
  closesAt: instant,
  keyCommitment: text.nullable().meta({ description: 'SHA-256 of the key that seals the ballots' }),
  key: text.nullable().meta({ description: 'That key, after the close: it opens the sealed ballots in the log' }),
  outcome: outcome.nullable(),
  annulledBecause: text.nullable(),
  closedAt: instant.nullable(),
});
const recusal = z.strictObject({
  seat: code,
  reason: text.nullable(),
  organisation: id.nullable(),
  basis: text.nullable(),
  recusedAt: instant,
});
const dissent = z.strictObject({ seat: code, text, recordedAt: instant });
const answer = z.strictObject({
  resolutionId: id,
  response: z.enum(['ratifies', 'deviates']),
  reasons: text.optional(),
  parts: z.array(partAnswer).optional(),
});

export const proposal = z.strictObject({
  proposalId: id,
  bodyId: id,
  bodyCode: code,
  title: text,
  text,
  textVersion: ordinal.nullable(),
  status: text,
  matter: matterSchema,
  answer: answer.nullable(),
  ballot: ballotPlan.nullable(),
  parts: partsSchema.nullable(),
  concerns: z.array(id),
  rounds: z.array(round),
  recusals: z.array(recusal),
  proxies: z.array(z.strictObject({ seat: code, to: code, givenAt: instant, revokedAt: instant.nullable() })),
  withdrawals: z.array(z.strictObject({ option: code, reason: text, withdrawnAt: instant })),
  dissents: z.array(dissent),
  revision,
});

const ballot = z.strictObject({
  seat: code,
  constituency: code,
  mandateId: id,
  castAt: instant,
  by: code.optional().meta({ description: 'The seat that carried the vote' }),
  content: ballotContent.optional().meta({ description: 'After the close' }),
  choice: choice.optional().meta({ description: 'After the close, where the vote was about yes or no' }),
});
export const ballots = z.strictObject({
  round: ordinal,
  closesAt: instant,
  closed: z.boolean(),
  keyCommitment: text.nullable(),
  key: text.nullable(),
  items: z.array(ballot),
});

export const resolution = z.strictObject({
  resolutionId: id,
  bodyId: id,
  title: text,
  matterKind: text,
  matterReference: id.nullable(),
  status: text,
  ...rulesUsed,
  round: ordinal,
  parts: partsSchema.nullable(),
  adoptedAt: instant,
  publishedAt: instant.nullable(),
  answers: id.nullable(),
  response: text.nullable(),
  answeredBy: id.nullable(),
  answeredWith: text.nullable(),
  deviationReasons: text.nullable(),
  deviationParts: z.array(partAnswer).nullable(),
  authorisedParts: z.array(code).nullable(),
  inForceFrom: instant.nullable(),
  councilProposalId: id.nullable(),
  patronatoProposalId: id.nullable(),
  supersededBy: id.nullable(),
  supersededAt: instant.nullable(),
  revision,
});

const act = z.strictObject({
  actId: id,
  kind: text,
  description: text,
  part: code.nullable(),
  reference: id.nullable(),
  actedOn: z.iso.date(),
  recordedAt: instant,
});
export const executingAct = act.extend({ resolutionId: id });

const vote = z.strictObject({
  round: ordinal,
  ...rulesUsed,
  method: votingMethod.nullable(),
  electorate: z.array(z.strictObject({ seat: code, constituency: code, mandateId: id })),
  tally: tallyByMethod.nullable(),
  key: text.nullable(),
  ballots: z.array(ballot),
  recusals: z.array(recusal),
  dissents: z.array(dissent),
});
export const chain = z.strictObject({
  resolutionId: id,
  inForce: id.nullable().meta({ description: 'The one resolution of the chain that authorises' }),
  steps: z.array(resolution.extend({ vote, acts: z.array(act) })),
});
