import type { EvidenceFacts } from '../../domain/evaluation/evidence-level.rules.js';

/** Where an approval learns of other evaluations of the same initiative. Implemented by the read model of evaluations. */
export abstract class Replications {
  /** Evaluations of the initiative approved with level 3 or above, the one named left out. */
  abstract of(initiativeId: string, except: string): Promise<EvidenceFacts['replications']>;
}
