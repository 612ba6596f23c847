import type { Aggregate } from '@ceriss/event-sourcing';
import { decidedBy } from '../tables.js';
import {
  authoriseSubcontract,
  declareSubcontract,
  deliverContract,
  denySubcontract,
  withdrawSubcontract,
  type AuthoriseSubcontract,
  type DeclareSubcontract,
  type DeliverContract,
  type DenySubcontract,
  type SubcontractRefusal as DecisionRefusal,
  type WithdrawSubcontract,
} from './subcontract.decisions.js';
import { subcontractCodec, type SubcontractEvent } from './subcontract.events.js';
import { evolve, initialState, type Subcontracting } from './subcontract.state.js';
import type { SubcontractingRuleRefusal } from './subcontracting.rules.js';

export type SubcontractCommand =
  DeclareSubcontract | DeliverContract | AuthoriseSubcontract | DenySubcontract | WithdrawSubcontract;
export type SubcontractRefusal = DecisionRefusal | SubcontractingRuleRefusal;

const decide = decidedBy<Subcontracting, SubcontractCommand, SubcontractEvent>({
  DeclareSubcontract: declareSubcontract,
  DeliverContract: deliverContract,
  AuthoriseSubcontract: authoriseSubcontract,
  DenySubcontract: denySubcontract,
  WithdrawSubcontract: withdrawSubcontract,
});

/** All subcontracts of an award stand in one stream: together they have a ceiling. */
export const subcontractAggregate: Aggregate<Subcontracting, SubcontractCommand, SubcontractEvent> = {
  decider: { initialState, evolve, decide },
  codec: subcontractCodec,
  streamOf: (awardId) => `financing.subcontracting-${awardId}`,
};
