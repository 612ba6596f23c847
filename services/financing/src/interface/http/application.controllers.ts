import { ApplicationsController } from './applications.controller.js';
import { AssessmentController } from './assessment.controller.js';
import { ConflictsController } from './conflicts.controller.js';
import { HearingController } from './hearing.controller.js';

export const applicationControllers = [
  ApplicationsController,
  AssessmentController,
  ConflictsController,
  HearingController,
];
