import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { id, instant, line, ordinal, paragraphs } from '../voting/values.js';
import { obligation, obligationCode } from './fiscal-year.js';

const day = z.iso.date();
const schemas = {
  opened: z.object({
    from: day,
    until: day,
    rulesVersion: ordinal,
    /** The law or statute that the obligations come from. */
    reference: line,
    obligations: z.array(obligation),
    openedAt: instant,
  }),
  met: z.object({
    /** The fiscal year, by its first day. */
    from: day,
    code: obligationCode,
    metOn: day,
    resolutionId: id.optional(),
    evidence: z.array(line),
    /** Why the day is another one than was said before. */
    corrects: paragraphs.optional(),
    recordedAt: instant,
  }),
  /** An obligation that is counted from another one has its day, now that the other is met. */
  due: z.object({
    from: day,
    code: obligationCode,
    opensOn: day,
    dueOn: day,
    estimated: z.boolean(),
    /** The place of the foundation whose holidays were counted; without it the national ones only. */
    territory: z.string().max(5).optional(),
  }),
};
type Data = { [Name in keyof typeof schemas]: z.infer<(typeof schemas)[Name]> };

export type FiscalYearOpened = Event<'governance.fiscal-year-opened', Data['opened']>;
export type ObligationMet = Event<'governance.obligation-met', Data['met']>;
export type ObligationDue = Event<'governance.obligation-due', Data['due']>;
export type CalendarEvent = FiscalYearOpened | ObligationMet | ObligationDue;

export const calendarCodec = eventCodec<CalendarEvent>({
  'governance.fiscal-year-opened': { schema: schemas.opened },
  'governance.obligation-met': { schema: schemas.met },
  /* Version 1 did not say so, and always counted in the community of Madrid. */
  'governance.obligation-due': { schema: schemas.due, upcasts: { 1: (old: object) => ({ ...old, territory: '13' }) } },
});

export const calendarExamples: { [T in CalendarEvent['type']]: Extract<CalendarEvent, { type: T }>['data'] } = {
  'governance.fiscal-year-opened': {
    from: '2027-01-01',
    until: '2027-12-31',
    rulesVersion: 1,
    reference: 'Ley 50/2002, art. 25',
    obligations: [
      { code: 'action-plan', opensOn: '2026-10-01', dueOn: '2026-12-31' },
      { code: 'annual-accounts', opensOn: '2028-01-01', dueOn: '2028-06-30' },
      { code: 'accounts-filing', after: { obligation: 'annual-accounts', workingDays: 10 } },
    ],
    openedAt: '2026-12-01T10:00:00.000Z',
  },
  'governance.obligation-met': {
    from: '2027-01-01',
    code: 'annual-accounts',
    metOn: '2028-06-20',
    resolutionId: '0198f000-0000-7000-8000-0000000000a1',
    evidence: ['Acta del Patronato'],
    corrects: 'El acta es del día 20',
    recordedAt: '2028-06-21T10:00:00.000Z',
  },
  'governance.obligation-due': {
    from: '2027-01-01',
    code: 'accounts-filing',
    opensOn: '2028-06-21',
    dueOn: '2028-07-04',
    estimated: false,
    territory: '28079',
  },
};
