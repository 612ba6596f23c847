import { centsOf } from '@ceriss/kernel';
import { projection } from '@ceriss/read-models';
import { subcontractCodec, type SubcontractEvent } from '../../domain/subcontract/subcontract.events.js';
import { SubcontractRow } from './subcontracts.entity.js';

export const subcontracts = projection<SubcontractEvent>({
  name: 'subcontracts',
  version: 1,
  context: 'financing',
  tables: [SubcontractRow],
  history: [SubcontractRow],
  codecs: [subcontractCodec],
  on: {
    'financing.subcontract-declared': ({ data }, rows) => {
      const { subcontractId, awardId, subcontractorId, object, amount, share, related, needs, declaredOn } = data;
      rows.insert(SubcontractRow, {
        ...{ subcontractId, awardId, subcontractorId, object, share, related, needs, declaredOn },
        cents: centsOf(amount),
        status: needs.length === 0 ? 'effective' : 'pending',
        contractReference: data.contract?.reference ?? null,
        contractSignedOn: data.contract?.signedOn ?? null,
        rulesVersion: data.rules.version,
        decidedOn: null,
        reason: null,
      });
    },
    'financing.subcontract-contract-delivered': ({ data: { subcontractId, contract } }, rows) => {
      const delivered = { contractReference: contract.reference, contractSignedOn: contract.signedOn };
      rows.update(SubcontractRow, { subcontractId }, delivered);
    },
    'financing.subcontract-authorised': ({ data: { subcontractId, authorisedOn } }, rows) =>
      rows.update(SubcontractRow, { subcontractId }, { status: 'effective', decidedOn: authorisedOn }),
    'financing.subcontract-denied': ({ data: { subcontractId, reason, deniedOn } }, rows) =>
      rows.update(SubcontractRow, { subcontractId }, { status: 'denied', reason, decidedOn: deniedOn }),
    'financing.subcontract-withdrawn': ({ data: { subcontractId, reason, withdrawnOn } }, rows) =>
      rows.update(SubcontractRow, { subcontractId }, { status: 'withdrawn', reason, decidedOn: withdrawnOn }),
  },
});
