import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { bankStatementExamples } from './bank-statement.events.js';
import { pageIdOf, pageIdsOf } from './page-ids.js';
import { statementRegisterAggregate } from './statement-register.decider.js';
import { statementRegisterExamples, type StatementAdmitted } from './statement-register.events.js';

const given = deciderSpec(statementRegisterAggregate.decider);
const one = bankStatementExamples['financing.bank-statement-accepted'];
const two = { ...one, statementId: '01980000-0000-5000-8000-00000000c009', reference: '2027-132' };
const { admissionId } = statementRegisterExamples['financing.statement-admitted'];
const later = '01980000-0000-5000-8000-00000000c00b';
const admitted = (of: typeof one, id = admissionId): StatementAdmitted => ({
  type: 'financing.statement-admitted',
  data: { ...of, admissionId: id },
});
const admit = (compared: number, ...statements: (typeof one)[]) =>
  ({ type: 'AdmitStatements', data: { admissionId, statements, compared } }) as const;

describe('The statements of an account', () => {
  it('are admitted together, and each once', () => {
    given()
      .when(admit(0, one, two))
      .then(admitted(one), admitted(two));
    given(admitted(one))
      .when(admit(1, one, two))
      .then(admitted(two));
    given(admitted(one), admitted(two)).when(admit(0, one)).thenNothing();
  });
  it.each([0, 2])('only once they were held against all that there are: %s of 1 is not', (compared) =>
    given(admitted(one))
      .when(admit(compared, two))
      .thenRefused('STATEMENT_NOT_COMPARED', { facts: { admitted: 1 }, wouldPassIf: { compared: 1 } }),
  );
  it('come again only as they were', () =>
    given(admitted(one))
      .when(admit(1, { ...one, contentDigest: '60'.repeat(32) }))
      .thenRefused('STATEMENT_DIFFERS_FROM_KNOWN', {
        facts: { known: one.contentDigest },
        wouldPassIf: { contentDigest: '5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f' },
      }));
  it('leave to the next reader what the last file brought, and nothing from before', () => {
    const { initialState, evolve } = statementRegisterAggregate.decider;
    const last = (...events: StatementAdmitted[]) => events.reduce(evolve, initialState()).last;
    expect(last()).toEqual([]);
    expect(last(admitted(one), admitted(two)).map(({ reference }) => reference)).toEqual(['2027-131', '2027-132']);
    expect(last(admitted(one), admitted(two, later)).map(({ reference }) => reference)).toEqual(['2027-132']);
  });
  it('have pages that are told by what was read', () => {
    expect(pageIdsOf({ ...one, pages: 2 })).toEqual([1, 2].map((page) => pageIdOf(one, page)));
    expect(pageIdsOf({ ...one, pages: 0 })).toEqual([]);
    expect(pageIdOf({ ...one, contentDigest: '60'.repeat(32) }, 1)).not.toBe(pageIdOf(one, 1));
  });
});
