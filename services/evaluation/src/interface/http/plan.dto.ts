import { Fraction } from '@ceriss/kernel';
import { pageQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { planContent } from '../../domain/evaluation-plan/evaluation-plan.events.js';
import { measurement, type Measurement } from '../../domain/measurement-set/measurement-set.events.js';

export const draftPlanDto = planContent.meta({ id: 'DraftPlan' });

export const amendPlanDto = z
  .strictObject({ reason: z.string().trim().min(1).max(2000), change: z.string().trim().min(1).max(4000) })
  .meta({ id: 'AmendPlan' });

const decimal = z
  .string()
  .max(40)
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ description: 'The value as it was read, with a point: "88.4"', examples: ['88.4'] });

const ratio = z
  .strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) })
  .meta({ description: 'For a share: never a denominator of zero' });

/** A value is given as it was measured, as a decimal or as a ratio, and kept as the exact fraction it is. */
const measured = measurement
  .omit({ value: true, ratio: true })
  .extend({ indicatorId: z.uuid(), value: z.union([decimal, ratio]) });

export const recordMeasurementDto = measured.meta({ id: 'RecordMeasurement' });

export const restateMeasurementDto = measured
  .extend({ reason: z.string().trim().min(1).max(2000) })
  .meta({ id: 'RestateMeasurement' });

export type RecordMeasurementDto = z.infer<typeof recordMeasurementDto>;
export type RestateMeasurementDto = z.infer<typeof restateMeasurementDto>;

/** The exact fraction that was measured; a share is kept as it was counted, too. */
export const exactly = (value: RecordMeasurementDto['value']): Pick<Measurement, 'value' | 'ratio'> =>
  typeof value === 'string'
    ? { value: Fraction.fromDecimal(value).toString() }
    : { value: new Fraction(value.numerator, value.denominator).toString(), ratio: value };

export const plansQuery = pageQuery.extend({ awardId: z.uuid().optional() });
