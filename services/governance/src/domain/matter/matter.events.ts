import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { instant } from '../voting/values.js';

/* Another context's words and figures are kept as they came: they were checked where they belong. */
const matterRecorded = z.object({
  kind: z.literal('call'),
  title: z.string(),
  budget: z.object({ cents: z.string().regex(/^-?\d+$/), currency: z.literal('EUR') }),
  recordedAt: instant,
});

export type MatterEvent = Event<'governance.matter-recorded', z.infer<typeof matterRecorded>>;

export const matterCodec = eventCodec<MatterEvent>({ 'governance.matter-recorded': { schema: matterRecorded } });

export const matterExamples: { [T in MatterEvent['type']]: Extract<MatterEvent, { type: T }>['data'] } = {
  'governance.matter-recorded': {
    kind: 'call',
    title: 'Vivienda con apoyos en zonas despobladas',
    budget: { cents: '120000000', currency: 'EUR' },
    recordedAt: '2026-09-01T10:00:00.000Z',
  },
};
