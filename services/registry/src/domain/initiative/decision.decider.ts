import type { Aggregate, Command } from '@ceriss/event-sourcing';
import {
  decisionCodec,
  type DecisionEvent,
  type DecisionRecorded,
  type DecisionSuperseded,
} from './decision.events.js';

/** What governance has told of a resolution: the register's own copy, to judge by what it has heard. */
export type RecordDecision = Command<'RecordDecision', DecisionRecorded['data']>;
export type SupersedeDecision = Command<'SupersedeDecision', DecisionSuperseded['data']>;
export type DecisionCommand = RecordDecision | SupersedeDecision;

export type Decision = Readonly<{
  recorded?: DecisionRecorded['data'] | undefined;
  supersededBy?: string | undefined;
}>;

/** A decision as a looked-up fact. */
export type DecisionFact = Readonly<{
  decisionId: string;
  status: 'unknown' | 'in-force' | 'superseded';
  kind?: string | undefined;
  reference?: string | undefined;
}>;

export const decisionFact = (decisionId: string, { recorded, supersededBy }: Decision): DecisionFact => {
  if (!recorded) return { decisionId, status: 'unknown' };
  const { kind, reference } = recorded;
  return { decisionId, status: supersededBy ? 'superseded' : 'in-force', kind, reference };
};

const evolve = (decision: Decision, { type, data }: DecisionEvent): Decision => {
  switch (type) {
    case 'registry.decision-recorded':
      return { ...decision, recorded: data };
    case 'registry.decision-superseded':
      return { ...decision, supersededBy: data.supersededBy };
  }
};

/* Either message may come first: what was superseded before it was heard of stays superseded. */
const decide = ({ type, data }: DecisionCommand, { recorded, supersededBy }: Decision): DecisionEvent[] => {
  switch (type) {
    case 'RecordDecision':
      return recorded ? [] : [{ type: 'registry.decision-recorded', data }];
    case 'SupersedeDecision':
      return supersededBy ? [] : [{ type: 'registry.decision-superseded', data }];
  }
};

export const decisionAggregate: Aggregate<Decision, DecisionCommand, DecisionEvent> = {
  decider: { initialState: () => ({}), evolve, decide },
  codec: decisionCodec,
  streamOf: (decisionId) => `registry.decision-${decisionId}`,
};
