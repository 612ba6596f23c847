import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { id, ordinal } from '../voting/values.js';
import { statutesText } from './body-rules.js';
import { exampleStatutes } from './example-statutes.js';

const versionAdopted = statutesText.extend({
  ruleSetId: id,
  version: ordinal,
  /** The resolution in force that changed the statutes, and the text that it was about; the first version has none. */
  by: z.object({ resolutionId: id, draftId: id }).optional(),
});

export type RuleSetEvent = Event<'governance.rule-set-version-adopted', z.infer<typeof versionAdopted>>;

export const ruleSetCodec = eventCodec<RuleSetEvent>({
  'governance.rule-set-version-adopted': {
    schema: versionAdopted,
    /* Version 1 knew one majority for everything and nobody who had decided a change: what it did not say stays unsaid.
       Version 2 named no seat of the foundation and no figures of participation. */
    upcasts: { 1: (old: object) => old, 2: (old: object) => old },
  },
});

export const ruleSetExamples: { [T in RuleSetEvent['type']]: Extract<RuleSetEvent, { type: T }>['data'] } = {
  'governance.rule-set-version-adopted': {
    ruleSetId: '0198f000-0000-7000-8000-000000000001',
    version: 1,
    ...exampleStatutes,
    by: { resolutionId: '0198f000-0000-7000-8000-000000000041', draftId: '0198f000-0000-7000-8000-000000000042' },
  },
};
