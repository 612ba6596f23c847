import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { id, instant, label } from '../stored-shapes.js';

/** What a resolution is about: `{ kind: 'call', reference: <call id> }`. */
export const matter = z.object({ kind: label, reference: id.optional() });
/** The votes that a resolution stands on. */
export const chain = z.object({ councilProposalId: id.optional(), patronatoProposalId: id.optional() });
export type Matter = z.infer<typeof matter>;
export type Chain = z.infer<typeof chain>;

const authorisationRecorded = z.object({ resolutionId: id, matter, inForceFrom: instant, chain });
const authorisationSuperseded = z.object({ resolutionId: id, supersededBy: id });

export type AuthorisationEvent =
  | Event<'financing.authorisation-recorded', z.infer<typeof authorisationRecorded>>
  | Event<'financing.authorisation-superseded', z.infer<typeof authorisationSuperseded>>;

export const authorisationCodec = eventCodec<AuthorisationEvent>({
  'financing.authorisation-recorded': { schema: authorisationRecorded },
  'financing.authorisation-superseded': { schema: authorisationSuperseded },
});

const resolutionId = '01980000-0000-7000-8000-00000000b001';

export const authorisationExamples: ExamplesOf<AuthorisationEvent> = {
  'financing.authorisation-recorded': {
    resolutionId,
    matter: { kind: 'call', reference: '01980000-0000-7000-8000-00000000f002' },
    inForceFrom: '2026-12-01T10:00:00.000Z',
    chain: {
      councilProposalId: '01980000-0000-7000-8000-00000000b003',
      patronatoProposalId: '01980000-0000-7000-8000-00000000b004',
    },
  },
  'financing.authorisation-superseded': { resolutionId, supersededBy: '01980000-0000-7000-8000-00000000b002' },
};
