import type { DeadlinePolicy } from '@ceriss/service-kit';
import { waitingQuestions, type Question } from '../../read-models/ecosystem/ecosystem-answers.js';
import { EcosystemComputation } from '../../read-models/ecosystem/ecosystem-computation.js';

const keyOf = ({ formula, scope, validAt, asOf }: Question): string => [formula, scope, validAt, asOf].join(' ');

const questionOf = (key: string): Question => {
  const [formula, scope, validAt, asOf] = key.split(' ') as [string, string, string, string];
  return { formula, scope, validAt, asOf };
};

/** What is asked of the ecosystem and not yet computed is due. One process at a time computes, one question after the other; after a kill, again. */
export const computeEcosystemDeadline: DeadlinePolicy = {
  name: 'compute-ecosystem',
  due: async (dataSource, _now, limit) =>
    (await waitingQuestions(dataSource, limit)).map((question) => ({
      key: keyOf(question),
      aggregateId: question.scope,
    })),
  fire: (moduleRef, { key }) => moduleRef.get(EcosystemComputation, { strict: false }).execute(questionOf(key)),
};
