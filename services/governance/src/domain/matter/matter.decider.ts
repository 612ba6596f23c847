import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError, type MoneyJson } from '@ceriss/kernel';
import type { StatutesText } from '../rule-set/body-rules.js';
import { checkStatutes } from '../rule-set/rule-set.rules.js';
import { matterCodec, type MatterEvent } from './matter.events.js';

export type RecordMatter = Command<'RecordMatter', { kind: 'call'; title: string; budget: MoneyJson; now: Date }>;
/** `known` says whether there are statutes of that id. */
export type DraftStatutes = Command<
  'DraftStatutes',
  { ruleSetId: string; known: boolean; text: StatutesText; now: Date }
>;
export type MatterCommand = RecordMatter | DraftStatutes;

export type StatutesDraft = Readonly<{ ruleSetId: string; text: StatutesText }>;

/** Something on which a body can now decide. Its id is that of what it is about. */
export type MatterState =
  | Readonly<{ status: 'none' }>
  | Readonly<{ status: 'ready'; kind: 'call'; title: string; budget: MoneyJson }>
  | Readonly<{ status: 'ready'; kind: 'statutes'; draft: StatutesDraft }>;

const decide = ({ type, data }: MatterCommand, { status }: MatterState): MatterEvent[] => {
  if (type === 'DraftStatutes') return draftStatutes(data, status);
  if (status !== 'none') return [];
  const { now, ...matter } = data;
  return [{ type: 'governance.matter-recorded', data: { ...matter, recordedAt: now.toISOString() } }];
};

const draftStatutes = (command: DraftStatutes['data'], status: MatterState['status']): MatterEvent[] => {
  const { ruleSetId, known, text, now } = command;
  if (status !== 'none') return [];
  if (!known) throw new DomainError('RULE_SET_NOT_FOUND', { facts: { ruleSetId } });
  checkStatutes(text);
  return [{ type: 'governance.statutes-drafted', data: { ruleSetId, text, draftedAt: now.toISOString() } }];
};

const evolve = (_: MatterState, { type, data }: MatterEvent): MatterState => {
  switch (type) {
    case 'governance.matter-recorded':
      return { status: 'ready', kind: data.kind, title: data.title, budget: data.budget };
    case 'governance.statutes-drafted':
      return { status: 'ready', kind: 'statutes', draft: { ruleSetId: data.ruleSetId, text: data.text } };
  }
};

export const matterAggregate: Aggregate<MatterState, MatterCommand, MatterEvent> = {
  decider: { initialState: () => ({ status: 'none' }), evolve, decide },
  codec: matterCodec,
  streamOf: (id) => `governance.matter-${id}`,
};
