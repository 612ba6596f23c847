import { projection } from '@ceriss/read-models';
import { matterCodec, type MatterEvent } from '../../domain/matter/matter.events.js';
import { ruleSetCodec, type RuleSetEvent } from '../../domain/rule-set/rule-set.events.js';
import { StatutesDraftRow, StatutesVersion } from './statutes.entity.js';

export const statutes = projection<RuleSetEvent | MatterEvent>({
  name: 'statutes',
  version: 2,
  context: 'governance',
  tables: [StatutesVersion, StatutesDraftRow],
  history: [StatutesVersion, StatutesDraftRow],
  codecs: [ruleSetCodec, matterCodec],
  on: {
    'governance.rule-set-version-adopted': ({ data: { effectiveFrom, by, amendment, ...data }, revision }, rows) =>
      rows.insert(StatutesVersion, {
        ...data,
        effectiveFrom: new Date(effectiveFrom),
        amendment: amendment ?? null,
        resolutionId: by?.resolutionId ?? null,
        draftId: by?.draftId ?? null,
        revision: String(revision),
      }),
    'governance.statutes-drafted': ({ aggregateId: draftId, data: { ruleSetId, text, draftedAt } }, rows) =>
      rows.insert(StatutesDraftRow, { draftId, ruleSetId, title: text.title, text, draftedAt: new Date(draftedAt) }),
  },
});
