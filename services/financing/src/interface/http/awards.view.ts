import { z } from 'zod';
import { id, money } from '../../domain/stored-shapes.js';

export const renouncedView = z.strictObject({
  awardId: id,
  amount: money.optional(),
  left: money.meta({ description: 'What remains of the award' }).optional(),
});
