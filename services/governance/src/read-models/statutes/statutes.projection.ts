import { projection } from '@ceriss/read-models';
import { ruleSetCodec, type RuleSetEvent } from '../../domain/rule-set/rule-set.events.js';
import { StatutesVersion } from './statutes.entity.js';

export const statutes = projection<RuleSetEvent>({
  name: 'statutes',
  version: 1,
  context: 'governance',
  tables: [StatutesVersion],
  codecs: [ruleSetCodec],
  on: {
    'governance.rule-set-version-adopted': ({ data: { effectiveFrom, ...data }, revision }, rows) =>
      rows.insert(StatutesVersion, {
        ...data,
        effectiveFrom: new Date(effectiveFrom),
        revision: String(revision),
      }),
  },
});
