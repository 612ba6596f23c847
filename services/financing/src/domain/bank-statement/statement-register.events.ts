import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { id } from '../stored-shapes.js';
import { acceptedStatement, bankStatementExamples } from './bank-statement.events.js';

/** A statement has its turn among those of its account: it holds nothing that another has brought. Its acceptance follows from it. */
const admitted = acceptedStatement.extend({
  /** The statements that one file brought have the same. */
  admissionId: id,
});

export type StatementAdmitted = Event<'financing.statement-admitted', z.infer<typeof admitted>>;

export const statementRegisterCodec = eventCodec<StatementAdmitted>({
  'financing.statement-admitted': { schema: admitted },
});

export const statementRegisterExamples: ExamplesOf<StatementAdmitted> = {
  'financing.statement-admitted': {
    ...bankStatementExamples['financing.bank-statement-accepted'],
    admissionId: '01980000-0000-5000-8000-00000000c008',
  },
};
