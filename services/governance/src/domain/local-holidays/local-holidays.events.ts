import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

const declared = z.strictObject({
  /** INE code of five digits. */
  municipality: z.string().regex(/^\d{5}$/),
  year: z.number().int(),
  dates: z.array(z.iso.date()).max(20),
  /** The gazette that published them. */
  source: z.string(),
});

export type LocalHolidaysDeclared = Event<'governance.local-holidays-declared', z.infer<typeof declared>>;

export const localHolidaysCodec = eventCodec<LocalHolidaysDeclared>({
  'governance.local-holidays-declared': { schema: declared },
});

export const localHolidaysExamples = {
  'governance.local-holidays-declared': {
    municipality: '28079',
    year: 2026,
    dates: ['2026-05-15', '2026-11-09'],
    source: 'Boletín de ejemplo, núm. 1',
  },
};
