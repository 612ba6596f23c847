import type { EventStore } from '@ceriss/event-sourcing';
import { AID_REGISTER, aidRegisterAggregate } from '../../domain/de-minimis/aid-register.decider.js';
import type { Groups } from '../../domain/de-minimis/finding.rules.js';
import { stateOf } from '../state-of.js';
import type { Undertakings } from './undertakings.js';

type Judged = Readonly<{ entryId: string; beneficiaryId: string; grantDate: string }>;

/** The undertaking of every award in the register on its grant date, and of awards that are about to be in it. */
export const groupsOf = async (
  store: EventStore,
  undertakings: Undertakings,
  added: readonly Judged[] = [],
): Promise<Groups> => {
  const { entries } = await stateOf(store, aidRegisterAggregate, AID_REGISTER);
  const judged: Judged[] = [...Object.values(entries).filter(({ standing }) => standing !== 'declared'), ...added];
  const members = await undertakings.membersOf(
    judged.map(({ beneficiaryId: actorId, grantDate: day }) => ({ actorId, day })),
  );
  return Object.fromEntries(judged.map(({ entryId }, index) => [entryId, members[index]!]));
};
