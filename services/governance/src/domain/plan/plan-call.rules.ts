import type { Command } from '@ceriss/event-sourcing';
import { centsOf, euros, type MoneyJson } from '@ceriss/kernel';
import type { PlanEvent } from './plan.events.js';
import { refusePlan } from './plan.refusals.js';
import { codesIn, partOf, spokenFor, type AdoptedPlan } from './plan.state.js';

/** A call as financing has said it; absent when governance never heard of it. */
export type CallFact = Readonly<{ title: string; budget: MoneyJson }>;
type Place = Readonly<{ year: number; line: string; callId: string; now: Date }>;
export type LinkCall = Command<'LinkCall', Place & { call: CallFact | undefined }>;
export type UnlinkCall = Command<'UnlinkCall', Place & { reasons: string }>;

/** A call carries out one line, and its budget fits beside what else the line pays for. */
export const linkCall = ({ now, year, line, callId, call }: LinkCall['data'], plan: AdoptedPlan): PlanEvent[] => {
  const whole = partOf(plan.parts, year, line);
  if (!whole) {
    const lineIn = codesIn(plan.parts, year);
    throw refusePlan('PLAN_LINE_UNKNOWN', { facts: { year, line }, wouldPassIf: { lineIn } });
  }
  const linked = plan.calls.find((other) => other.callId === callId);
  if (linked?.year === year && linked.line === line) return [];
  if (linked) {
    const place = { year: linked.year, line: linked.line };
    throw refusePlan('PLAN_CALL_LINKED_ELSEWHERE', {
      facts: { callId, ...place },
      wouldPassIf: { unlinkedFrom: place },
    });
  }
  if (!call) throw refusePlan('PLAN_CALL_UNKNOWN', { facts: { callId }, wouldPassIf: { callDrafted: true } });
  const free = centsOf(whole.budget) - spokenFor(plan, whole);
  if (centsOf(call.budget) > free) {
    throw refusePlan('PLAN_CALL_OVER_LINE', {
      rule: 'calls-within-line@1',
      facts: { line, lineBudget: whole.budget, callBudget: call.budget, free: euros(free) },
      wouldPassIf: { callBudgetAtMost: euros(free) },
    });
  }
  const data = { year, line, callId, title: call.title, budget: call.budget, linkedAt: now.toISOString() };
  return [{ type: 'governance.plan-call-linked', data }];
};

export const unlinkCall = ({ now, ...unlinked }: UnlinkCall['data'], { calls }: AdoptedPlan): PlanEvent[] => {
  const { year, line, callId } = unlinked;
  if (!calls.some((call) => call.callId === callId && call.year === year && call.line === line)) {
    const own = calls.filter((call) => call.callId === callId).map((call) => ({ year: call.year, line: call.line }));
    throw refusePlan('PLAN_CALL_NOT_LINKED', {
      facts: { year, line, callId },
      wouldPassIf: own.length > 0 ? { placeIn: own } : { linked: true },
    });
  }
  return [{ type: 'governance.plan-call-unlinked', data: { ...unlinked, unlinkedAt: now.toISOString() } }];
};
