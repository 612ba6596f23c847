import { fold, type EventStore } from '@ceriss/event-sourcing';
import { evidenceAggregate } from '../domain/evidence/evidence.decider.js';
import type { CitedEvaluation } from '../domain/practice/practice.rules.js';
import { practiceAggregate, type Practice } from '../domain/practice/practice.decider.js';
import { transferAggregate, type Transfer } from '../domain/transfer/transfer.decider.js';

/** Those of the evaluations that evaluation has told of as approved. */
export const approvedEvaluationsOf = async (
  store: EventStore,
  evaluationIds: readonly string[],
): Promise<CitedEvaluation[]> => {
  const recorded = await Promise.all(
    evaluationIds.map(async (evaluationId) =>
      fold(evidenceAggregate, await store.readStream(evidenceAggregate.streamOf(evaluationId))),
    ),
  );
  return recorded.filter((evidence) => evidence.status === 'recorded');
};

export const practiceOf = async (store: EventStore, practiceId: string): Promise<Practice> =>
  fold(practiceAggregate, await store.readStream(practiceAggregate.streamOf(practiceId)));

export const transferOf = async (store: EventStore, transferId: string): Promise<Transfer> =>
  fold(transferAggregate, await store.readStream(transferAggregate.streamOf(transferId)));
