import type { EventStore } from '@ceriss/event-sourcing';
import type { MoneyJson } from '@ceriss/kernel';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { knownAward } from '../../domain/award/award.state.js';
import type { Regime } from '../../domain/de-minimis/aid-register.events.js';
import { stateOf } from '../state-of.js';
import { entryOfAward } from './aid-ids.js';

export type AidOfAward = Readonly<{
  entryId: string;
  awardId: string;
  beneficiaryId: string;
  regime: Regime;
  amount: MoneyJson;
  grantDate: string;
}>;

const REGIMES = { 'de-minimis': 'general', 'de-minimis-sgei': 'sgei', 'no-state-aid': undefined } as const;

/** What an award confers under de minimis regimes, as it stands now: nothing any more once it has lapsed. */
export const aidOfAward = async (store: EventStore, awardId: string): Promise<AidOfAward[]> => {
  const { grantDate, shares } = knownAward(await stateOf(store, awardAggregate, awardId));
  return shares.flatMap(({ beneficiaryId, amount, aidRegime }) => {
    const regime = REGIMES[aidRegime];
    const entryId = entryOfAward(awardId, beneficiaryId);
    return regime ? [{ entryId, awardId, beneficiaryId, regime, amount, grantDate }] : [];
  });
};
