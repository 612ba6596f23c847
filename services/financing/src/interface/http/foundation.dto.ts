import { formatQuery } from '@ceriss/documents';
import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { expenseNature, incomeKind, relation } from '../../domain/foundation/foundation-year.events.js';
import { code, day, id, label } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

export const yearParam = z.coerce.number().int().min(2000).max(2200);
export const numberParam = z.coerce.number().int().min(1).max(600);
const counterpartyId = id.nullable().default(null);

export const activityDto = z.strictObject({
  activity: code,
  title: label,
  planned: amount,
  planLineId: id.nullable().default(null),
});
export const incomeDto = z.strictObject({ kind: incomeKind, amount, receivedOn: day, counterpartyId, document: label });
export const expenseDto = z.strictObject({
  nature: expenseNature,
  activity: code.nullable().default(null),
  amount,
  spentOn: day,
  counterpartyId,
  authorisationId: id.nullable().default(null),
  document: label,
});
export const undoingDto = z.strictObject({ reason: label });
export const partyDto = z.strictObject({ partyId: id, relation, trusteeId: id.nullable().default(null), since: day });
export const relationEndDto = z.strictObject({ until: day });
export const relatedAuthorisationDto = z.strictObject({
  year: yearParam,
  upTo: amount,
  reference: label,
  authorisedOn: day,
});
export const commitmentDto = z.strictObject({
  title: label,
  counterpartyId,
  instalments: z
    .array(z.strictObject({ dueOn: day, amount }))
    .min(1)
    .max(600),
});
export const instalmentPaidDto = z.strictObject({ paidOn: day });
export const cancellationDto = z.strictObject({ from: day, reason: label });
export const atQuery = z.strictObject(timeQuery);
export const entriesQuery = pageQuery.extend(timeQuery);
export const certificateQuery = z.strictObject({
  ...formatQuery,
  year: yearParam,
  lang: z.enum(['es', 'en']).optional(),
});

export type ActivityDto = z.output<typeof activityDto>;
export type IncomeDto = z.output<typeof incomeDto>;
export type ExpenseDto = z.output<typeof expenseDto>;
export type UndoingDto = z.output<typeof undoingDto>;
export type PartyDto = z.output<typeof partyDto>;
export type RelationEndDto = z.output<typeof relationEndDto>;
export type RelatedAuthorisationDto = z.output<typeof relatedAuthorisationDto>;
export type CommitmentDto = z.output<typeof commitmentDto>;
export type InstalmentPaidDto = z.output<typeof instalmentPaidDto>;
export type CancellationDto = z.output<typeof cancellationDto>;
export type AtQuery = z.output<typeof atQuery>;
export type EntriesQuery = z.output<typeof entriesQuery>;
export type CertificateQueryDto = z.output<typeof certificateQuery>;

const money = z.strictObject({ cents: z.string(), currency: z.literal('EUR') }).meta({ id: 'Euros' });
export const yearAnswer = z.strictObject({ year: z.int() });
export const yearView = z.strictObject({
  ...{ year: z.int(), income: money, outsideIncome: money, obtaining: money, purposes: money, administration: money },
  closedOn: day.nullable(),
  activities: z.array(
    z.strictObject({
      ...{ activity: z.string(), title: z.string(), planLineId: id.nullable(), planned: money, actual: money },
      ...{ difference: money, share: z.string().nullable() },
    }),
  ),
});
export const entryView = z.strictObject({
  ...{
    entryId: id,
    year: z.int(),
    side: z.enum(['income', 'expense']),
    kind: z.string(),
    activity: z.string().nullable(),
  },
  ...{ amount: money, day, counterpartyId: id.nullable(), authorisationId: id.nullable(), document: z.string() },
  undone: z.boolean(),
});
export const relatedTransactionView = z.strictObject({
  ...{ entryId: id, side: z.string(), kind: z.string(), day, counterpartyId: id, authorisationId: id.nullable() },
  ...{ relation, declaredOn: day, amount: money, authorised: z.boolean() },
});
const applied = z.strictObject({ year: z.int(), amount: money });
export const purposeTestView = z.strictObject({
  ...{ rule: z.string(), share: z.string(), day, surplus: money },
  years: z.array(
    z.strictObject({
      ...{ year: z.int(), base: money, required: money, applied: money, outstanding: money, dueBy: day },
      ...{ state: z.enum(['met', 'open', 'missed']), from: z.array(applied), share: z.string().nullable() },
    }),
  ),
});
const authorisation = { authorisationId: id, partyId: id, year: z.int(), upTo: money, reference: z.string() };
export const partyView = z.strictObject({
  ...{ partyId: id, relation, trusteeId: id.nullable(), since: day, until: day.nullable(), declaredOn: day },
  authorisations: z.array(z.strictObject({ ...authorisation, authorisedOn: day })),
});
export const commitmentView = z.strictObject({
  ...{ commitmentId: id, number: z.int(), title: z.string(), counterpartyId: id.nullable(), dueOn: day, amount: money },
  ...{ paidOn: day.nullable(), cancelledOn: day.nullable() },
});
export const runwayView = z.strictObject({
  ...{ day, rule: z.string(), cash: money, promisedToAwards: money, available: money, committed: money },
  ...{ shortfall: money, months: z.string().nullable(), shortOn: day.nullable() },
});
export const donorCertificateView = z.strictObject({
  ...{ pledgeId: id, year: z.int(), purposes: z.array(z.string()), total: money },
  donor: z.strictObject({ actorId: id, name: z.string(), nif: z.string() }),
  receipts: z.array(z.strictObject({ receivedOn: day, amount: money })),
});
