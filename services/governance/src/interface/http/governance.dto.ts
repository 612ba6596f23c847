import { pageQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { answerSchema } from '../../domain/proposal/proposal.events.js';
import { statutesText } from '../../domain/rule-set/body-rules.js';
import { matterSchema } from '../../domain/voting/matter.js';
import { choice, code, id, instant, line, paragraphs } from '../../domain/voting/values.js';

export const adoptStatutes = statutesText.meta({ id: 'StatutesText' });
export const versionQuery = z.strictObject({ version: z.coerce.number().int().positive().optional() });

export const constituteBody = z.strictObject({ statutesId: id, code }).meta({ id: 'ConstituteBody' });
export type ConstituteBody = z.output<typeof constituteBody>;

export const conferMandate = z
  .strictObject({
    seat: code,
    organisation: id,
    /** The opaque subject of the identity provider. */
    holder: z.string().trim().min(1).max(200),
    from: instant,
    until: instant.optional(),
  })
  .meta({ id: 'ConferMandate' });
export type ConferMandate = z.output<typeof conferMandate>;

export const declareConflicts = z.strictObject({ interests: z.array(id).max(200) }).meta({ id: 'DeclareConflicts' });
export type DeclareConflicts = z.output<typeof declareConflicts>;

export const endMandate = z.strictObject({ at: instant.optional(), reason: line }).meta({ id: 'EndMandate' });
export type EndMandate = z.output<typeof endMandate>;

const drafted = { bodyId: id, title: line, text: paragraphs };
export const draftProposal = z
  .union([
    z.strictObject({ ...drafted, matter: matterSchema }),
    /** A proposal of the patronato on a council's resolution: the matter is that resolution's. */
    z.strictObject({ ...drafted, answer: answerSchema }),
  ])
  .meta({ id: 'DraftProposal' });
export type DraftProposal = z.output<typeof draftProposal>;

export const proposalsQuery = pageQuery.extend({ bodyId: id.optional(), status: code.optional() });
export type ProposalsPage = z.output<typeof proposalsQuery>;

export const openVoting = z.strictObject({ closesAt: instant }).meta({ id: 'OpenVoting' });
export type OpenVoting = z.output<typeof openVoting>;

export const recuseSeat = z.strictObject({ seat: code, reason: line }).meta({ id: 'RecuseSeat' });
export type RecuseSeat = z.output<typeof recuseSeat>;

/** The seat is needed only from whoever holds several of the body. */
export const castBallot = z.strictObject({ choice, seat: code.optional() }).meta({ id: 'CastBallot' });
export type CastBallot = z.output<typeof castBallot>;

export const recordDissent = z.strictObject({ text: paragraphs, seat: code.optional() }).meta({ id: 'RecordDissent' });
export type RecordDissent = z.output<typeof recordDissent>;

export const roundQuery = z.strictObject({ round: z.coerce.number().int().positive().optional() });
export type RoundQuery = z.output<typeof roundQuery>;

export const resolutionsQuery = pageQuery.extend({
  inForce: z.stringbool().optional(),
  matterReference: id.optional(),
});
export type ResolutionsPage = z.output<typeof resolutionsQuery>;

export const supersede = z.strictObject({ by: id }).meta({ id: 'SupersedeResolution' });
export type Supersede = z.output<typeof supersede>;
