import { z } from 'zod';
import { code, count, fraction, id, instant, line, ordinal, paragraphs } from '../voting/values.js';
import { sessionTerms } from './session-terms.js';

const day = z.iso.date();
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const seats = z.array(code).max(1_000);

/** A document by reference: what it is called, where it is, and the SHA-256 of its bytes. */
export const documentSchema = z.strictObject({ title: line, sha256: digest, uri: z.string().max(500).optional() });

export const itemKind = z.enum(['information', 'debate', 'decision']);

/** What is to be spoken of. A decision may name the proposal that is put to the vote. */
export const agendaItem = z.strictObject({
  item: ordinal,
  title: line,
  kind: itemKind,
  proposalId: id.optional(),
  documents: z.array(documentSchema).max(50),
});

export const placeSchema = z.strictObject({
  manner: z.enum(['in-person', 'remote', 'hybrid']),
  /** The room and its municipality (INE code), or how to connect. */
  venue: line.optional(),
  municipality: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  connection: line.optional(),
});

const member = z.strictObject({ seat: code, constituency: code, mandateId: id });
const acting = { seat: code, mandateId: id };

export const convener = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('chair'), seat: code }),
  z.strictObject({ as: z.literal('secretary') }),
  z.strictObject({ as: z.literal('seats'), seats }),
]);

const notice = z.strictObject({
  convenedOn: day,
  workingDays: count,
  required: count,
  territory: z.string(),
  /** The holidays of one of those years are an estimate. */
  estimated: z.boolean(),
});

/** How far a quorum was reached: `share` of `present` in `census` against what was required. */
export const presence = z.strictObject({
  census: count,
  present: count,
  required: fraction,
  met: z.boolean(),
  officersPresent: z.boolean(),
  constituencies: z.strictObject({ required: ordinal, withShareOfSeats: fraction, reached: count }).optional(),
});
export type Presence = z.infer<typeof presence>;

const voice = { inFavour: seats, against: seats, abstaining: seats };
const about = { sessionId: id };

export const sessionSchemas = {
  requested: z.strictObject({
    ...about,
    ...acting,
    bodyId: id,
    reasons: paragraphs,
    matters: z.array(line).min(1).max(50),
    constituency: code,
    mayAsk: z.strictObject({ constituencies: z.array(code), share: fraction, seats: ordinal }),
    requestedAt: instant,
  }),
  supported: z.strictObject({ ...about, ...acting, supportedAt: instant }),
  convened: z.strictObject({
    ...about,
    bodyId: id,
    bodyCode: code,
    bodyName: line,
    reference: line,
    convener,
    urgent: paragraphs.optional(),
    startsAt: instant,
    secondCallAt: instant.optional(),
    place: placeSchema,
    agenda: z.array(agendaItem).min(1).max(200),
    members: z.array(member),
    notice,
    acknowledgeBy: instant,
    terms: sessionTerms,
    ruleSetId: id,
    ruleVersion: ordinal,
    convenedAt: instant,
  }),
  itemAdded: z.strictObject({ ...about, item: agendaItem, notice, addedAt: instant }),
  acknowledged: z.strictObject({ ...about, ...acting, acknowledgedAt: instant }),
  cancelled: z.strictObject({ ...about, reason: paragraphs, cancelledAt: instant }),
  arrived: z.strictObject({
    ...about,
    ...acting,
    constituency: code,
    manner: z.enum(['in-person', 'remote', 'proxy']),
    /** The seat that represents it. */
    heldBy: code.optional(),
    arrivedAt: instant,
  }),
  /** `arrivedAt` says which stay of the seat ends. */
  departed: z.strictObject({ ...about, seat: code, arrivedAt: instant, departedAt: instant }),
  opened: z.strictObject({
    ...about,
    call: z.union([z.literal(1), z.literal(2)]),
    members: z.array(member),
    presence,
    openedAt: instant,
  }),
  notHeld: z.strictObject({ ...about, presence, recordedAt: instant }),
  urgentAdmitted: z.strictObject({ ...about, item: agendaItem, ...voice, admittedAt: instant }),
  urgentDeclined: z.strictObject({ ...about, title: line, ...voice, declinedAt: instant }),
  dealtWith: z.strictObject({
    ...about,
    item: ordinal,
    outcome: z.enum(['informed', 'debated', 'decided', 'deferred', 'withdrawn']),
    deliberation: paragraphs,
    annexes: z.array(documentSchema).max(50),
    recordedAt: instant,
  }),
  closed: z.strictObject({ ...about, presence, closedAt: instant }),
  drafted: z.strictObject({
    ...about,
    version: ordinal,
    /** SHA-256 of the canonical JSON of what the minutes say. */
    digest,
    template: ordinal,
    /** Up to which revision each proposal's stream went into them. */
    sources: z.array(z.strictObject({ proposalId: id, revision: z.string().regex(/^\d+$/) })),
    draftedAt: instant,
  }),
  agreed: z.strictObject({ ...about, ...acting, digest, agreedAt: instant }),
  objected: z.strictObject({ ...about, ...acting, digest, objection: paragraphs, objectedAt: instant }),
  approved: z.strictObject({
    ...about,
    version: ordinal,
    digest,
    by: z.discriminatedUnion('manner', [
      z.strictObject({ manner: z.literal('consent'), seats }),
      z.strictObject({ manner: z.literal('vote'), inSession: id, ...voice }),
    ]),
    approvedAt: instant,
  }),
};
