import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { endingCause, suspensionCause } from '../../domain/body/body.events.js';
import { statutesText } from '../../domain/rule-set/body-rules.js';
import { code, id, instant, line } from '../../domain/voting/values.js';

/** Of every public GET: as of which instant. What has a time of its own is asked with `validAt` where it says so. */
export const atQuery = z.strictObject({ asOf: timeQuery.asOf });
export type AtQuery = z.output<typeof atQuery>;

export const adoptStatutes = statutesText.meta({ id: 'StatutesText' });
export const versionQuery = atQuery.extend({ version: z.coerce.number().int().positive().optional() });
export type VersionQuery = z.output<typeof versionQuery>;

export const changeStatutes = z
  .strictObject({
    draftId: id.meta({ description: 'The draft that the resolution is about' }),
    resolutionId: id.meta({ description: 'The resolution in force of the body that changes the statutes' }),
  })
  .meta({ id: 'ChangeStatutes' });
export type ChangeStatutes = z.output<typeof changeStatutes>;

export const constituteBody = z.strictObject({ statutesId: id, code }).meta({ id: 'ConstituteBody' });
export type ConstituteBody = z.output<typeof constituteBody>;

export const conferMandate = z
  .strictObject({
    seat: code,
    organisation: id,
    /** The opaque subject of the identity provider. */
    holder: z.string().trim().min(1).max(200),
    from: instant,
    until: instant.optional().meta({ description: 'As long as the statutes allow when absent' }),
  })
  .meta({ id: 'ConferMandate' });
export type ConferMandate = z.output<typeof conferMandate>;

export const declareConflicts = z.strictObject({ interests: z.array(id).max(200) }).meta({ id: 'DeclareConflicts' });
export type DeclareConflicts = z.output<typeof declareConflicts>;

export const endMandate = z
  .strictObject({ at: instant.optional(), reason: line, cause: endingCause.default('removal') })
  .meta({ id: 'EndMandate' });
export type EndMandate = z.output<typeof endMandate>;

export const suspendMandate = z
  .strictObject({ from: instant.optional(), until: instant.optional(), cause: suspensionCause, reason: line })
  .meta({ id: 'SuspendMandate' });
export type SuspendMandate = z.output<typeof suspendMandate>;

export const liftSuspension = z.strictObject({ at: instant.optional(), reason: line }).meta({ id: 'LiftSuspension' });
export type LiftSuspension = z.output<typeof liftSuspension>;

/** A day, for its first instant in mainland Spain, or an instant. */
export const constitutionQuery = atQuery.extend({
  validAt: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .optional()
    .meta({ description: 'How the body is constituted at the beginning of a day (Europe/Madrid), or at an instant' }),
});
export type ConstitutionQuery = z.output<typeof constitutionQuery>;

export const mattersQuery = pageQuery.extend({ asOf: timeQuery.asOf });
export type MattersQuery = z.output<typeof mattersQuery>;
