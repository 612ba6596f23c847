import type { Command } from '@ceriss/event-sourcing';
import { checkAnswerable } from './drafting.rules.js';
import type { Answer, ProposalEvent, ResolutionEnteredIntoForce } from './proposal.events.js';
import { otherStatus, refuse, ruleOf } from './proposal.rules.js';
import { isResolution, type GivenAnswer, type Proposal, type Resolution } from './proposal.state.js';

/** `answered` is the council's resolution that this one answers, as it stands now. */
export type PublishResolution = Command<'PublishResolution', { proposalId: string; answered?: Proposal; now: Date }>;
/** The patronato has adopted a proposal that answers this resolution. */
export type RecordAnswer = Command<'RecordAnswer', { proposalId: string; by: string; answer: Answer; now: Date }>;
export type SupersedeResolution = Command<
  'SupersedeResolution',
  { proposalId: string; by: string; superseding: Proposal; now: Date }
>;
export type RecordDissent = Command<'RecordDissent', { seat: string; mandateId: string; text: string; now: Date }>;

/** Makes a resolution public; it enters into force with that, unless it must be ratified first or works through another one. */
export const publish = (command: PublishResolution['data'], proposal: Proposal): ProposalEvent[] => {
  const { proposalId, answered, now } = command;
  if (!isResolution(proposal)) throw otherStatus(proposal, 'adopted');
  if (proposal.status !== 'adopted') return [];
  if (proposal.answer && answered) checkAnswerable(proposal.answer.resolutionId, answered, proposalId);
  const published: ProposalEvent = {
    type: 'governance.resolution-published',
    data: { publishedAt: now.toISOString() },
  };
  return [published, ...intoForce(proposalId, proposal, proposal.answered, now)];
};

/** The first answer stands; ratification brings a published resolution into force, deviation means that it never will be. */
export const recordAnswer = (command: RecordAnswer['data'], proposal: Proposal): ProposalEvent[] => {
  const { proposalId, by, answer, now } = command;
  if (!isResolution(proposal)) throw otherStatus(proposal, 'adopted', 'published');
  if (proposal.answered) return [];
  const at = now.toISOString();
  if (answer.response === 'deviates') {
    return [{ type: 'governance.resolution-deviated-from', data: { by, reasons: answer.reasons, deviatedAt: at } }];
  }
  const ratified: ProposalEvent = { type: 'governance.resolution-ratified', data: { by, ratifiedAt: at } };
  if (proposal.status !== 'published') return [ratified];
  return [ratified, ...intoForce(proposalId, proposal, { by, response: 'ratifies' }, now)];
};

/* One resolution of a chain authorises: the council's when it is ratified, the patronato's when it deviates or stands alone. */
const intoForce = (
  proposalId: string,
  { matter, answer, vote }: Resolution,
  given: GivenAnswer | undefined,
  now: Date,
): ResolutionEnteredIntoForce[] => {
  const { layer, needsRatification } = vote.rules;
  const through = answer?.response === 'ratifies' || given?.response === 'deviates';
  if (through || (needsRatification && !given)) return [];
  const own = layer === 'council' ? { councilProposalId: proposalId } : { patronatoProposalId: proposalId };
  const chain = { ...chainOf(answer, given), ...own };
  const data = { matter, inForceFrom: now.toISOString(), chain };
  return [{ type: 'governance.resolution-entered-into-force', data }];
};

const chainOf = (answer: Answer | undefined, given: GivenAnswer | undefined) => ({
  ...(answer && { councilProposalId: answer.resolutionId }),
  ...(given && { patronatoProposalId: given.by }),
});

export const supersede = (command: SupersedeResolution['data'], proposal: Proposal): ProposalEvent[] => {
  const { proposalId, by, superseding, now } = command;
  if (!isResolution(proposal)) throw otherStatus(proposal, 'in-force');
  if (proposal.status === 'superseded') return [];
  if (proposal.status !== 'in-force') throw refuse('RESOLUTION_NOT_IN_FORCE', { facts: { status: proposal.status } });
  if (superseding.status !== 'in-force' || by === proposalId) {
    throw refuse('SUPERSEDING_RESOLUTION_NOT_IN_FORCE', {
      facts: { by, status: superseding.status },
      wouldPassIf: { status: 'in-force' },
    });
  }
  const { matter } = proposal;
  return [
    { type: 'governance.resolution-superseded', data: { supersededBy: by, matter, supersededAt: now.toISOString() } },
  ];
};

/** A dissenting vote (voto particular) belongs to a seat that voted against a resolution that was adopted. */
export const recordDissent = (command: RecordDissent['data'], proposal: Proposal): ProposalEvent[] => {
  const { seat, mandateId, text, now } = command;
  if (!isResolution(proposal)) throw otherStatus(proposal, 'adopted', 'published', 'in-force');
  const { vote, dissents } = proposal;
  const ballot = vote.ballots.get(seat);
  if (ballot?.choice !== 'no' || ballot.mandateId !== mandateId) {
    throw refuse('DISSENT_NOT_AGAINST', { rule: ruleOf(vote, 'dissent'), facts: { seat, round: vote.round } });
  }
  if (dissents.includes(seat)) {
    throw refuse('DISSENT_ALREADY_RECORDED', { rule: ruleOf(vote, 'dissent'), facts: { seat } });
  }
  return [{ type: 'governance.dissent-recorded', data: { seat, mandateId, text, recordedAt: now.toISOString() } }];
};
