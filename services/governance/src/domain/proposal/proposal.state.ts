import type { BodyRules } from '../rule-set/body-rules.js';
import type { BallotContent } from '../voting/ballot-content.js';
import type { Matter } from '../voting/matter.js';
import type { VotingMethod } from '../voting/method.js';
import type { Answer, BallotPlan, Carrier, VotingOption } from './proposal.schemas.js';

type Part = Readonly<{ code: string; title: string }>;
type Draft = Readonly<{
  bodyId: string;
  bodyCode: string;
  title: string;
  matter: Matter;
  answer?: Answer;
  ballot?: BallotPlan;
  parts?: readonly Part[];
  concerns?: readonly string[];
}>;
/** Recusals, proxies and withdrawals are about the matter: they hold for every round. */
type Tabled = Draft &
  Readonly<{
    recused: readonly string[];
    /** Who carries the vote of a seat, by that seat. */
    proxies: ReadonlyMap<string, string>;
    withdrawn: readonly string[];
  }>;

export type Seat = Readonly<{ seat: string; constituency: string; mandateId: string }>;

/** What is kept of a ballot: sealed until the close, then open. Those of version 1 always were. */
export type Ballot = Seat & Readonly<{ castAt: string; by?: Carrier; sealed?: string; content?: BallotContent }>;

/** One round of voting: what was frozen when it opened, and the last valid ballot of each seat. */
export type Round = Readonly<{
  round: number;
  ruleSetId: string;
  ruleVersion: number;
  rules: BodyRules;
  method: VotingMethod;
  options: readonly VotingOption[];
  electorate: readonly Seat[];
  closesAt: string;
  keyCommitment?: string;
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
    /** The instant at which it entered into force, if it did. */
    inForceFrom?: string;
    dissents: readonly string[];
    /** The parts that it authorises once it is in force, where it has parts. */
    authorised?: readonly string[];
    acts: readonly string[];
  }>;
export type Proposal =
  | Readonly<{ status: 'none' }>
  | (Tabled & Readonly<{ status: 'draft' }>)
  | (Tabled & Readonly<{ status: 'tabled' }>)
  | OpenProposal
  | (Voted & Readonly<{ status: 'no-quorum' }>)
  | (Voted & Readonly<{ status: 'annulled' }>)
  | (Voted & Readonly<{ status: 'rejected' }>)
  | Resolution;
export type Drafted = Exclude<Proposal, { status: 'none' }>;

export const initialProposal = (): Proposal => ({ status: 'none' });

export const isResolution = (proposal: Proposal): proposal is Resolution =>
  proposal.status === 'adopted' ||
  proposal.status === 'published' ||
  proposal.status === 'in-force' ||
  proposal.status === 'superseded';
