import type { Aggregate } from '@ceriss/event-sourcing';
import { castBallot, type CastBallot } from './ballot.rules.js';
import { closeVoting, type CloseVoting } from './closing.rules.js';
import { draft, table, type DraftProposal, type TableProposal } from './drafting.rules.js';
import { openVoting, recuse, type OpenVoting, type RecuseSeat } from './opening.rules.js';
import { proposalCodec, type ProposalEvent } from './proposal.events.js';
import { evolveProposal, initialProposal, type Proposal } from './proposal.state.js';
import {
  publish,
  recordAnswer,
  recordDissent,
  supersede,
  type PublishResolution,
  type RecordAnswer,
  type RecordDissent,
  type SupersedeResolution,
} from './resolution.rules.js';

export type ProposalCommand =
  | DraftProposal
  | TableProposal
  | OpenVoting
  | RecuseSeat
  | CastBallot
  | CloseVoting
  | PublishResolution
  | RecordAnswer
  | SupersedeResolution
  | RecordDissent;

type Rules = {
  readonly [T in ProposalCommand['type']]: (
    data: Extract<ProposalCommand, { type: T }>['data'],
    proposal: Proposal,
  ) => ProposalEvent[];
};

/* A table, because a switch of ten cases is longer and says no more: a forgotten command is a compile error here too. */
const rules: Rules = {
  DraftProposal: draft,
  TableProposal: table,
  OpenVoting: openVoting,
  RecuseSeat: recuse,
  CastBallot: castBallot,
  CloseVoting: closeVoting,
  PublishResolution: publish,
  RecordAnswer: recordAnswer,
  SupersedeResolution: supersede,
  RecordDissent: recordDissent,
};

const decide = ({ type, data }: ProposalCommand, proposal: Proposal): ProposalEvent[] => {
  const rule = rules[type] as (data: ProposalCommand['data'], proposal: Proposal) => ProposalEvent[];
  return rule(data, proposal);
};

export const proposalAggregate: Aggregate<Proposal, ProposalCommand, ProposalEvent> = {
  decider: { initialState: initialProposal, evolve: evolveProposal, decide },
  codec: proposalCodec,
  streamOf: (id) => `governance.proposal-${id}`,
};
