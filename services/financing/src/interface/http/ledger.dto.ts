import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { account, accountKind } from '../../domain/ledger/account.js';
import { day, id } from '../../domain/stored-shapes.js';

/** `validAt`: what had taken effect by the end of that day. */
export const ledgerTimeQuery = z.strictObject(timeQuery);
export type LedgerTimeQuery = z.output<typeof ledgerTimeQuery>;

export const entriesQueryDto = pageQuery.extend({
  ...timeQuery,
  cursor: z
    .string()
    .regex(/^\d+\.\d+$/)
    .optional(),
  account: account.optional(),
  transactionId: id.optional(),
  causedBy: id.optional().meta({ description: 'The event that the transaction records' }),
});
export type EntriesQueryDto = z.output<typeof entriesQueryDto>;

export const accountsQueryDto = pageQuery.extend({
  ...timeQuery,
  cursor: z
    .string()
    .regex(/^[0-9a-z:-]+ [A-Z]{3}$/)
    .optional(),
  kind: accountKind.optional(),
});
export type AccountsQueryDto = z.output<typeof accountsQueryDto>;

export const accountParam = account;

export const statementQueryDto = pageQuery.extend({
  ...timeQuery,
  cursor: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d\.\d+\.\d+$/)
    .optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR'),
  from: day.optional().meta({ description: 'The first effective day' }),
  to: day.optional().meta({ description: 'The last effective day' }),
});
export type StatementQueryDto = z.output<typeof statementQueryDto>;
