import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { communityOf } from '@ceriss/spain';
import {
  initiativeCodec,
  type InitiativeEvent,
  type InitiativeReferenced,
  type InitiativeRegistered,
} from '../../domain/initiative/initiative.events.js';
import { communitiesOf } from '../communities.js';
import { dayOf } from '../recorded-day.js';
import {
  InitiativeDescription,
  InitiativeEvaluation,
  InitiativePartner,
  InitiativeTransfer,
  ListedInitiative,
} from './initiative-list.entity.js';

type Described = Omit<InitiativeDescription, 'communities'>;

const describe = (rows: Rows, described: Described): void => {
  const { initiativeId, validFrom, title, summary, territories, targetGroups, serviceCodes, catalogueVersion } =
    described;
  rows.upsert(InitiativeDescription, {
    ...{ initiativeId, validFrom, title, summary, territories, targetGroups, serviceCodes, catalogueVersion },
    communities: communitiesOf(territories),
  });
};

const NOTHING_YET = { decisionId: null, lessons: null, closedBecause: null, confirmationDueOn: null };
const OWN = { origin: 'registered', promoterName: null, networkId: null, externalId: null, url: null };

const list = (event: Projected<InitiativeRegistered>, rows: Rows): void => {
  const { data, revision } = event;
  const { initiativeId, promoterId, stage, challengeId = null } = data;
  const listed = { initiativeId, promoterId, stage, challengeId, confirmedOn: dayOf(event), takenOverBy: null };
  rows.insert(ListedInitiative, { ...listed, ...OWN, ...NOTHING_YET, revision: String(revision) });
  describe(rows, { ...data, validFrom: dayOf(event) });
};

const refer = ({ data, revision }: Projected<InitiativeReferenced>, rows: Rows): void => {
  const { initiativeId, promoterId = null, promoterName, stage, networkId, externalId, url, lastConfirmed } = data;
  const listed = { initiativeId, promoterId, promoterName, stage, networkId, externalId, url };
  rows.upsert(ListedInitiative, {
    ...{ ...listed, ...NOTHING_YET, origin: 'referenced', challengeId: null, takenOverBy: null },
    ...{ confirmedOn: lastConfirmed, revision: String(revision) },
  });
  describe(rows, { ...data, validFrom: lastConfirmed });
};

type OfInitiative = Projected<InitiativeEvent>;

/* What is told by others moves the revision only; what the promoter changes is confirmed by it. */
const touch = ({ data, revision }: OfInitiative, rows: Rows, change: Partial<ListedInitiative> = {}): void =>
  rows.update(ListedInitiative, { initiativeId: data.initiativeId }, { ...change, revision: String(revision) });
const confirmedBy = (event: OfInitiative, rows: Rows, change: Partial<ListedInitiative> = {}): void =>
  touch(event, rows, { ...change, confirmedOn: dayOf(event), confirmationDueOn: null });

const tables = [ListedInitiative, InitiativeDescription, InitiativePartner, InitiativeTransfer, InitiativeEvaluation];

export const initiativeList = projection<InitiativeEvent>({
  name: 'initiative-list',
  version: 2,
  context: 'registry',
  tables,
  history: tables,
  codecs: [initiativeCodec],
  on: {
    'registry.initiative-registered': list,
    'registry.initiative-referenced': refer,
    'registry.initiative-described': (event, rows) => {
      describe(rows, event.data);
      confirmedBy(event, rows);
    },
    'registry.challenge-linked': (event, rows) => confirmedBy(event, rows, { challengeId: event.data.challengeId }),
    'registry.partner-attached': (event, rows) => {
      const { validFrom = dayOf(event), ...partner } = event.data;
      rows.insert(InitiativePartner, { ...partner, validFrom, validTo: null });
      confirmedBy(event, rows);
    },
    'registry.partner-left': (event, rows) => {
      const { initiativeId, actorId, term, validTo } = event.data;
      rows.update(InitiativePartner, { initiativeId, actorId, term }, { validTo });
      confirmedBy(event, rows);
    },
    'registry.initiative-stage-changed': (event, rows) => {
      const { to: stage, decisionId, lessons, reason: closedBecause } = event.data;
      const grounds = {
        ...(decisionId && { decisionId }),
        ...(lessons && { lessons }),
        ...(closedBecause && { closedBecause }),
      };
      confirmedBy(event, rows, { stage, ...grounds });
    },
    'registry.initiative-confirmed': (event, rows) => confirmedBy(event, rows),
    'registry.confirmation-requested': (event, rows) => touch(event, rows, { confirmationDueOn: event.data.dueOn }),
    'registry.transfer-recorded': (event, rows) => {
      rows.insert(InitiativeTransfer, { ...event.data, community: communityOf(event.data.territory)!.code });
      touch(event, rows);
    },
    'registry.evaluation-recorded': (event, rows) => {
      rows.insert(InitiativeEvaluation, event.data);
      touch(event, rows);
    },
    'registry.reference-taken-over': (event, rows) => touch(event, rows, { takenOverBy: event.data.takenOverBy }),
  },
});
