import type { Route } from '@ceriss/service-kit';

const done = (path: string, summary: string): Route => ({ method: 'POST', path, access: ['secretary'], summary });
const shown = (path: string, summary: string): Route => ({
  ...{ method: 'GET', path, access: 'public', summary },
  reads: ['plans'],
});

export const planRoutes: readonly Route[] = [
  done('/plans', 'Adopt a strategic plan'),
  done('/plans/:id/years', 'Add the annual plan of a year, with its budget'),
  done('/plans/:id/actions', 'Add an action to an annual plan'),
  done('/plans/:id/lines', 'Add a budget line to an action or a line'),
  done('/plans/:id/indicators', 'Define an indicator of a line'),
  done('/plans/:id/indicator-values', 'Report, or correct, the value of an indicator on a day'),
  done('/plans/:id/calls', 'Say that a call of financing carries out a line'),
  done('/plans/:id/call-removals', 'Say that a call no longer carries out a line'),
  done('/plans/:id/approvals', 'Approve the plan, or the annual plan of a year, by a resolution in force'),
  done('/plans/:id/amendments', 'Amend what was approved by a resolution in force'),
  shown('/plans', 'All strategic plans'),
  shown('/plans/:id', 'A strategic plan with the actions and lines of its years'),
  shown('/plans/:id/tree', 'Plan, years, actions, lines and indicators as one tree, with what is left at each level'),
  shown('/plans/:id/amendments', 'The versions of a plan: who resolved what, and what it was before'),
  shown('/plans/:id/indicator-values', 'Every reported value of an indicator'),
];
