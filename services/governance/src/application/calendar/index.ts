import { MeetObligationHandler } from './meet-obligation.handler.js';
import { OpenFiscalYearHandler } from './open-fiscal-year.handler.js';

export const calendarHandlers = [OpenFiscalYearHandler, MeetObligationHandler];
