import type { Command } from '@ceriss/event-sourcing';
import type { Layer } from '../rule-set/body-rules.js';
import type { Matter } from '../voting/matter.js';
import type { Answer, ProposalEvent } from './proposal.events.js';
import { otherStatus, refuse } from './proposal.rules.js';
import { isResolution, type Proposal } from './proposal.state.js';

export type DraftProposal = Command<
  'DraftProposal',
  {
    body: Readonly<{ bodyId: string; code: string; layer: Layer }>;
    title: string;
    text: string;
    matter: Matter;
    /** The reference of the matter is recorded as ready for a decision. Asked of calls only. */
    matterKnown: boolean;
    /** The resolution of a council that this proposal ratifies or deviates from, as it stands now. */
    answering?: Readonly<{ answer: Answer; resolution: Proposal }>;
  }
>;
/** `settled` is what amendments have made of the text, where there were any. */
export type TableProposal = Command<
  'TableProposal',
  { settled?: Readonly<{ version: number; text: string }>; now: Date }
>;

export const draft = (command: DraftProposal['data'], proposal: Proposal): ProposalEvent[] => {
  if (proposal.status !== 'none') throw refuse('PROPOSAL_EXISTS');
  const { body, title, text, matter, matterKnown, answering } = command;
  if (matter.kind === 'call' && !matterKnown) {
    throw refuse('PROPOSAL_MATTER_UNKNOWN', { facts: { kind: matter.kind, reference: matter.reference ?? null } });
  }
  if (answering) checkAnswering(body, answering);
  const answer = answering && { answer: answering.answer };
  return [
    {
      type: 'governance.proposal-drafted',
      data: { bodyId: body.bodyId, bodyCode: body.code, title, text, matter, ...answer },
    },
  ];
};

const checkAnswering = (
  body: DraftProposal['data']['body'],
  { answer, resolution }: NonNullable<DraftProposal['data']['answering']>,
): void => {
  if (body.layer !== 'patronato') {
    throw refuse('PROPOSAL_BODY_CANNOT_ANSWER', { facts: { body: body.code }, wouldPassIf: { layer: 'patronato' } });
  }
  checkAnswerable(answer.resolutionId, resolution);
};

/** Only an adopted resolution that its statutes submit to the patronato can be answered, and only once. */
export const checkAnswerable = (resolutionId: string, resolution: Proposal, by?: string): void => {
  if (!isResolution(resolution) || !resolution.vote.rules.needsRatification) {
    throw refuse('PROPOSAL_ANSWER_NOT_POSSIBLE', {
      facts: { resolutionId, status: resolution.status },
      wouldPassIf: { status: ['adopted', 'published'], needsRatification: true },
    });
  }
  const { answered } = resolution;
  if (answered && answered.by !== by) {
    throw refuse('RESOLUTION_ALREADY_ANSWERED', {
      facts: { resolutionId, by: answered.by, response: answered.response },
    });
  }
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
