import type { Aggregate, Command } from '@ceriss/event-sourcing';
import type { MoneyJson } from '@ceriss/kernel';
import { matterCodec, type MatterEvent } from './matter.events.js';

export type RecordMatter = Command<'RecordMatter', { kind: 'call'; title: string; budget: MoneyJson; now: Date }>;

/** Something of another context on which a body can now decide. Its id is that of what it is about. */
export type MatterState =
  Readonly<{ status: 'none' }> | Readonly<{ status: 'ready'; title: string; budget: MoneyJson }>;

const evolve = (_: MatterState, { data: { title, budget } }: MatterEvent): MatterState => ({
  status: 'ready',
  title,
  budget,
});

const decide = ({ data: { now, ...matter } }: RecordMatter, { status }: MatterState): MatterEvent[] =>
  status === 'none' ? [{ type: 'governance.matter-recorded', data: { ...matter, recordedAt: now.toISOString() } }] : [];

export const matterAggregate: Aggregate<MatterState, RecordMatter, MatterEvent> = {
  decider: { initialState: () => ({ status: 'none' }), evolve, decide },
  codec: matterCodec,
  streamOf: (id) => `governance.matter-${id}`,
};
