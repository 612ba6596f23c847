import type { CallRanked } from '@ceriss/contracts';
import type { PlaceApplication } from '../../domain/application/application.commands.js';

export type Placing = Readonly<{ applicationId: string; place: PlaceApplication['data'] }>;

/** The call's ranking tells every application in it where it stands; below the minimum means refused. */
export const placeApplicationsWhenCallRanked = ({ ranking }: Pick<CallRanked, 'ranking'>): Placing[] =>
  ranking.map(({ applicationId, position, outcome }) => ({
    applicationId,
    place: { position, outcome: outcome === 'below-minimum' ? 'refused' : outcome },
  }));
