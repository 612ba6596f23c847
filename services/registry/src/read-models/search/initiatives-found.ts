import type { Rows } from '@ceriss/read-models';
import type { InitiativeDescribed, InitiativeEvent } from '../../domain/initiative/initiative.events.js';
import { communitiesOf } from '../communities.js';
import { dayOf } from '../recorded-day.js';
import { touched, type FoundBy } from './found-by.js';
import { change, list, say, texts } from './search-rows.js';

type Description = Omit<InitiativeDescribed['data'], 'validFrom' | 'catalogueVersion'>;

const described = (rows: Rows, about: Description, validFrom: string, ...more: readonly string[]): void => {
  const { initiativeId: id, title, summary, territories, targetGroups, serviceCodes } = about;
  const body = texts(summary, ...more);
  say(rows, { id, validFrom, title, body, communities: communitiesOf(territories), targetGroups, serviceCodes });
};

export const initiativesFound: FoundBy<InitiativeEvent> = {
  'registry.initiative-registered': (event, rows) => {
    const { data, revision } = event;
    list(rows, 'initiative', data.initiativeId, revision, data.stage);
    described(rows, data, dayOf(event));
  },
  'registry.initiative-referenced': ({ data, revision }, rows) => {
    list(rows, 'initiative', data.initiativeId, revision, data.stage);
    described(rows, data, data.lastConfirmed, data.promoterName);
  },
  'registry.initiative-described': ({ data, revision }, rows) => {
    described(rows, data, data.validFrom);
    change(rows, data.initiativeId, revision);
  },
  'registry.initiative-stage-changed': ({ data, revision }, rows) =>
    change(rows, data.initiativeId, revision, { stage: data.to }),
  'registry.reference-taken-over': ({ data, revision }, rows) =>
    change(rows, data.initiativeId, revision, { listed: false }),
  'registry.challenge-linked': touched,
  'registry.partner-attached': touched,
  'registry.partner-left': touched,
  'registry.transfer-recorded': touched,
  'registry.evaluation-recorded': touched,
  'registry.initiative-confirmed': touched,
  'registry.confirmation-requested': touched,
};
