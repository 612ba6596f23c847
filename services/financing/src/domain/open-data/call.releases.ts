import type { CallEvent } from '../call/call.events.js';
import { valueOf } from './amount.js';
import type { JsonObject } from './merge.rules.js';

type DataOf<T extends CallEvent['type']> = Extract<CallEvent, { type: T }>['data'];

/** How a call is decided, in the words of the standard: a grant by competition is open, a direct one names its beneficiaries. */
export const METHODS = { competitive: 'open', territorialised: 'open', direct: 'direct' } as const;

/** What is said before publication; it is told together with it. */
export const planningOf = ({ callId, title, planLine, budget, opensAt, closesAt }: DataOf<'financing.call-drafted'>) =>
  ({
    planning: { budget: { amount: valueOf(budget), projectID: planLine } },
    tender: {
      ...{ id: callId, title, status: 'planned', value: valueOf(budget) },
      tenderPeriod: { startDate: opensAt, endDate: closesAt },
    },
  }) satisfies JsonObject;

export const conditionsOf = ({ callId, procedure, territory, parties }: DataOf<'financing.call-conditions-set'>) =>
  ({
    ...(parties && { buyer: { id: parties.grantingAuthority } }),
    tender: {
      ...{ id: callId, procurementMethod: METHODS[procedure], procurementMethodDetails: procedure },
      ...(territory !== undefined && { territory }),
    },
  }) satisfies JsonObject;

export const tenderOf = ({
  callId,
  title,
  budget,
  opensAt,
  closesAt,
  resolutionId,
}: DataOf<'financing.call-published'>) =>
  ({
    tender: {
      ...{ id: callId, title, status: 'active', value: valueOf(budget), resolution: resolutionId },
      tenderPeriod: { startDate: opensAt, endDate: closesAt },
    },
  }) satisfies JsonObject;

export const windowAmendment = (id: string, amendedAt: string, resolution: string) => ({
  ...{ id, date: amendedAt, amends: 'tenderPeriod', resolution },
});

/* The reason is free text and stays inside. */
export const amendmentOf = (id: string, data: DataOf<'financing.call-amended'>) =>
  ({
    tender: {
      id: data.callId,
      tenderPeriod: { endDate: data.closesAt },
      amendments: [windowAmendment(id, data.amendedAt, data.resolutionId)],
    },
  }) satisfies JsonObject;

export const endOf = (callId: string, status: 'cancelled' | 'complete') =>
  ({ tender: { id: callId, status } }) satisfies JsonObject;
