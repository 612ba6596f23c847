import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { contract, need } from '../../domain/subcontract/subcontract.events.js';
import { code, day, id, label } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

export const contractDto = z.strictObject(contract.shape);
export const declareSubcontractDto = z.strictObject({
  subcontractorId: id,
  object: code.meta({ description: 'What is subcontracted: alike objects with the same subcontractor are added up' }),
  amount,
  related: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether the two belong together in a way no register shows' }),
  contract: contractDto.optional(),
});
export const becauseDto = z.strictObject({ reason: label });
export const subcontractsQueryDto = pageQuery.extend(timeQuery);

export type DeclareSubcontractDto = z.output<typeof declareSubcontractDto>;
export type ContractDto = z.output<typeof contractDto>;
export type BecauseDto = z.output<typeof becauseDto>;
export type SubcontractsQueryDto = z.output<typeof subcontractsQueryDto>;

const money = z.strictObject({ cents: z.string(), currency: z.literal('EUR') }).meta({ id: 'Euros' });
export const subcontractAnswer = z.strictObject({ subcontractId: id, needs: z.array(need) });
export const subcontractView = z.strictObject({
  subcontractId: id,
  awardId: id,
  subcontractorId: id,
  object: z.string(),
  amount: money,
  share: z.string(),
  related: z.boolean(),
  status: z.enum(['pending', 'effective', 'denied', 'withdrawn']),
  needs: z.array(need),
  contract: z.strictObject({ reference: z.string(), signedOn: day.nullable() }).nullable(),
  rulesVersion: z.string(),
  declaredOn: day,
  decidedOn: day.nullable(),
  reason: z.string().nullable(),
});
