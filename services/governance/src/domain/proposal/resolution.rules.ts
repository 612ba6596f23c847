import type { Command } from '@ceriss/event-sourcing';
import { checkAnswerable, effectOf } from './answering.rules.js';
import type { ProposalEvent, ResolutionEnteredIntoForce } from './proposal.events.js';
import { otherStatus, refuse, ruleOf } from './proposal.rules.js';
import type { Answer } from './proposal.schemas.js';
import { isResolution, type Ballot, type GivenAnswer, type Proposal, type Resolution } from './proposal.state.js';

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
  if (proposal.answer && answered) checkPublishable(proposalId, proposal.answer, answered);
  const published: ProposalEvent = {
    type: 'governance.resolution-published',
    data: { publishedAt: now.toISOString() },
  };
  return [published, ...intoForce(proposalId, proposal, proposal.answered, now)];
};

/* What the patronato puts in the place of a council's resolution is public only beside that resolution: people compare both. */
const checkPublishable = (proposalId: string, answer: Answer, answered: Proposal): void => {
  const resolution = checkAnswerable(answer.resolutionId, answered, proposalId);
  if (answer.response === 'ratifies' || resolution.status !== 'adopted') return;
  throw refuse('RESOLUTION_ANSWERED_NOT_PUBLISHED', {
    rule: ruleOf(resolution.vote, 'effect'),
    facts: { resolutionId: answer.resolutionId, status: resolution.status },
    wouldPassIf: { status: 'published' },
  });
};

/** The first answer stands; ratification brings a published resolution into force, deviation means that it never will be. */
export const recordAnswer = (command: RecordAnswer['data'], proposal: Proposal): ProposalEvent[] => {
  const { proposalId, by, answer, now } = command;
  if (!isResolution(proposal)) throw otherStatus(proposal, 'adopted', 'published');
  if (proposal.answered) return [];
  const at = now.toISOString();
  if (answer.response === 'deviates') {
    const { reasons, parts } = answer;
    const said = { ...(reasons !== undefined && { reasons }), ...(parts && { parts }) };
    return [{ type: 'governance.resolution-deviated-from', data: { by, ...said, deviatedAt: at } }];
  }
  const ratified: ProposalEvent = { type: 'governance.resolution-ratified', data: { by, ratifiedAt: at } };
  if (proposal.status !== 'published') return [ratified];
  return [ratified, ...intoForce(proposalId, proposal, { by, response: 'ratifies' }, now)];
};

const intoForce = (
  proposalId: string,
  resolution: Resolution,
  given: GivenAnswer | undefined,
  now: Date,
): ResolutionEnteredIntoForce[] => {
  if (!authorises(resolution, given)) return [];
  const { matter, answer, vote } = resolution;
  const own = vote.rules.layer === 'council' ? { councilProposalId: proposalId } : { patronatoProposalId: proposalId };
  const chain = { ...chainOf(answer, given), ...own };
  const parts = authorisedParts(resolution);
  const data = { matter, inForceFrom: now.toISOString(), chain, ...(parts && { parts }) };
  return [{ type: 'governance.resolution-entered-into-force', data }];
};

/* One resolution of a chain authorises: the council's when it is ratified, the patronato's when it deviates or stands alone. */
const authorises = (resolution: Resolution, given: GivenAnswer | undefined): boolean => {
  const through = resolution.answer?.response === 'ratifies' || given?.response === 'deviates';
  return !through && (given !== undefined || effectOf(resolution) === undefined);
};

/* Of a partial deviation what it approves; of anything else all of its own parts. */
const authorisedParts = ({ answer, parts }: Resolution): string[] | undefined => {
  if (answer?.response === 'deviates' && answer.parts) {
    return answer.parts.filter(({ decision }) => decision === 'approves').map(({ part }) => part);
  }
  return parts?.map(({ code }) => code);
};

const chainOf = (answer: Answer | undefined, given: GivenAnswer | undefined) => ({
  ...(answer && { councilProposalId: answer.resolutionId }),
  ...(given && { patronatoProposalId: given.by }),
});

export const supersede = (command: SupersedeResolution['data'], proposal: Proposal): ProposalEvent[] => {
  const { proposalId, by, superseding, now } = command;
  if (!isResolution(proposal)) throw otherStatus(proposal, 'in-force');
  if (proposal.status === 'superseded') return [];
  if (proposal.status !== 'in-force') {
    throw refuse('RESOLUTION_NOT_IN_FORCE', {
      facts: { status: proposal.status },
      wouldPassIf: { status: 'in-force' },
    });
  }
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
  if (!isAgainst(ballot) || ballot?.mandateId !== mandateId) {
    throw refuse('DISSENT_NOT_AGAINST', { rule: ruleOf(vote, 'dissent'), facts: { seat, round: vote.round } });
  }
  if (dissents.includes(seat)) {
    throw refuse('DISSENT_ALREADY_RECORDED', { rule: ruleOf(vote, 'dissent'), facts: { seat } });
  }
  return [{ type: 'governance.dissent-recorded', data: { seat, mandateId, text, recordedAt: now.toISOString() } }];
};

const isAgainst = (ballot: Ballot | undefined): boolean => {
  const content = ballot?.content;
  if (content?.method === 'consent') return content.position === 'objects';
  return content?.method === 'yes-no' && content.choice === 'no';
};
