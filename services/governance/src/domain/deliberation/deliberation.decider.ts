import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError, type Refusal } from '@ceriss/kernel';
import { deliberationCodec, type Author, type DeliberationEvent } from './deliberation.events.js';

/** The proposal as it stands: only the text of a draft can be amended. */
export type DraftFact = Readonly<{ status: string; bodyId: string; title: string; text: string }>;
type Asked = Readonly<{ amendmentId: string; now: Date }>;

export type SubmitAmendment = Command<
  'SubmitAmendment',
  Asked & { author: Author; base: number; text: string; rationale: string; proposal: DraftFact }
>;
/** `merged` is the current text with the amendment's changes in it; absent when they meet in the same place. */
export type AcceptAmendment = Command<
  'AcceptAmendment',
  Asked & { reasons: string; merged?: string | undefined; onVersion: number; proposalStatus: string }
>;
export type RejectAmendment = Command<'RejectAmendment', Asked & { reasons: string }>;
export type WithdrawAmendment = Command<'WithdrawAmendment', Asked & { reasons: string; by: string | undefined }>;
export type CloseDeliberation = Command<'CloseDeliberation', { now: Date }>;
export type DeliberationCommand =
  SubmitAmendment | AcceptAmendment | RejectAmendment | WithdrawAmendment | CloseDeliberation;

export type DeliberationRule =
  | 'AMENDMENT_NOT_FOUND'
  | 'AMENDMENT_PROPOSAL_NOT_IN_DRAFT'
  | 'AMENDMENT_BASE_UNKNOWN'
  | 'AMENDMENT_CHANGES_NOTHING'
  | 'AMENDMENT_CONFLICTS'
  | 'AMENDMENT_DECIDED'
  | 'AMENDMENT_OF_ANOTHER_AUTHOR'
  | 'DELIBERATION_CLOSED';

type Amendment = Readonly<{
  author: Author;
  base: number;
  text: string;
  status: 'submitted' | 'accepted' | 'rejected' | 'withdrawn';
}>;
export type Deliberated = Readonly<{
  status: 'open' | 'closed';
  /** The text of each version, the first one first. */
  texts: readonly string[];
  amendments: ReadonlyMap<string, Amendment>;
}>;
export type Deliberation = Readonly<{ status: 'none' }> | Deliberated;

const refuse = (code: DeliberationRule, refusal: Refusal = {}) => new DomainError<DeliberationRule>(code, refusal);

const evolve = (deliberation: Deliberation, { type, data }: DeliberationEvent): Deliberation => {
  if (type === 'governance.deliberation-opened') return { status: 'open', texts: [data.text], amendments: new Map() };
  if (deliberation.status === 'none') return deliberation;
  switch (type) {
    case 'governance.amendment-submitted': {
      const { amendmentId, author, base, text } = data;
      const amendments = new Map(deliberation.amendments).set(amendmentId, { author, base, text, status: 'submitted' });
      return { ...deliberation, amendments };
    }
    case 'governance.amendment-accepted':
      return { ...decided(deliberation, data.amendmentId, 'accepted'), texts: [...deliberation.texts, data.text] };
    case 'governance.amendment-rejected':
      return decided(deliberation, data.amendmentId, 'rejected');
    case 'governance.amendment-withdrawn':
      return decided(deliberation, data.amendmentId, 'withdrawn');
    case 'governance.deliberation-closed':
      return { ...deliberation, status: 'closed' };
  }
};

const decided = (deliberation: Deliberated, amendmentId: string, status: Amendment['status']): Deliberated => {
  const amendment = deliberation.amendments.get(amendmentId);
  if (!amendment) return deliberation;
  return { ...deliberation, amendments: new Map(deliberation.amendments).set(amendmentId, { ...amendment, status }) };
};

const requireDraft = (status: string): void => {
  if (status === 'draft') return;
  throw refuse('AMENDMENT_PROPOSAL_NOT_IN_DRAFT', {
    rule: 'amend-before-tabling@1',
    facts: { status },
    wouldPassIf: { status: 'draft' },
  });
};

const submit = (data: SubmitAmendment['data'], deliberation: Deliberation): DeliberationEvent[] => {
  const { proposal, now, ...amendment } = data;
  requireDraft(proposal.status);
  const { bodyId, title, text } = proposal;
  const at = now.toISOString();
  const texts = deliberation.status === 'none' ? [text] : deliberation.texts;
  const base = texts[amendment.base - 1];
  if (base === undefined) {
    throw refuse('AMENDMENT_BASE_UNKNOWN', { facts: { base: amendment.base }, wouldPassIf: { base: texts.length } });
  }
  if (base === amendment.text) {
    throw refuse('AMENDMENT_CHANGES_NOTHING', {
      facts: { base: amendment.base },
      wouldPassIf: { textOtherThanVersion: amendment.base },
    });
  }
  const submitted = { type: 'governance.amendment-submitted', data: { ...amendment, submittedAt: at } } as const;
  if (deliberation.status !== 'none') return [submitted];
  return [{ type: 'governance.deliberation-opened', data: { bodyId, title, text, openedAt: at } }, submitted];
};

/** The text after an amendment: its own, or the merged one when the text has moved on since. Throws AMENDMENT_CONFLICTS. */
const textAfter = (
  { base, text }: Amendment,
  { merged, onVersion }: AcceptAmendment['data'],
  version: number,
): string => {
  if (base === version) return text;
  if (merged !== undefined && onVersion === version) return merged;
  throw refuse('AMENDMENT_CONFLICTS', {
    rule: 'amendments-apply-to-the-current-text@1',
    facts: { base, version },
    wouldPassIf: { base: version },
  });
};

const accept = (data: AcceptAmendment['data'], amendment: Amendment, { texts }: Deliberated): DeliberationEvent[] => {
  const { amendmentId, reasons, proposalStatus, now } = data;
  requireDraft(proposalStatus);
  const text = textAfter(amendment, data, texts.length);
  const merged = amendment.base !== texts.length;
  const accepted = { amendmentId, reasons, version: texts.length + 1, text, merged, decidedAt: now.toISOString() };
  return [{ type: 'governance.amendment-accepted', data: accepted }];
};

const withdraw = (
  { amendmentId, reasons, by, now }: WithdrawAmendment['data'],
  { author }: Amendment,
): DeliberationEvent[] => {
  if (by !== author.actorId) {
    throw refuse('AMENDMENT_OF_ANOTHER_AUTHOR', { wouldPassIf: { organisation: author.actorId } });
  }
  return [{ type: 'governance.amendment-withdrawn', data: { amendmentId, reasons, withdrawnAt: now.toISOString() } }];
};

const judge = (command: Exclude<DeliberationCommand, SubmitAmendment | CloseDeliberation>, state: Deliberated) => {
  const { amendmentId, reasons, now } = command.data;
  const amendment = state.amendments.get(amendmentId);
  if (!amendment) throw refuse('AMENDMENT_NOT_FOUND', { facts: { amendmentId } });
  if (amendment.status !== 'submitted') throw refuse('AMENDMENT_DECIDED', { facts: { status: amendment.status } });
  switch (command.type) {
    case 'AcceptAmendment':
      return accept(command.data, amendment, state);
    case 'RejectAmendment': {
      const data = { amendmentId, reasons, decidedAt: now.toISOString() };
      return [{ type: 'governance.amendment-rejected', data } as const];
    }
    case 'WithdrawAmendment':
      return withdraw(command.data, amendment);
  }
};

const close = ({ now }: CloseDeliberation['data'], deliberation: Deliberation): DeliberationEvent[] => {
  if (deliberation.status !== 'open') return [];
  const data = { version: deliberation.texts.length, closedAt: now.toISOString() };
  return [{ type: 'governance.deliberation-closed', data }];
};

const decide = (command: DeliberationCommand, deliberation: Deliberation): readonly DeliberationEvent[] => {
  if (command.type === 'CloseDeliberation') return close(command.data, deliberation);
  if (deliberation.status === 'closed') throw refuse('DELIBERATION_CLOSED', { rule: 'amend-before-tabling@1' });
  if (command.type === 'SubmitAmendment') return submit(command.data, deliberation);
  if (deliberation.status === 'none')
    throw refuse('AMENDMENT_NOT_FOUND', { facts: { amendmentId: command.data.amendmentId } });
  return judge(command, deliberation);
};

export const deliberationAggregate: Aggregate<Deliberation, DeliberationCommand, DeliberationEvent> = {
  decider: { initialState: () => ({ status: 'none' }), evolve, decide },
  codec: deliberationCodec,
  streamOf: (proposalId) => `governance.deliberation-${proposalId}`,
};
