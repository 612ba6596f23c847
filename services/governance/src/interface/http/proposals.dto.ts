import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { answerSchema, ballotPlan, partsSchema } from '../../domain/proposal/proposal.schemas.js';
import { ballotContent } from '../../domain/voting/ballot-content.js';
import { matterSchema } from '../../domain/voting/matter.js';
import { choice, code, id, instant, line, paragraphs } from '../../domain/voting/values.js';
import { atQuery } from './bodies.dto.js';

const drafted = {
  bodyId: id,
  title: line,
  text: paragraphs,
  ballot: ballotPlan.optional().meta({ description: 'How it is to be voted, among the ways the statutes allow' }),
  parts: partsSchema.optional().meta({ description: 'Parts that the patronato can answer one by one' }),
  concerns: z.array(id).max(100).optional().meta({ description: 'Organisations whose interests it touches' }),
};
export const draftProposal = z
  .union([
    z.strictObject({ ...drafted, matter: matterSchema }),
    /** A proposal of the patronato on a council's resolution: the matter is that resolution's. */
    z.strictObject({ ...drafted, answer: answerSchema }),
  ])
  .meta({ id: 'DraftProposal' });
export type DraftProposal = z.output<typeof draftProposal>;

export const proposalsQuery = pageQuery.extend({
  asOf: timeQuery.asOf,
  bodyId: id.optional(),
  status: code.optional(),
});
export type ProposalsPage = z.output<typeof proposalsQuery>;

export const openVoting = z.strictObject({ closesAt: instant }).meta({ id: 'OpenVoting' });
export type OpenVoting = z.output<typeof openVoting>;

export const recuseSeat = z.strictObject({ seat: code, reason: line }).meta({ id: 'RecuseSeat' });
export type RecuseSeat = z.output<typeof recuseSeat>;

const whose = {
  seat: code.optional().meta({ description: 'Needed only from whoever holds several seats of the body' }),
  onBehalfOf: code.optional().meta({ description: 'The seat whose proxy the caller carries' }),
};
const LONGEST_REASONS = 1_000;
const saying = z
  .strictObject({ ballot: ballotContent, ...whose })
  .refine(({ ballot }) => !('reasons' in ballot) || ballot.reasons.length <= LONGEST_REASONS, {
    error: `reasons have ${LONGEST_REASONS} characters at most: all ballots are sealed at one length`,
  });
/** `choice` says yes, no or abstention in short; other ways of voting say a ballot. */
export const castBallot = z.union([z.strictObject({ choice, ...whose }), saying]).meta({ id: 'CastBallot' });
export type CastBallot = z.output<typeof castBallot>;

export const giveProxy = z.strictObject({ to: code, seat: code.optional() }).meta({ id: 'GiveProxy' });
export type GiveProxy = z.output<typeof giveProxy>;

export const revokeProxy = z.strictObject({ seat: code.optional() }).meta({ id: 'RevokeProxy' });
export type RevokeProxy = z.output<typeof revokeProxy>;

export const withdrawOption = z.strictObject({ option: code, reason: line }).meta({ id: 'WithdrawOption' });
export type WithdrawOption = z.output<typeof withdrawOption>;

export const recordDissent = z.strictObject({ text: paragraphs, seat: code.optional() }).meta({ id: 'RecordDissent' });
export type RecordDissent = z.output<typeof recordDissent>;

export const roundParam = z.coerce.number().int().positive();
export const roundQuery = atQuery.extend({ round: roundParam.optional() });
export type RoundQuery = z.output<typeof roundQuery>;

export const resolutionsQuery = pageQuery.extend({
  asOf: timeQuery.asOf,
  inForce: z.stringbool().optional(),
  matterReference: id.optional(),
});
export type ResolutionsPage = z.output<typeof resolutionsQuery>;

export const supersede = z.strictObject({ by: id }).meta({ id: 'SupersedeResolution' });
export type Supersede = z.output<typeof supersede>;

export const recordAct = z
  .strictObject({
    kind: line.meta({ description: 'What kind of act: a call published, a contract signed' }),
    description: paragraphs,
    part: code.optional().meta({ description: 'The part of the resolution that it executes, where it has parts' }),
    reference: id.optional().meta({ description: 'What was made of it, where that has an id here' }),
    actedOn: z.iso.date(),
  })
  .meta({ id: 'RecordAct' });
export type RecordAct = z.output<typeof recordAct>;
