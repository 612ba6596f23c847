import type { ResolutionInForce } from '@ceriss/contracts';
import type { RecordAuthorisation } from '../../domain/authorisation/authorisation.decider.js';

/** Financing keeps its own record of what governance has decided. */
export const recordAuthorisationWhenResolutionInForce = (
  resolution: ResolutionInForce,
): RecordAuthorisation['data'] => {
  const { resolutionId, matter, inForceFrom, chain } = resolution;
  return { resolutionId, matter, inForceFrom, chain };
};
