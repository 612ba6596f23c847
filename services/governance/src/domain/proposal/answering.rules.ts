import type { Layer } from '../rule-set/body-rules.js';
import { effectOn } from '../rule-set/decision-rules.js';
import { refuse, ruleOf } from './proposal.rules.js';
import type { Answer } from './proposal.schemas.js';
import { isResolution, type Proposal, type Resolution } from './proposal.state.js';

export type Answering = Readonly<{ answer: Answer; resolution: Proposal }>;
type Deviation = Extract<Answer, { response: 'deviates' }>;

/** Throws unless that body may give that answer to that resolution. */
export const checkAnswering = (
  body: Readonly<{ code: string; layer: Layer }>,
  { answer, resolution }: Answering,
): void => {
  if (body.layer !== 'patronato') {
    throw refuse('PROPOSAL_BODY_CANNOT_ANSWER', { facts: { body: body.code }, wouldPassIf: { layer: 'patronato' } });
  }
  const answerable = checkAnswerable(answer.resolutionId, resolution);
  if (answer.response === 'deviates') checkDeviation(answer, answerable);
};

/** Only an adopted resolution that its statutes submit to the patronato can be answered, and only once. */
export const checkAnswerable = (resolutionId: string, resolution: Proposal, by?: string): Resolution => {
  if (!isResolution(resolution) || effectOf(resolution) === undefined) {
    throw refuse('PROPOSAL_ANSWER_NOT_POSSIBLE', {
      facts: { resolutionId, status: resolution.status },
      wouldPassIf: { status: ['adopted', 'published'], submittedToPatronato: true },
    });
  }
  const { answered } = resolution;
  if (answered && answered.by !== by) {
    throw refuse('RESOLUTION_ALREADY_ANSWERED', {
      facts: { resolutionId, by: answered.by, response: answered.response },
    });
  }
  return resolution;
};

/** What a resolution is to the patronato, by the statutes under which it was voted; undefined where it stands by itself. */
export const effectOf = ({ vote, matter }: Pick<Resolution, 'vote' | 'matter'>) => effectOn(vote.rules, matter.kind);

/* A proposal that binds is deviated from with reasons; from a consent that the statutes ask for nobody deviates. */
const checkDeviation = (answer: Deviation, resolution: Resolution): void => {
  const effect = effectOf(resolution)!;
  const rule = ruleOf(resolution.vote, 'effect');
  const facts = { resolutionId: answer.resolutionId, effect };
  if (effect === 'veto') throw refuse('DEVIATION_AGAINST_VETO', { rule, facts, wouldPassIf: { response: 'ratifies' } });
  if (effect === 'binding-on-proposal' && answer.reasons === undefined) {
    throw refuse('DEVIATION_WITHOUT_REASONS', { rule, facts, wouldPassIf: { reasonsGiven: true } });
  }
  if (answer.parts) checkParts(answer, resolution);
};

const checkParts = ({ parts = [], resolutionId }: Deviation, resolution: Resolution): void => {
  const wanted = (resolution.parts ?? []).map(({ code }) => code).toSorted();
  const answered = parts.map(({ part }) => part).toSorted();
  if (wanted.join() !== answered.join()) {
    throw refuse('DEVIATION_PARTS_DIFFER', { facts: { resolutionId, answered }, wouldPassIf: { parts: wanted } });
  }
  if (parts.every(({ decision }) => decision === 'approves')) {
    throw refuse('DEVIATION_APPROVES_ALL', { facts: { resolutionId }, wouldPassIf: { response: 'ratifies' } });
  }
};
