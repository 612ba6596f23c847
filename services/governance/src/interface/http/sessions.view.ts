import { z } from 'zod';
import { convener, documentSchema, placeSchema, presence } from '../../domain/session/session.schemas.js';
import { code, id } from '../../domain/voting/values.js';

const instant = z.iso.datetime();
const day = z.iso.date();
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const voices = z.strictObject({ inFavour: z.array(code), against: z.array(code), abstaining: z.array(code) });

const session = {
  sessionId: id,
  bodyId: id,
  status: z.enum([
    'requested',
    'convened',
    'in-session',
    'closed',
    'minutes-drafted',
    'minutes-approved',
    'cancelled',
    'not-held',
  ]),
  reference: z.string().nullable(),
  request: z.strictObject({ reasons: z.string(), matters: z.array(z.string()) }).nullable(),
  convener: convener.nullable(),
  urgent: z.string().nullable(),
  convenedAt: instant.nullable(),
  startsAt: instant.nullable(),
  secondCallAt: instant.nullable(),
  place: placeSchema.nullable(),
  notice: z
    .strictObject({
      convenedOn: day,
      workingDays: z.int(),
      required: z.int(),
      territory: z.string(),
      estimated: z.boolean(),
    })
    .nullable(),
  acknowledgeBy: instant.nullable(),
  ruleSetId: id.nullable(),
  ruleVersion: z.int().nullable(),
  call: z.int().nullable(),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  atOpening: presence.nullable(),
  atClosing: presence.nullable(),
  reason: z.string().nullable(),
  minutesVersion: z.int().nullable(),
  minutesDigest: digest.nullable(),
  minutesApprovedBy: z.looseObject({ manner: z.enum(['consent', 'vote']) }).nullable(),
  minutesApprovedAt: instant.nullable(),
  revision: z.string().regex(/^\d+$/).meta({ description: 'Revision of the stream; also the ETag' }),
};
export const listedSession = z.strictObject(session);

const summons = {
  sessionId: id,
  seat: code,
  constituency: code,
  mandateId: id,
  acknowledgeBy: instant,
  acknowledgedAt: instant.nullable(),
};
export const summonsView = z.strictObject(summons);

export const sessionView = z.strictObject({
  ...session,
  agenda: z.array(
    z.strictObject({
      sessionId: id,
      item: z.int(),
      title: z.string(),
      kind: z.string(),
      proposalId: id.nullable(),
      documents: z.array(documentSchema),
      urgent: voices.nullable(),
      outcome: z.string().nullable(),
      deliberation: z.string().nullable(),
      annexes: z.array(documentSchema),
    }),
  ),
  summons: z.array(summonsView),
  attendance: z.array(
    z.strictObject({
      sessionId: id,
      seat: code,
      arrivedAt: instant,
      constituency: code,
      manner: z.string(),
      heldBy: code.nullable(),
      departedAt: instant.nullable(),
    }),
  ),
  support: z.array(z.strictObject({ sessionId: id, seat: code, supportedAt: instant })),
  answers: z.array(
    z.strictObject({ sessionId: id, seat: code, digest, objection: z.string().nullable(), answeredAt: instant }),
  ),
});

export const holidaysView = z.strictObject({
  municipality: z.string(),
  year: z.int(),
  dates: z.array(day),
  source: z.string(),
});

export const seatOf = z.strictObject({ sessionId: id, seat: code });
export const urgencyView = z.strictObject({ sessionId: id, admitted: z.boolean(), item: z.int().nullable() });
export const draftView = z.strictObject({ sessionId: id, digest });

/** What minutes and certificates say as data: of the template that they name. */
export const documentView = z.looseObject({ digest });
