import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { stateMajorityRules } from '../rule-set/body-rules.js';
import { examplePatronato } from '../rule-set/example-statutes.js';
import { code, id, instant, line, ordinal } from '../voting/values.js';

const seats = z.array(z.object({ seat: code, constituency: code })).min(1);

const bodyConstituted = z.object({
  ruleSetId: id,
  ruleVersion: ordinal,
  code,
  name: line,
  layer: z.enum(['council', 'patronato']),
  seats,
  stateMajority: stateMajorityRules.optional(),
});

/** A later version of the statutes now holds for the body. */
const bodyReconstituted = bodyConstituted.omit({ ruleSetId: true, code: true, layer: true });

const mandateConferred = z.object({
  mandateId: id,
  seat: code,
  constituency: code,
  organisation: id,
  /** The identity provider's opaque subject of whoever holds the seat. */
  holder: z.string().min(1).max(200),
  from: instant,
  until: instant.optional(),
});

/** The organisations in which the holder has an interest; none is a declaration too. */
const conflictsDeclared = z.object({ mandateId: id, seat: code, interests: z.array(id), declaredAt: instant });

/**
 * Why a mandate ended. A removal or a resignation can be refused where it would break the state's majority; what has happened or happens
 * by law cannot, and the body is then not validly constituted.
 */
export const endingCause = z.enum(['removal', 'resignation', 'irrevocable-resignation', 'death', 'loss-of-office']);
export type EndingCause = z.infer<typeof endingCause>;

const mandateEnded = z.object({
  mandateId: id,
  seat: code,
  endedAt: instant,
  reason: line,
  cause: endingCause.optional(),
});

/** Decided here, or ordered by law or a court. */
export const suspensionCause = z.enum(['decision', 'by-law']);
export type SuspensionCause = z.infer<typeof suspensionCause>;

const mandateSuspended = z.object({
  mandateId: id,
  seat: code,
  from: instant,
  until: instant.optional(),
  cause: suspensionCause,
  reason: line,
});

/** `from` says which suspension; it held until `liftedAt`. */
const suspensionLifted = z.object({ mandateId: id, seat: code, from: instant, liftedAt: instant, reason: line });

export type BodyConstituted = Event<'governance.body-constituted', z.infer<typeof bodyConstituted>>;
export type BodyReconstituted = Event<'governance.body-reconstituted', z.infer<typeof bodyReconstituted>>;
export type MandateConferred = Event<'governance.mandate-conferred', z.infer<typeof mandateConferred>>;
export type ConflictsDeclared = Event<'governance.conflicts-declared', z.infer<typeof conflictsDeclared>>;
export type MandateEnded = Event<'governance.mandate-ended', z.infer<typeof mandateEnded>>;
export type MandateSuspended = Event<'governance.mandate-suspended', z.infer<typeof mandateSuspended>>;
export type SuspensionLifted = Event<'governance.suspension-lifted', z.infer<typeof suspensionLifted>>;
export type BodyEvent =
  | BodyConstituted
  | BodyReconstituted
  | MandateConferred
  | ConflictsDeclared
  | MandateEnded
  | MandateSuspended
  | SuspensionLifted;

export const bodyCodec = eventCodec<BodyEvent>({
  'governance.body-constituted': { schema: bodyConstituted },
  'governance.body-reconstituted': { schema: bodyReconstituted },
  'governance.mandate-conferred': { schema: mandateConferred },
  'governance.conflicts-declared': { schema: conflictsDeclared },
  /* Version 1 gave a reason in words only; nothing says which of the causes it was. */
  'governance.mandate-ended': { schema: mandateEnded, upcasts: { 1: (old: object) => old } },
  'governance.mandate-suspended': { schema: mandateSuspended },
  'governance.suspension-lifted': { schema: suspensionLifted },
});

const mandateId = '0198f000-0000-7000-8000-000000000011';
const constitution = {
  ruleVersion: 1,
  name: 'Patronato',
  seats: [
    { seat: 'state-1', constituency: 'state' },
    { seat: 'third-sector-1', constituency: 'third-sector' },
  ],
  stateMajority: examplePatronato.stateMajority,
};

export const bodyExamples: { [T in BodyEvent['type']]: Extract<BodyEvent, { type: T }>['data'] } = {
  'governance.body-constituted': {
    ruleSetId: '0198f000-0000-7000-8000-000000000001',
    code: 'patronato',
    layer: 'patronato',
    ...constitution,
  },
  'governance.body-reconstituted': { ...constitution, ruleVersion: 2 },
  'governance.mandate-conferred': {
    mandateId,
    seat: 'state-1',
    constituency: 'state',
    organisation: '0198f000-0000-7000-8000-000000000021',
    holder: 'subject-7f3a',
    from: '2026-02-01T00:00:00.000Z',
    until: '2030-02-01T00:00:00.000Z',
  },
  'governance.conflicts-declared': {
    mandateId,
    seat: 'state-1',
    interests: ['0198f000-0000-7000-8000-000000000022'],
    declaredAt: '2026-02-02T09:00:00.000Z',
  },
  'governance.mandate-ended': {
    mandateId,
    seat: 'state-1',
    endedAt: '2028-06-30T00:00:00.000Z',
    reason: 'Cese a petición de la organización',
    cause: 'removal',
  },
  'governance.mandate-suspended': {
    mandateId,
    seat: 'state-1',
    from: '2027-03-01T00:00:00.000Z',
    until: '2027-06-01T00:00:00.000Z',
    cause: 'by-law',
    reason: 'Medida cautelar',
  },
  'governance.suspension-lifted': {
    mandateId,
    seat: 'state-1',
    from: '2027-03-01T00:00:00.000Z',
    liftedAt: '2027-04-15T00:00:00.000Z',
    reason: 'Medida revocada',
  },
};
