import { formatQuery, languageQuery } from '@ceriss/documents';
import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { documentSchema, itemKind, placeSchema } from '../../domain/session/session.schemas.js';
import { code, id, line, ordinal, paragraphs } from '../../domain/voting/values.js';

const instant = z.iso.datetime({ offset: true });
const seats = z.array(code).max(1_000).default([]);
const voices = { inFavour: seats, against: seats, abstaining: seats };
const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const newItem = z.strictObject({
  title: line,
  kind: itemKind,
  proposalId: id.optional().meta({ description: 'What is put to the vote' }),
  documents: z.array(documentSchema).max(50).default([]),
});

const convocation = {
  reference: line.meta({ description: 'How the body names the session', example: '4/2026' }),
  startsAt: instant,
  place: placeSchema,
  agenda: z.array(newItem).max(200),
  urgent: paragraphs.optional().meta({ description: 'Why the shorter notice of the statutes is needed' }),
  acknowledgeBy: instant.optional().meta({ description: 'Until the session begins when absent' }),
};
export const conveneRequested = z.strictObject({ bodyId: id, ...convocation });
export const convene = conveneRequested.meta({ id: 'ConveneSession' });
export type Convene = z.output<typeof convene>;

export const requestSession = z
  .strictObject({ bodyId: id, reasons: paragraphs, matters: z.array(line).min(1).max(50), seat: code.optional() })
  .meta({ id: 'RequestSession' });
export type RequestSession = z.output<typeof requestSession>;

export const ownSeat = z.strictObject({ seat: code.optional() });
export type OwnSeat = z.output<typeof ownSeat>;

export const addItem = z.strictObject({ item: newItem });
export type AddItem = z.output<typeof addItem>;

export const cancelSession = z.strictObject({ reason: paragraphs });
export type CancelSession = z.output<typeof cancelSession>;

export const arrival = z
  .strictObject({
    seat: code,
    manner: z.enum(['in-person', 'remote', 'proxy']),
    heldBy: code.optional().meta({ description: 'The seat that represents it' }),
    at: instant.optional(),
  })
  .meta({ id: 'Arrival' });
export type Arrival = z.output<typeof arrival>;

export const departure = z.strictObject({ seat: code, at: instant.optional() });
export type Departure = z.output<typeof departure>;

export const opening = z.strictObject({ call: z.union([z.literal(1), z.literal(2)]).default(1) });
export type Opening = z.output<typeof opening>;

export const urgentItem = z.strictObject({ item: newItem, ...voices }).meta({ id: 'UrgentItem' });
export type UrgentItem = z.output<typeof urgentItem>;

export const outcome = z
  .strictObject({
    item: ordinal,
    outcome: z.enum(['informed', 'debated', 'decided', 'deferred', 'withdrawn']),
    deliberation: paragraphs,
    annexes: z.array(documentSchema).max(50).default([]),
  })
  .meta({ id: 'ItemOutcome' });
export type Outcome = z.output<typeof outcome>;

export const minutesAnswer = z.strictObject({
  digest,
  objection: paragraphs.optional().meta({ description: 'What is wrong with the draft; without it the member agrees' }),
  seat: code.optional(),
});
export type MinutesAnswer = z.output<typeof minutesAnswer>;

export const minutesApproval = z
  .strictObject({ digest, vote: z.strictObject({ inSession: id, ...voices }).optional() })
  .meta({ id: 'MinutesApproval' });
export type MinutesApproval = z.output<typeof minutesApproval>;

export const localHolidays = z
  .strictObject({
    municipality: z.string().regex(/^\d{5}$/),
    year: z.int().min(2000).max(2100),
    dates: z.array(z.iso.date()).max(20),
    source: line.meta({ description: 'The gazette that published them' }),
  })
  .meta({ id: 'LocalHolidays' });
export type LocalHolidays = z.output<typeof localHolidays>;

const asOf = { asOf: timeQuery.asOf };
export const sessionQuery = z.strictObject(asOf);
export type SessionAt = z.output<typeof sessionQuery>;
export const sessionsQuery = pageQuery.extend({
  ...asOf,
  bodyId: id.optional(),
  status: z.string().max(30).optional(),
});
export type SessionsPage = z.output<typeof sessionsQuery>;
export const overdueQuery = pageQuery.extend({
  ...asOf,
  due: instant.optional().meta({ description: 'Due before this instant; now when absent' }),
});
export type OverduePage = z.output<typeof overdueQuery>;
export const holidaysQuery = z.strictObject({
  ...asOf,
  municipality: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
});
export type HolidaysQuery = z.output<typeof holidaysQuery>;
export const documentQuery = z.strictObject({ ...asOf, ...formatQuery, ...languageQuery });
export type DocumentQuery = z.output<typeof documentQuery>;
