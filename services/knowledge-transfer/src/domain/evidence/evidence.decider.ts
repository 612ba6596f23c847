import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { evidenceCodec, type EvidenceEvent, type EvidenceRecorded } from './evidence.events.js';

export type RecordEvidence = Command<'RecordEvidence', EvidenceRecorded['data']>;
export type EvidenceCommand = RecordEvidence;

/** What knowledge transfer knows of an approved evaluation, learnt from evaluation's published event. */
export type Evidence = Readonly<{ status: 'none' }> | (Readonly<{ status: 'recorded' }> & EvidenceRecorded['data']);

const initialState = (): Evidence => ({ status: 'none' });

const evolve = (_: Evidence, { data }: EvidenceEvent): Evidence => ({ status: 'recorded', ...data });

const decide = ({ data }: EvidenceCommand, evidence: Evidence): EvidenceEvent[] =>
  evidence.status === 'recorded' ? [] : [{ type: 'knowledge-transfer.evidence-recorded', data }];

export const evidenceAggregate: Aggregate<Evidence, EvidenceCommand, EvidenceEvent> = {
  decider: { initialState, evolve, decide },
  codec: evidenceCodec,
  streamOf: (evaluationId) => `knowledge-transfer.evidence-${evaluationId}`,
};
