import { ModifyAwardHandler } from './modify-award.handler.js';
import { RenounceAwardHandler } from './renounce-award.handler.js';

export const awardCourseHandlers = [ModifyAwardHandler, RenounceAwardHandler];
