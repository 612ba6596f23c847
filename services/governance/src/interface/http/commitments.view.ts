import { z } from 'zod';
import { obligation, obligationCode } from '../../domain/calendar/fiscal-year.js';
import { commitmentEvidence, commitmentOrigin } from '../../domain/commitment/commitment.events.js';
import { code, id } from '../../domain/voting/values.js';

const day = z.iso.date();
const revision = z.string().regex(/^\d+$/);

export const commitmentView = z.strictObject({
  commitmentId: id,
  title: z.string(),
  text: z.string(),
  owner: z.union([
    z.strictObject({ kind: z.literal('actor'), actorId: id, sector: z.string() }),
    z.strictObject({ kind: z.literal('seat'), bodyId: id, seat: code }),
  ]),
  publicActor: z.boolean(),
  origin: commitmentOrigin,
  madeOn: day,
  dueOn: day,
  status: z.enum(['open', 'fulfilled', 'withdrawn']),
  endedOn: day.nullable(),
  evidence: z.array(commitmentEvidence),
  withdrawnBecause: z.string().nullable(),
  overdue: z.boolean(),
  late: z.boolean().meta({ description: 'It ended after the day it was due' }),
  revision,
});
const extension = z.strictObject({ before: day, dueOn: day, reasons: z.string(), extendedOn: day });
export const commitmentWithExtensions = commitmentView.extend({ extensions: z.array(extension) });

const standing = z.enum(['to-come', 'open', 'overdue', 'waiting', 'met', 'met-early', 'met-late']);
export const calendarView = z.strictObject({
  bodyId: id,
  day,
  items: z.array(
    z.strictObject({
      from: day,
      until: day,
      rulesVersion: z.int(),
      reference: z.string(),
      revision,
      obligations: z.array(
        z.strictObject({
          code: obligationCode,
          opensOn: day.nullable(),
          dueOn: day.nullable(),
          afterObligation: obligationCode.nullable(),
          workingDays: z.int().nullable(),
          estimated: z.boolean(),
          territory: z.string().nullable(),
          metOn: day.nullable(),
          resolutionId: id.nullable(),
          evidence: z.array(z.string()),
          corrects: z.string().nullable(),
          standing,
        }),
      ),
    }),
  ),
});
export const previewView = z.strictObject({
  from: day,
  until: day,
  rulesVersion: z.int(),
  reference: z.string(),
  obligations: z.array(obligation),
});
export const fiscalYearAnswer = z.strictObject({ bodyId: id, from: day });
