import { DomainError } from '@ceriss/kernel';
import { territoryCode } from '../territory.rules.js';
import type { ChangeProfile, CorrectProfile } from './actor.commands.js';
import type { ActorEvent } from './actor.events.js';
import { requireDirectorySector } from './actor.rules.js';
import type { Unmerged } from './actor.state.js';
import { periodOn, type Period } from './profile.periods.js';

const RULE = 'profile-periods@1';

type Said = Omit<Period, 'validFrom'>;

const said = (data: ChangeProfile['data'] | CorrectProfile['data'], known: Period, beginsOn: string): Said => ({
  legalName: data.legalName ?? known.legalName,
  sector: data.sector ?? known.sector,
  territory: data.territory === undefined ? known.territory : territoryCode(data.territory, beginsOn),
});

const same = (one: Said, other: Said): boolean =>
  one.legalName === other.legalName && one.sector === other.sector && one.territory === other.territory;

/* What was public once may keep the history of it; the code is of the body as it is from now on. */
const requireDirectory = ({ profile: { dir3 } }: Unmerged, { sector }: Said, validTo: string | undefined): void => {
  if (dir3 !== undefined && validTo === undefined) requireDirectorySector(sector);
};

const until = (next: Period | undefined) => (next ? { validTo: next.validFrom } : {});

/** A period more, from a day on to the beginning of the next one. Refuses a day before the first period, and one on which a period begins. */
export const changeProfile = (data: ChangeProfile['data'], actor: Unmerged): ActorEvent[] => {
  const { actorId, validFrom, ground } = data;
  const { periods } = actor;
  const current = periodOn(periods, validFrom);
  if (!current) {
    throw new DomainError('ACTOR_PROFILE_BEFORE_FIRST', {
      rule: RULE,
      facts: { actorId, validFrom },
      wouldPassIf: { validFrom: { notBefore: periods[0]!.validFrom } },
    });
  }
  const next = said(data, current, validFrom);
  if (same(next, current)) return [];
  if (current.validFrom === validFrom) {
    throw new DomainError('ACTOR_PROFILE_PERIOD_BEGUN', {
      rule: RULE,
      facts: { actorId, validFrom },
      wouldPassIf: { validFrom: { after: validFrom } },
    });
  }
  const end = until(periods[periods.indexOf(current) + 1]);
  requireDirectory(actor, next, end.validTo);
  const changed = { actorId, ...next, validFrom, ...end, ends: current.validFrom, ground };
  return [{ type: 'registry.actor-profile-changed', data: changed }];
};

type Neighbours = Readonly<{ previous: Period | undefined; following: Period | undefined }>;

const requireBetween = (beginsOn: string, { previous, following }: Neighbours): void => {
  const overlapsPrevious = previous !== undefined && beginsOn <= previous.validFrom;
  const overlapsFollowing = following !== undefined && following.validFrom <= beginsOn;
  if (!overlapsPrevious && !overlapsFollowing) return;
  const between = {
    ...(previous && { after: previous.validFrom }),
    ...(following && { before: following.validFrom }),
  };
  throw new DomainError('ACTOR_PROFILE_PERIODS_OVERLAP', {
    rule: RULE,
    facts: { beginsOn },
    wouldPassIf: { beginsOn: between },
  });
};

const periodAt = ({ actorId, validFrom }: CorrectProfile['data'], periods: readonly Period[]): number => {
  const index = periods.findIndex((period) => period.validFrom === validFrom);
  if (index >= 0) return index;
  throw new DomainError('ACTOR_PROFILE_PERIOD_UNKNOWN', {
    rule: RULE,
    facts: { actorId, validFrom },
    wouldPassIf: { validFromIn: periods.map((period) => period.validFrom) },
  });
};

/** A period as it should have been recorded. Its beginning stays between those of its neighbours, so that each day has one profile. */
export const correctProfile = (data: CorrectProfile['data'], actor: Unmerged): ActorEvent[] => {
  const { actorId, validFrom, beginsOn = validFrom, ground } = data;
  const index = periodAt(data, actor.periods);
  const known = actor.periods[index]!;
  // A place that was right on the one day may not have been there on the other.
  const place = beginsOn === validFrom ? {} : { territory: data.territory ?? known.territory };
  const next = said({ ...data, ...place }, known, beginsOn);
  if (same(next, known) && beginsOn === validFrom) return [];
  const [previous, following] = [actor.periods[index - 1], actor.periods[index + 1]];
  requireBetween(beginsOn, { previous, following });
  const end = until(following);
  requireDirectory(actor, next, end.validTo);
  const before = previous && { previous: previous.validFrom };
  const corrected = { actorId, ...next, validFrom, beginsOn, ...end, ...before, ground };
  return [{ type: 'registry.actor-profile-corrected', data: corrected }];
};
