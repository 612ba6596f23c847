import { STALENESS } from '../../domain/initiative/staleness.rules.js';
import type { InitiativeDescription, ListedInitiative } from './initiative-list.entity.js';

const DAY_MS = 86_400_000;

/** Days from one date to another. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/* A row has all columns of a reference or none. */
const provenanceOf = ({ origin, networkId, externalId, url, confirmedOn, takenOverBy }: ListedInitiative) =>
  origin === 'registered'
    ? { origin: 'registered' as const }
    : {
        ...{ origin: 'referenced' as const, networkId: networkId!, externalId: externalId!, url: url! },
        ...{ lastConfirmed: confirmedOn, takenOverBy },
      };

/** An initiative as it is described, where that is known from, and how old what is known of it is on a day. */
export const presented = (initiative: ListedInitiative, described: InitiativeDescription, today: string) => {
  const { origin: _o, networkId: _n, externalId: _e, url: _u, takenOverBy: _t, ...shown } = initiative;
  const { title, summary, targetGroups, serviceCodes, catalogueVersion, validFrom: describedFrom } = described;
  const daysUnconfirmed = daysBetween(initiative.confirmedOn, today);
  return {
    ...shown,
    ...{ title, summary, targetGroups, serviceCodes, catalogueVersion, describedFrom },
    provenance: provenanceOf(initiative),
    daysUnconfirmed,
    stale: daysUnconfirmed >= STALENESS.staleAfterDays,
  };
};
