import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { sector } from '../participant/participant.events.js';
import { code, id, instant, line, paragraphs } from '../voting/values.js';

const day = z.iso.date();
/** Who has promised: an actor of the register, or whoever holds a seat. */
export const commitmentOwner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('actor'), actorId: id, sector }),
  z.object({ kind: z.literal('seat'), bodyId: id, seat: code }),
]);
export type CommitmentOwner = z.infer<typeof commitmentOwner>;
/** Where it was promised; `own` when of the owner's own accord. */
export const commitmentOrigin = z.object({
  kind: z.enum(['session', 'resolution', 'plan', 'consultation', 'own']),
  reference: id.optional(),
});
/** What shows that it was kept: a title, and where it can be found. */
export const commitmentEvidence = z.object({ title: line, reference: line });

const schemas = {
  made: z.object({
    owner: commitmentOwner,
    title: line,
    text: paragraphs,
    dueOn: day,
    origin: commitmentOrigin,
    madeOn: day,
    madeAt: instant,
  }),
  extended: z.object({ before: day, dueOn: day, reasons: paragraphs, extendedOn: day, extendedAt: instant }),
  fulfilled: z.object({ evidence: z.array(commitmentEvidence).min(1), fulfilledOn: day, recordedAt: instant }),
  withdrawn: z.object({ reasons: paragraphs, withdrawnOn: day, withdrawnAt: instant }),
};
type Data = { [Name in keyof typeof schemas]: z.infer<(typeof schemas)[Name]> };

export type CommitmentMade = Event<'governance.commitment-made', Data['made']>;
export type CommitmentExtended = Event<'governance.commitment-extended', Data['extended']>;
export type CommitmentFulfilled = Event<'governance.commitment-fulfilled', Data['fulfilled']>;
export type CommitmentWithdrawn = Event<'governance.commitment-withdrawn', Data['withdrawn']>;
export type CommitmentEvent = CommitmentMade | CommitmentExtended | CommitmentFulfilled | CommitmentWithdrawn;

export const commitmentCodec = eventCodec<CommitmentEvent>({
  'governance.commitment-made': { schema: schemas.made },
  'governance.commitment-extended': { schema: schemas.extended },
  'governance.commitment-fulfilled': { schema: schemas.fulfilled },
  'governance.commitment-withdrawn': { schema: schemas.withdrawn },
});

export const commitmentExamples: { [T in CommitmentEvent['type']]: Extract<CommitmentEvent, { type: T }>['data'] } = {
  'governance.commitment-made': {
    owner: { kind: 'actor', actorId: '0198f000-0000-7000-8000-0000000000c1', sector: 'regional' },
    title: 'Ceder veinte viviendas',
    text: 'La consejería cede veinte viviendas de su parque público.',
    dueOn: '2027-06-30',
    origin: { kind: 'resolution', reference: '0198f000-0000-7000-8000-0000000000a1' },
    madeOn: '2026-12-16',
    madeAt: '2026-12-16T15:00:00.000Z',
  },
  'governance.commitment-extended': {
    before: '2027-06-30',
    dueOn: '2027-09-30',
    reasons: 'Las obras de adaptación se retrasan',
    extendedOn: '2027-06-15',
    extendedAt: '2027-06-15T10:00:00.000Z',
  },
  'governance.commitment-fulfilled': {
    evidence: [{ title: 'Convenio de cesión', reference: 'https://example.org/convenio' }],
    fulfilledOn: '2027-09-20',
    recordedAt: '2027-09-21T10:00:00.000Z',
  },
  'governance.commitment-withdrawn': {
    reasons: 'El parque público se ha transferido a los municipios',
    withdrawnOn: '2027-08-01',
    withdrawnAt: '2027-08-01T10:00:00.000Z',
  },
};
