import type { Aggregate } from '@ceriss/event-sourcing';
import { recordAct, type RecordAct } from './act.rules.js';
import { castBallot, type CastBallot } from './ballot.rules.js';
import { annulRound, closeVoting, type AnnulRound, type CloseVoting } from './closing.rules.js';
import { recuse, type RecuseSeat } from './conflict.rules.js';
import { draft, table, type DraftProposal, type TableProposal } from './drafting.rules.js';
import { evolveProposal } from './evolve-proposal.js';
import { openVoting, type OpenVoting } from './opening.rules.js';
import { proposalCodec, type ProposalEvent } from './proposal.events.js';
import { initialProposal, type Proposal } from './proposal.state.js';
import { giveProxy, revokeProxy, type GiveProxy, type RevokeProxy } from './proxy.rules.js';
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
import { withdrawOption, type WithdrawOption } from './withdrawal.rules.js';

export type ProposalCommand =
  | DraftProposal
  | TableProposal
  | OpenVoting
  | RecuseSeat
  | GiveProxy
  | RevokeProxy
  | WithdrawOption
  | CastBallot
  | CloseVoting
  | AnnulRound
  | PublishResolution
  | RecordAnswer
  | SupersedeResolution
  | RecordDissent
  | RecordAct;

type Rules = {
  readonly [T in ProposalCommand['type']]: (
    data: Extract<ProposalCommand, { type: T }>['data'],
    proposal: Proposal,
  ) => ProposalEvent[];
};

/* A table, because a switch of so many cases is longer and says no more: a forgotten command is a compile error here too. */
const rules: Rules = {
  DraftProposal: draft,
  TableProposal: table,
  OpenVoting: openVoting,
  RecuseSeat: recuse,
  GiveProxy: giveProxy,
  RevokeProxy: revokeProxy,
  WithdrawOption: withdrawOption,
  CastBallot: castBallot,
  CloseVoting: closeVoting,
  AnnulRound: annulRound,
  PublishResolution: publish,
  RecordAnswer: recordAnswer,
  SupersedeResolution: supersede,
  RecordDissent: recordDissent,
  RecordAct: recordAct,
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
