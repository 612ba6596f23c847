import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { instant, line, money } from '../voting/values.js';

export const year = z.number().int().min(2000).max(2200);

/** The number of a line in its annual plan: `3`, `3.2`, `3.2.1`. */
export const lineCode = z.string().regex(/^[1-9]\d?(\.[1-9]\d?){0,3}$/);

const planAdopted = z.object({ title: line, fromYear: year, untilYear: year, adoptedAt: instant });

const planLineAdded = z.object({
  year,
  code: lineCode,
  /** The line it is a part of. */
  parent: lineCode.optional(),
  title: line,
  budget: money,
  addedAt: instant,
});

export type PlanAdopted = Event<'governance.plan-adopted', z.infer<typeof planAdopted>>;
export type PlanLineAdded = Event<'governance.plan-line-added', z.infer<typeof planLineAdded>>;
export type PlanEvent = PlanAdopted | PlanLineAdded;

export const planCodec = eventCodec<PlanEvent>({
  'governance.plan-adopted': { schema: planAdopted },
  'governance.plan-line-added': { schema: planLineAdded },
});

export const planExamples: { [T in PlanEvent['type']]: Extract<PlanEvent, { type: T }>['data'] } = {
  'governance.plan-adopted': {
    title: 'Plan estratégico 2026-2029',
    fromYear: 2026,
    untilYear: 2029,
    adoptedAt: '2026-03-01T10:00:00.000Z',
  },
  'governance.plan-line-added': {
    year: 2027,
    code: '3.2',
    parent: '3',
    title: 'Alternativas comunitarias a la institucionalización',
    budget: { cents: '120000000', currency: 'EUR' },
    addedAt: '2026-10-01T10:00:00.000Z',
  },
};
