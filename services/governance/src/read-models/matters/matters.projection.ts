import { centsOf } from '@ceriss/kernel';
import { projection } from '@ceriss/read-models';
import { matterCodec, type MatterEvent } from '../../domain/matter/matter.events.js';
import { MatterRow } from './matters.entity.js';

export const matters = projection<MatterEvent>({
  name: 'matters',
  version: 2,
  context: 'governance',
  tables: [MatterRow],
  history: [MatterRow],
  codecs: [matterCodec],
  on: {
    'governance.matter-recorded': ({ aggregateId: reference, data }, rows) => {
      const { kind, title, budget, recordedAt } = data;
      rows.insert(MatterRow, {
        reference,
        kind,
        title,
        budgetCents: centsOf(budget),
        recordedAt: new Date(recordedAt),
      });
    },
    'governance.statutes-drafted': ({ aggregateId: reference, data: { text, draftedAt } }, rows) =>
      rows.insert(MatterRow, {
        ...{ reference, kind: 'statutes', title: text.title, budgetCents: null },
        recordedAt: new Date(draftedAt),
      }),
  },
});
