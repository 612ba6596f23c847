import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { statutesText } from '../rule-set/body-rules.js';
import { exampleStatutesTwo } from '../rule-set/example-statutes-two.js';
import { id, instant } from '../voting/values.js';

/* Another context's words and figures are kept as they came: they were checked where they belong. */
const matterRecorded = z.object({
  kind: z.literal('call'),
  title: z.string(),
  budget: z.object({ cents: z.string().regex(/^-?\d+$/), currency: z.literal('EUR') }),
  recordedAt: instant,
});

/** A text for the next version of statutes: a resolution is about exactly this text. */
const statutesDrafted = z.object({ ruleSetId: id, text: statutesText, draftedAt: instant });

export type MatterRecorded = Event<'governance.matter-recorded', z.infer<typeof matterRecorded>>;
export type StatutesDrafted = Event<'governance.statutes-drafted', z.infer<typeof statutesDrafted>>;
export type MatterEvent = MatterRecorded | StatutesDrafted;

export const matterCodec = eventCodec<MatterEvent>({
  'governance.matter-recorded': { schema: matterRecorded },
  /* Texts of version 1 could name no seat of the foundation and no figures of participation. */
  'governance.statutes-drafted': { schema: statutesDrafted, upcasts: { 1: (old: object) => old } },
});

export const matterExamples: { [T in MatterEvent['type']]: Extract<MatterEvent, { type: T }>['data'] } = {
  'governance.matter-recorded': {
    kind: 'call',
    title: 'Vivienda con apoyos en zonas despobladas',
    budget: { cents: '120000000', currency: 'EUR' },
    recordedAt: '2026-09-01T10:00:00.000Z',
  },
  'governance.statutes-drafted': {
    ruleSetId: '0198f000-0000-7000-8000-000000000001',
    text: exampleStatutesTwo,
    draftedAt: '2026-09-01T10:00:00.000Z',
  },
};
