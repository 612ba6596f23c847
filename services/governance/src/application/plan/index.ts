import { AddAnnualPlanHandler } from './add-annual-plan.handler.js';
import { AddPlanActionHandler } from './add-plan-action.handler.js';
import { AddPlanLineHandler } from './add-plan-line.handler.js';
import { AdoptPlanHandler } from './adopt-plan.handler.js';
import { AmendPlanHandler } from './amend-plan.handler.js';
import { ApprovePlanHandler } from './approve-plan.handler.js';
import { DefineIndicatorHandler } from './define-indicator.handler.js';
import { LinkCallHandler } from './link-call.handler.js';
import { ReportIndicatorHandler } from './report-indicator.handler.js';
import { UnlinkCallHandler } from './unlink-call.handler.js';

export const planHandlers = [
  AdoptPlanHandler,
  AddAnnualPlanHandler,
  AddPlanActionHandler,
  AddPlanLineHandler,
  DefineIndicatorHandler,
  ReportIndicatorHandler,
  LinkCallHandler,
  UnlinkCallHandler,
  ApprovePlanHandler,
  AmendPlanHandler,
];
