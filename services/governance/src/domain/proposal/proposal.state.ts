import type { BodyRules } from '../rule-set/body-rules.js';
import type { Matter } from '../voting/matter.js';
import type {
  Answer,
  Ballot,
  ProposalDrafted,
  ProposalEvent,
  ResolutionAdopted,
  ResolutionEvent,
  VotingEvent,
} from './proposal.events.js';

type Draft = Readonly<{ bodyId: string; bodyCode: string; title: string; matter: Matter; answer?: Answer }>;
/** Recusals are about the matter: they hold for every round. */
type Tabled = Draft & Readonly<{ recused: readonly string[] }>;

export type Seat = Readonly<{ seat: string; constituency: string; mandateId: string }>;

/** One round of voting: what was frozen when it opened, and the last valid ballot of each seat. */
export type Round = Readonly<{
  round: number;
  ruleSetId: string;
  ruleVersion: number;
  rules: BodyRules;
  electorate: readonly Seat[];
  closesAt: string;
  ballots: ReadonlyMap<string, Ballot>;
}>;

export type Voted = Tabled & Readonly<{ vote: Round }>;
/** What the patronato said to a resolution of a council. */
export type GivenAnswer = Readonly<{ by: string; response: Answer['response'] }>;

export type OpenProposal = Voted & Readonly<{ status: 'voting' }>;
export type Resolution = Voted &
  Readonly<{
    status: 'adopted' | 'published' | 'in-force' | 'superseded';
    answered?: GivenAnswer;
    dissents: readonly string[];
  }>;
export type Proposal =
  | Readonly<{ status: 'none' }>
  | (Tabled & Readonly<{ status: 'draft' | 'tabled' }>)
  | OpenProposal
  | (Voted & Readonly<{ status: 'no-quorum' | 'rejected' }>)
  | Resolution;

export const initialProposal = (): Proposal => ({ status: 'none' });

export const isResolution = (proposal: Proposal): proposal is Resolution =>
  proposal.status === 'adopted' ||
  proposal.status === 'published' ||
  proposal.status === 'in-force' ||
  proposal.status === 'superseded';

type Drafted = Exclude<Proposal, { status: 'none' }>;
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
  'governance.ballot-cast': (proposal, ballot) =>
    proposal.status === 'voting' ? withBallot(proposal, ballot) : proposal,
  /* Adopted is what the resolution-adopted event of the same append says. */
  'governance.voting-closed': (proposal, { outcome }) =>
    proposal.status === 'voting' && outcome !== 'adopted' ? { ...proposal, status: outcome } : proposal,
};

const resolution: Evolutions<Exclude<ResolutionEvent, ResolutionAdopted>, Resolution> = {
  'governance.resolution-published': (state) => ({ ...state, status: 'published' }),
  'governance.resolution-ratified': (state, { by }) => ({ ...state, answered: { by, response: 'ratifies' } }),
  'governance.resolution-deviated-from': (state, { by }) => ({ ...state, answered: { by, response: 'deviates' } }),
  'governance.resolution-entered-into-force': (state) => ({ ...state, status: 'in-force' }),
  'governance.resolution-superseded': (state) => ({ ...state, status: 'superseded' }),
  'governance.dissent-recorded': (state, { seat }) => ({ ...state, dissents: [...state.dissents, seat] }),
};

const evolveWith = <State>(evolutions: object, state: State, { type, data }: ProposalEvent): Proposal | undefined => {
  const evolution = Object.hasOwn(evolutions, type) ? (evolutions as Record<string, unknown>)[type] : undefined;
  return (evolution as ((state: State, data: object) => Proposal) | undefined)?.(state, data);
};

/* Tables instead of one long switch; their types make a forgotten event a compile error all the same. */
export const evolveProposal = (proposal: Proposal, event: ProposalEvent): Proposal => {
  if (event.type === 'governance.proposal-drafted') {
    const { text: _, ...draft } = event.data;
    return { status: 'draft', ...draft, recused: [] };
  }
  if (proposal.status === 'none') return proposal;
  if (event.type === 'governance.resolution-adopted') {
    return 'vote' in proposal ? { ...proposal, status: 'adopted', dissents: [] } : proposal;
  }
  const evolved = isResolution(proposal)
    ? evolveWith(resolution, proposal, event)
    : evolveWith(voting, proposal, event);
  return evolved ?? proposal;
};

const withBallot = (proposal: OpenProposal, ballot: Ballot): OpenProposal => ({
  ...proposal,
  vote: { ...proposal.vote, ballots: new Map(proposal.vote.ballots).set(ballot.seat, ballot) },
});

const withoutSeat = (proposal: Drafted, seat: string): Proposal => {
  const recused = [...proposal.recused, seat];
  if (proposal.status !== 'voting') return { ...proposal, recused };
  const ballots = new Map(proposal.vote.ballots);
  ballots.delete(seat);
  return { ...proposal, recused, vote: { ...proposal.vote, ballots } };
};
