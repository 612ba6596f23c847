import { centsOf } from '@ceriss/kernel';
import type { Projected, Rows } from '@ceriss/read-models';
import type { CallEvent } from '../../domain/call/call.events.js';
import { amendmentOf, conditionsOf, endOf, planningOf, tenderOf } from '../../domain/open-data/call.releases.js';
import type { JsonObject } from '../../domain/open-data/merge.rules.js';
import { OpenCallChangeRow, OpenCallRow, OpenReleaseRow } from './open-data.entity.js';
import { moment, placeOf } from './place.js';

type Of<T extends CallEvent['type']> = Projected<Extract<CallEvent, { type: T }>>;
type Any = Projected<CallEvent>;

const released = (event: Any, tag: string, body: JsonObject, rows: Rows): void =>
  rows.insert(OpenReleaseRow, {
    ...{ releaseId: event.id, callId: event.data.callId, awardId: null, place: placeOf(event) },
    ...{ releasedAt: moment(event), tags: [tag], body, conditions: null },
  });

const changed = (event: Any, change: Partial<OpenCallRow>, rows: Rows): void =>
  rows.update(
    OpenCallRow,
    { callId: event.data.callId },
    { ...change, place: placeOf(event), changedAt: moment(event) },
  );

const ended = (event: Any, status: 'cancelled' | 'complete', rows: Rows): void => {
  const tag = status === 'cancelled' ? 'tenderCancellation' : 'tenderUpdate';
  released(event, tag, endOf(event.data.callId, status), rows);
  changed(event, { status }, rows);
};

export const callRows = {
  'financing.call-drafted': (event: Of<'financing.call-drafted'>, rows: Rows): void => {
    const { callId, title, planLine, budget, opensAt, closesAt } = event.data;
    rows.insert(OpenReleaseRow, {
      ...{ releaseId: callId, callId, awardId: null, place: null, releasedAt: moment(event), tags: ['planning'] },
      ...{ body: planningOf(event.data), conditions: null },
    });
    rows.insert(OpenCallRow, {
      ...{ callId, title, planLine, budgetCents: centsOf(budget), opensAt, closesAt, status: 'planned' },
      ...{ place: null, changedAt: moment(event), procedure: null, territory: null },
      ...{ grantingAuthorityId: null, resolutionId: null },
    });
  },
  'financing.call-conditions-set': ({ data }: Of<'financing.call-conditions-set'>, rows: Rows): void => {
    const { callId, procedure, territory = null, parties } = data;
    rows.update(OpenReleaseRow, { releaseId: callId }, { conditions: conditionsOf(data) });
    rows.update(
      OpenCallRow,
      { callId },
      { procedure, territory, grantingAuthorityId: parties?.grantingAuthority ?? null },
    );
  },
  'financing.call-published': (event: Of<'financing.call-published'>, rows: Rows): void => {
    const { callId, title, budget, opensAt, closesAt, resolutionId } = event.data;
    const planned = { place: placeOf(event) - 1n, releasedAt: moment(event) };
    rows.update(OpenReleaseRow, { releaseId: callId }, planned);
    released(event, 'tender', tenderOf(event.data), rows);
    const terms = { title, budgetCents: centsOf(budget), opensAt, closesAt, resolutionId };
    changed(event, { ...terms, status: 'active' }, rows);
  },
  'financing.call-amended': (event: Of<'financing.call-amended'>, rows: Rows): void => {
    const { callId, closesAt, amendedAt: at, resolutionId } = event.data;
    released(event, 'tenderAmendment', amendmentOf(event.id, event.data), rows);
    rows.insert(OpenCallChangeRow, { changeId: event.id, callId, place: placeOf(event), at, resolutionId });
    changed(event, { closesAt }, rows);
  },
  'financing.call-cancelled': (event: Of<'financing.call-cancelled'>, rows: Rows): void =>
    ended(event, 'cancelled', rows),
  'financing.call-resolved': (event: Of<'financing.call-resolved'>, rows: Rows): void => ended(event, 'complete', rows),
};
