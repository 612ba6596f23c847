import type {
  ProposalDrafted,
  ProposalEvent,
  ResolutionAdopted,
  ResolutionEvent,
  VotingEvent,
} from './proposal.events.js';
import {
  isResolution,
  type Ballot,
  type Drafted,
  type OpenProposal,
  type Proposal,
  type Resolution,
  type Round,
} from './proposal.state.js';

type Evolutions<E extends ProposalEvent, State> = {
  readonly [T in E['type']]: (state: State, data: Extract<E, { type: T }>['data']) => Proposal;
};

const voting: Evolutions<Exclude<VotingEvent, ProposalDrafted>, Drafted> = {
  'governance.proposal-text-settled': (proposal) => proposal,
  'governance.proposal-tabled': (proposal) => ({ ...proposal, status: 'tabled' }),
  'governance.voting-opened': (proposal, data) => ({
    ...proposal,
    status: 'voting',
    vote: { ...data, ballots: new Map() },
  }),
  'governance.seat-recused': (proposal, { seat }) => withoutSeat(proposal, seat),
  'governance.seat-conflicted': (proposal, { seat }) => withoutSeat(proposal, seat),
  'governance.proxy-given': (proposal, { seat, to }) => ({
    ...proposal,
    proxies: new Map(proposal.proxies).set(seat, to),
  }),
  'governance.proxy-revoked': (proposal, { seat }) => ({
    ...proposal,
    proxies: new Map([...proposal.proxies].filter(([from]) => from !== seat)),
  }),
  'governance.option-withdrawn': (proposal, { option }) => ({
    ...proposal,
    withdrawn: [...proposal.withdrawn, option],
  }),
  'governance.ballot-cast': (proposal, { choice, round: _, ...ballot }) =>
    withBallot(proposal, { ...ballot, content: { method: 'yes-no', choice } }),
  'governance.ballot-sealed': (proposal, { round: _, ...ballot }) => withBallot(proposal, ballot),
  /* Adopted is what the resolution-adopted event of the same append says. */
  'governance.voting-closed': (proposal, { outcome, ballots }) => {
    if (proposal.status !== 'voting') return proposal;
    const vote: Round = { ...proposal.vote, ballots: new Map(ballots.map((ballot) => [ballot.seat, ballot])) };
    return outcome === 'adopted' ? { ...proposal, vote } : { ...proposal, vote, status: outcome };
  },
  'governance.round-annulled': (proposal) =>
    proposal.status === 'voting' ? { ...proposal, status: 'annulled' } : proposal,
};

const resolution: Evolutions<Exclude<ResolutionEvent, ResolutionAdopted>, Resolution> = {
  'governance.resolution-published': (state) => ({ ...state, status: 'published' }),
  'governance.resolution-ratified': (state, { by }) => ({ ...state, answered: { by, response: 'ratifies' } }),
  'governance.resolution-deviated-from': (state, { by }) => ({ ...state, answered: { by, response: 'deviates' } }),
  'governance.resolution-entered-into-force': (state, { parts, inForceFrom }) => ({
    ...state,
    status: 'in-force',
    inForceFrom,
    ...(parts && { authorised: parts }),
  }),
  'governance.resolution-superseded': (state) => ({ ...state, status: 'superseded' }),
  'governance.dissent-recorded': (state, { seat }) => ({ ...state, dissents: [...state.dissents, seat] }),
  'governance.act-recorded': (state, { actId }) => ({ ...state, acts: [...state.acts, actId] }),
};

const evolveWith = <State>(evolutions: object, state: State, { type, data }: ProposalEvent): Proposal | undefined => {
  const evolution = Object.hasOwn(evolutions, type) ? (evolutions as Record<string, unknown>)[type] : undefined;
  return (evolution as ((state: State, data: object) => Proposal) | undefined)?.(state, data);
};

/* Tables instead of one long switch; their types make a forgotten event a compile error all the same. */
export const evolveProposal = (proposal: Proposal, event: ProposalEvent): Proposal => {
  if (event.type === 'governance.proposal-drafted') {
    const { text: _, ...draft } = event.data;
    return { status: 'draft', ...draft, recused: [], proxies: new Map(), withdrawn: [] };
  }
  if (proposal.status === 'none') return proposal;
  if (event.type === 'governance.resolution-adopted') {
    return 'vote' in proposal ? { ...proposal, status: 'adopted', dissents: [], acts: [] } : proposal;
  }
  const evolved = isResolution(proposal)
    ? evolveWith(resolution, proposal, event)
    : evolveWith(voting, proposal, event);
  return evolved ?? proposal;
};

const withBallot = (proposal: Drafted, ballot: Ballot): Drafted => {
  if (proposal.status !== 'voting') return proposal;
  const ballots = new Map(proposal.vote.ballots).set(ballot.seat, ballot);
  return { ...proposal, vote: { ...proposal.vote, ballots } };
};

/* With a seat go its ballot, the proxies it gave or was given, and the ballots that it cast for others. */
const withoutSeat = (proposal: Drafted, seat: string): Proposal => {
  const recused = [...proposal.recused, seat];
  const proxies = new Map([...proposal.proxies].filter(([from, to]) => from !== seat && to !== seat));
  if (proposal.status !== 'voting') return { ...proposal, recused, proxies };
  const ballots = [...proposal.vote.ballots.values()].filter(
    (ballot) => ballot.seat !== seat && ballot.by?.seat !== seat,
  );
  const vote = { ...proposal.vote, ballots: new Map(ballots.map((ballot) => [ballot.seat, ballot])) };
  return { ...proposal, recused, proxies, vote } satisfies OpenProposal;
};
