import { BallotSecret } from '../../../../services/governance/src/application/sealing/ballot-secret.js';
import { RoundSeals } from '../../../../services/governance/src/application/sealing/round-seals.js';
import { proposalAggregate } from '../../../../services/governance/src/domain/proposal/proposal.decider.js';
import type { ProposalEvent } from '../../../../services/governance/src/domain/proposal/proposal.events.js';
import type { OpenProposal } from '../../../../services/governance/src/domain/proposal/proposal.state.js';
import type { BodyRules } from '../../../../services/governance/src/domain/rule-set/body-rules.js';
import { exampleCouncil } from '../../../../services/governance/src/domain/rule-set/example-statutes.js';
import type { BallotContent } from '../../../../services/governance/src/domain/voting/ballot-content.js';
import type { VotingMethod } from '../../../../services/governance/src/domain/voting/method.js';
import {
  CLOSES,
  drafted,
  elector,
  opened,
  OPENS,
  stateAfter,
  tabled,
} from '../../../../services/governance/src/testing/proposal-world.js';

/* Rounds sealed, closed and counted by the service's own code: what a recount has to find right. */
const seals = new RoundSeals(new BallotSecret('a secret of this specification, long enough'));

export type Cast = (seat: string, content: BallotContent, by?: string) => ProposalEvent;
type Vote = Readonly<{
  proposal: string;
  method: VotingMethod;
  rules?: BodyRules;
  options?: readonly string[];
  round?: number;
  happens: (cast: Cast) => readonly ProposalEvent[];
}>;

const openProposal = (events: readonly ProposalEvent[]): OpenProposal => {
  const state = stateAfter(...events);
  if (state.status !== 'voting') throw new TypeError(`the proposal is ${state.status}`);
  return state;
};

const casting =
  (proposalId: string, { vote }: OpenProposal): Cast =>
  (seat, content, by) => {
    const { sealed } = seals.ballot({ proposalId, vote, seat, content, fingerprint: '' });
    const carried = by === undefined ? {} : { by: { seat: by, mandateId: elector(by).mandateId } };
    const data = { round: vote.round, ...elector(seat), sealed: sealed!, castAt: OPENS, ...carried };
    return { type: 'governance.ballot-sealed', data };
  };

/** The history of a proposal from its draft until a sealed round is closed. */
export const sealedHistory = ({
  proposal,
  method,
  rules = exampleCouncil,
  options = [],
  round = 1,
  happens,
}: Vote): ProposalEvent[] => {
  const choices = options.map((code) => ({ code, name: code }));
  const opening = opened(rules, round, method, options);
  const keyCommitment = seals.commitment(proposal, round);
  const before = [
    drafted(undefined, { ballot: { method: method.method, options: choices } }),
    tabled(),
    { type: opening.type, data: { ...opening.data, keyCommitment } } as ProposalEvent,
  ];
  const history = [...before, ...happens(casting(proposal, openProposal(before)))];
  const state = openProposal(history);
  const data = { round, opened: seals.open(proposal, state.vote), now: new Date(CLOSES) };
  return [...history, ...proposalAggregate.decider.decide({ type: 'CloseVoting', data }, state)];
};
