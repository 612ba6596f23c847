import { projection } from '@ceriss/read-models';
import { matterCodec, type MatterEvent } from '../../domain/matter/matter.events.js';
import { ruleSetCodec, type RuleSetEvent } from '../../domain/rule-set/rule-set.events.js';
import { StatutesDraftRow, StatutesVersion } from './statutes.entity.js';

export const statutes = projection<RuleSetEvent | MatterEvent>({
  name: 'statutes',
  version: 3,
  context: 'governance',
  tables: [StatutesVersion, StatutesDraftRow],
  history: [StatutesVersion, StatutesDraftRow],
  codecs: [ruleSetCodec, matterCodec],
  on: {
    'governance.rule-set-version-adopted': ({ data, revision }, rows) => {
      const { effectiveFrom, by, amendment, seat = null, participation = null, ...text } = data;
      rows.insert(StatutesVersion, {
        ...text,
        ...{ seat, participation },
        effectiveFrom: new Date(effectiveFrom),
        amendment: amendment ?? null,
        resolutionId: by?.resolutionId ?? null,
        draftId: by?.draftId ?? null,
        revision: String(revision),
      });
    },
    'governance.statutes-drafted': ({ aggregateId: draftId, data: { ruleSetId, text, draftedAt } }, rows) =>
      rows.insert(StatutesDraftRow, { draftId, ruleSetId, title: text.title, text, draftedAt: new Date(draftedAt) }),
  },
});
