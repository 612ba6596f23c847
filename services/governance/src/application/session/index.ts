import { DeclareLocalHolidaysHandler } from '../local-holidays/declare-local-holidays.handler.js';
import { AcknowledgeConvocationHandler } from './acknowledge-convocation.handler.js';
import { AddAgendaItemHandler } from './add-agenda-item.handler.js';
import { AdmitUrgentItemHandler } from './admit-urgent-item.handler.js';
import { AnswerMinutesHandler } from './answer-minutes.handler.js';
import { ApproveMinutesHandler } from './approve-minutes.handler.js';
import { CancelSessionHandler } from './cancel-session.handler.js';
import { CertificateQuery } from './certificate.query.js';
import { CloseSessionHandler } from './close-session.handler.js';
import { ConveneSessionHandler } from './convene-session.handler.js';
import { DealWithItemHandler } from './deal-with-item.handler.js';
import { DraftMinutesHandler } from './draft-minutes.handler.js';
import { MinutesQuery } from './minutes.query.js';
import { OpenSessionHandler } from './open-session.handler.js';
import { RecordArrivalHandler } from './record-arrival.handler.js';
import { RecordDepartureHandler } from './record-departure.handler.js';
import { RecordNoQuorumHandler } from './record-no-quorum.handler.js';
import { RequestSessionHandler } from './request-session.handler.js';
import { SupportRequestHandler } from './support-request.handler.js';

/** What can be done with sessions, and what is read of them from the log. */
export const sessionHandlers = [
  DeclareLocalHolidaysHandler,
  RequestSessionHandler,
  SupportRequestHandler,
  ConveneSessionHandler,
  AddAgendaItemHandler,
  CancelSessionHandler,
  AcknowledgeConvocationHandler,
  RecordArrivalHandler,
  RecordDepartureHandler,
  OpenSessionHandler,
  RecordNoQuorumHandler,
  AdmitUrgentItemHandler,
  DealWithItemHandler,
  CloseSessionHandler,
  DraftMinutesHandler,
  AnswerMinutesHandler,
  ApproveMinutesHandler,
  MinutesQuery,
  CertificateQuery,
];
