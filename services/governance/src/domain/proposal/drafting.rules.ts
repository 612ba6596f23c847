import type { Command } from '@ceriss/event-sourcing';
import type { Layer } from '../rule-set/body-rules.js';
import { NEEDS_KNOWN_REFERENCE, type Matter } from '../voting/matter.js';
import { checkAnswering, type Answering } from './answering.rules.js';
import type { ProposalEvent } from './proposal.events.js';
import { otherStatus, refuse } from './proposal.rules.js';
import type { BallotPlan } from './proposal.schemas.js';
import type { Proposal } from './proposal.state.js';

export type DraftProposal = Command<
  'DraftProposal',
  {
    body: Readonly<{ bodyId: string; code: string; layer: Layer }>;
    title: string;
    text: string;
    matter: Matter;
    /** The reference of the matter is recorded as ready for a decision, and of that kind. Asked of calls and statutes only. */
    matterKnown: boolean;
    /** The resolution of a council that this proposal ratifies or deviates from, as it stands now. */
    answering?: Answering;
    ballot?: BallotPlan;
    parts?: { code: string; title: string }[];
    concerns?: string[];
  }
>;
/** `settled` is what amendments have made of the text, where there were any. */
export type TableProposal = Command<
  'TableProposal',
  { settled?: Readonly<{ version: number; text: string }>; now: Date }
>;

export const draft = (command: DraftProposal['data'], proposal: Proposal): ProposalEvent[] => {
  if (proposal.status !== 'none') throw refuse('PROPOSAL_EXISTS');
  const { body, title, text, matter, answering, ballot, parts } = command;
  checkMatter(command);
  checkOnce(parts ?? []);
  checkOnce(ballot?.options ?? []);
  if (answering) checkAnswering(body, answering);
  const answer = answering && { answer: answering.answer };
  return [
    {
      type: 'governance.proposal-drafted',
      data: { bodyId: body.bodyId, bodyCode: body.code, title, text, matter, ...answer, ...detailsOf(command) },
    },
  ];
};

const checkMatter = ({ matter, matterKnown }: DraftProposal['data']): void => {
  const { kind, reference = null } = matter;
  if (matterKnown || !NEEDS_KNOWN_REFERENCE.includes(kind)) return;
  throw refuse('PROPOSAL_MATTER_UNKNOWN', { facts: { kind, reference }, wouldPassIf: { matterReady: true } });
};

/* What a proposal does not have is not in its event: what is stored stays as short as what was said. */
const detailsOf = ({ ballot, parts, concerns }: DraftProposal['data']) => ({
  ...(ballot && { ballot }),
  ...(parts && { parts }),
  ...(concerns && { concerns }),
});

const checkOnce = (named: readonly { code: string }[]): void => {
  const codes = named.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice === undefined) return;
  throw refuse('PROPOSAL_CODE_TWICE', { facts: { code: twice }, wouldPassIf: { occurrencesAtMost: 1 } });
};

export const table = ({ settled, now }: TableProposal['data'], proposal: Proposal): ProposalEvent[] => {
  if (proposal.status === 'tabled') return [];
  if (proposal.status !== 'draft') throw otherStatus(proposal, 'draft');
  const { bodyId, title, matter, answer } = proposal;
  return [
    ...(settled ? [{ type: 'governance.proposal-text-settled', data: settled } as const] : []),
    {
      type: 'governance.proposal-tabled',
      data: { bodyId, title, matter, ...(answer && { answer }), tabledAt: now.toISOString() },
    },
  ];
};
