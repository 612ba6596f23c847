import { DomainError } from '@ceriss/kernel';
import { classified } from '../classification.rules.js';
import { requireOwn } from '../party.rules.js';
import { territoryCodes } from '../territory.rules.js';
import type { DescribeInitiative } from './initiative.commands.js';
import type { InitiativeEvent } from './initiative.events.js';
import { requireOngoing } from './initiative.rules.js';
import type { Description, Registered } from './initiative.state.js';

/* Codes that are not named again keep the version of the lists under which they were chosen. */
const reclassified = (data: DescribeInitiative['data'], known: Description) => {
  const { targetGroups, serviceCodes } = data;
  if (!targetGroups && !serviceCodes) {
    return {
      targetGroups: known.targetGroups,
      serviceCodes: known.serviceCodes,
      catalogueVersion: known.catalogueVersion,
    };
  }
  const { catalogue, validFrom: day } = data;
  return classified(targetGroups ?? known.targetGroups, serviceCodes ?? known.serviceCodes, { catalogue, day });
};

/** What the initiative is about from a day on; a day before the last description's is refused, so that descriptions follow one another. */
export const describe = (data: DescribeInitiative['data'], initiative: Registered): InitiativeEvent[] => {
  const { initiativeId, validFrom, by } = data;
  requireOwn(by, initiative.promoterId);
  requireOngoing(initiativeId, initiative);
  const { validFrom: last, ...known } = initiative.description;
  const next = {
    title: data.title ?? known.title,
    summary: data.summary ?? known.summary,
    territories: data.territories ? territoryCodes(data.territories, validFrom) : known.territories,
    ...reclassified(data, known),
  };
  const fields = Object.keys(next) as (keyof typeof next)[];
  if (fields.every((field) => JSON.stringify(next[field]) === JSON.stringify(known[field]))) return [];
  if (last !== undefined && validFrom < last) {
    throw new DomainError('INITIATIVE_DESCRIPTION_PERIOD', {
      rule: 'description-order@1',
      facts: { initiativeId, validFrom },
      wouldPassIf: { validFrom: { notBefore: last } },
    });
  }
  return [{ type: 'registry.initiative-described', data: { initiativeId, validFrom, ...next } }];
};
