import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { obligationCode } from '../../domain/calendar/fiscal-year.js';
import { commitmentEvidence, commitmentOrigin } from '../../domain/commitment/commitment.events.js';
import { code, id, line, paragraphs } from '../../domain/voting/values.js';

const day = z.iso.date();
/** For a GET of what is one thing on one day and another on the next. */
export const atQuery = z.strictObject(timeQuery);
export type AtQuery = z.output<typeof atQuery>;

export const makeCommitment = z
  .strictObject({
    owner: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('actor'), actorId: id }),
      z.strictObject({ kind: z.literal('seat'), bodyId: id, seat: code }),
    ]),
    title: line,
    text: paragraphs,
    dueOn: day,
    origin: commitmentOrigin,
  })
  .meta({ id: 'MakeCommitment' });
export type MakeCommitment = z.output<typeof makeCommitment>;

export const extendCommitment = z.strictObject({ dueOn: day, reasons: paragraphs }).meta({ id: 'ExtendCommitment' });
export type ExtendCommitment = z.output<typeof extendCommitment>;

export const fulfilCommitment = z
  .strictObject({ fulfilledOn: day, evidence: z.array(commitmentEvidence).max(50) })
  .meta({ id: 'FulfilCommitment' });
export type FulfilCommitment = z.output<typeof fulfilCommitment>;

export const withdrawCommitment = z.strictObject({ reasons: paragraphs }).meta({ id: 'WithdrawCommitment' });
export type WithdrawCommitment = z.output<typeof withdrawCommitment>;

export const commitmentsQuery = pageQuery.extend({
  ...timeQuery,
  owner: id.optional().meta({ description: 'The actor, or the body of the seat' }),
  status: z.enum(['open', 'fulfilled', 'withdrawn']).optional(),
  publicActors: z.stringbool().optional(),
  overdue: z.stringbool().optional().meta({ description: 'On the day of validAt, or today' }),
});
export type CommitmentsPage = z.output<typeof commitmentsQuery>;

export const openFiscalYear = z
  .strictObject({
    from: day,
    until: day.optional().meta({ description: 'Twelve months when absent; a first year may be shorter' }),
  })
  .meta({ id: 'OpenFiscalYear' });
export type OpenFiscalYear = z.output<typeof openFiscalYear>;

export const meetObligation = z
  .strictObject({
    from: day.meta({ description: 'The fiscal year, by its first day' }),
    code: obligationCode,
    metOn: day,
    evidence: z.array(line).min(1).max(20),
    resolutionId: id.optional(),
    corrects: paragraphs.optional().meta({ description: 'Why the day is another one than was said before' }),
  })
  .meta({ id: 'MeetObligation' });
export type MeetObligation = z.output<typeof meetObligation>;

export const previewQuery = z.strictObject({ from: day, until: day.optional() });
export type PreviewQuery = z.output<typeof previewQuery>;
