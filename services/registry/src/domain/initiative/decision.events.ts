import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

/** What governance has published about a resolution in force. */
const recorded = z.strictObject({
  decisionId: z.uuid(),
  kind: z.enum(['call', 'plan', 'general', 'upscaling']),
  /** What it decides about. */
  reference: z.uuid().optional(),
  inForceFrom: z.iso.datetime(),
});
const superseded = z.strictObject({ decisionId: z.uuid(), supersededBy: z.uuid() });

export type DecisionRecorded = Event<'registry.decision-recorded', z.infer<typeof recorded>>;
export type DecisionSuperseded = Event<'registry.decision-superseded', z.infer<typeof superseded>>;
export type DecisionEvent = DecisionRecorded | DecisionSuperseded;

export const decisionCodec = eventCodec<DecisionEvent>({
  'registry.decision-recorded': { schema: recorded },
  'registry.decision-superseded': { schema: superseded },
});

const decisionId = '0199d3c0-7d30-7e66-8b32-8f4d0a5e6c73';

export const decisionExamples: { readonly [E in DecisionEvent as E['type']]: E['data'] } = {
  'registry.decision-recorded': {
    decisionId,
    kind: 'upscaling',
    reference: '0199c1a0-5b1e-7c44-9f10-6d2b8a3e4c51',
    inForceFrom: '2030-02-01T10:00:00.000Z',
  },
  'registry.decision-superseded': { decisionId, supersededBy: '0199d3c0-7d30-7e66-8b32-8f4d0a5e6c74' },
};
