import { projection } from '@ceriss/read-models';
import { needCodec, type NeedEvent, type NeedSignalled } from '../../domain/need-signal/need-signal.events.js';
import { communitiesOf } from '../communities.js';
import { NeedSignal, NeedSupport } from './needs.entity.js';

const NO_SOURCE = { sourceActorId: null, sourceTitle: null, sourcePublisher: null, sourceUrl: null };

const sourceColumns = (source: NeedSignalled['data']['source']) => {
  if (source.kind === 'organisation') return { ...NO_SOURCE, sourceKind: source.kind, sourceActorId: source.actorId };
  const { kind: sourceKind, title: sourceTitle, publisher: sourcePublisher, url: sourceUrl = null } = source;
  return { ...NO_SOURCE, sourceKind, sourceTitle, sourcePublisher, sourceUrl };
};

export const needs = projection<NeedEvent>({
  name: 'needs',
  version: 1,
  context: 'registry',
  tables: [NeedSignal, NeedSupport],
  history: [NeedSignal, NeedSupport],
  codecs: [needCodec],
  on: {
    'registry.need-signalled': ({ data, revision }, rows) => {
      const { source, ...signal } = data;
      const standing = { status: 'signalled', withdrawnOn: null, withdrawnBecause: null, revision: String(revision) };
      const communities = communitiesOf(data.territories);
      rows.insert(NeedSignal, { ...signal, ...sourceColumns(source), communities, ...standing });
    },
    'registry.challenge-supported': ({ data, revision }, rows) => {
      rows.insert(NeedSupport, data);
      rows.update(NeedSignal, { needId: data.needId }, { revision: String(revision) });
    },
    'registry.need-withdrawn': ({ data: { needId, withdrawnOn, reason }, revision }, rows) =>
      rows.update(
        NeedSignal,
        { needId },
        { status: 'withdrawn', withdrawnOn, withdrawnBecause: reason, revision: String(revision) },
      ),
  },
});
