import { projection, type Rows } from '@ceriss/read-models';
import { communityOf } from '@ceriss/spain';
import { initiativeCodec, type InitiativeEvent } from '../../domain/initiative/initiative.events.js';
import {
  InitiativePartner,
  InitiativeTerritory,
  InitiativeTransfer,
  ListedInitiative,
} from './initiative-list.entity.js';

const addTerritory = (rows: Rows, initiativeId: string, territory: string): void =>
  rows.upsert(InitiativeTerritory, { initiativeId, territory, community: communityOf(territory)!.code });

export const initiativeList = projection<InitiativeEvent>({
  name: 'initiative-list',
  version: 1,
  context: 'registry',
  tables: [ListedInitiative, InitiativeTerritory, InitiativePartner, InitiativeTransfer],
  codecs: [initiativeCodec],
  on: {
    'registry.initiative-registered': ({ data, revision }, rows) => {
      const { territories, challengeId = null, ...about } = data;
      const row = { ...about, challengeId, decisionId: null, lessons: null, revision: String(revision) };
      rows.insert(ListedInitiative, row);
      for (const territory of territories) addTerritory(rows, data.initiativeId, territory);
    },
    'registry.partner-attached': ({ data, revision }, rows) => {
      rows.insert(InitiativePartner, data);
      rows.update(ListedInitiative, { initiativeId: data.initiativeId }, { revision: String(revision) });
    },
    'registry.initiative-stage-changed': ({ data, revision }, rows) => {
      const { initiativeId, to, decisionId, lessons } = data;
      const grounds = { ...(decisionId && { decisionId }), ...(lessons && { lessons }) };
      rows.update(ListedInitiative, { initiativeId }, { stage: to, ...grounds, revision: String(revision) });
    },
    'registry.transfer-recorded': ({ data, revision }, rows) => {
      rows.insert(InitiativeTransfer, data);
      addTerritory(rows, data.initiativeId, data.territory);
      rows.update(ListedInitiative, { initiativeId: data.initiativeId }, { revision: String(revision) });
    },
  },
});
