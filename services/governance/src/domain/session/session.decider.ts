import type { Aggregate } from '@ceriss/event-sourcing';
import { addItem, cancel, type AddAgendaItem, type CancelSession } from './agenda.rules.js';
import {
  acknowledge,
  arrive,
  depart,
  type AcknowledgeConvocation,
  type RecordArrival,
  type RecordDeparture,
} from './attendance.rules.js';
import { convene, type ConveneSession } from './convening.rules.js';
import {
  admitUrgent,
  close,
  dealWith,
  open,
  recordNoQuorum,
  type AdmitUrgentItem,
  type CloseSession,
  type DealWithItem,
  type OpenSession,
  type RecordNoQuorum,
} from './holding.rules.js';
import {
  answerMinutes,
  approveMinutes,
  draftMinutes,
  type AnswerMinutes,
  type ApproveMinutes,
  type DraftMinutes,
} from './minutes.rules.js';
import { request, support, type RequestSession, type SupportRequest } from './request.rules.js';
import { sessionCodec, type SessionEvent } from './session.events.js';
import { refuse } from './session.refusals.js';
import { evolveSession, initialSession, isConvened, type Convened, type Session } from './session.state.js';

type Beginning = ConveneSession | RequestSession | SupportRequest;
type OfConvened =
  | AddAgendaItem
  | CancelSession
  | AcknowledgeConvocation
  | RecordArrival
  | RecordDeparture
  | OpenSession
  | RecordNoQuorum
  | AdmitUrgentItem
  | DealWithItem
  | CloseSession
  | DraftMinutes
  | AnswerMinutes
  | ApproveMinutes;
export type SessionCommand = Beginning | OfConvened;

type Step<C extends OfConvened> = Readonly<{
  in: readonly Convened['status'][];
  rule: (data: C['data'], session: Convened) => SessionEvent[];
}>;

/* In which status each command is possible, and the rule that then decides it: a forgotten command is a compile error. */
const steps: { readonly [T in OfConvened['type']]: Step<Extract<OfConvened, { type: T }>> } = {
  AddAgendaItem: { in: ['convened'], rule: addItem },
  CancelSession: { in: ['convened'], rule: cancel },
  AcknowledgeConvocation: { in: ['convened', 'in-session'], rule: acknowledge },
  RecordArrival: { in: ['convened', 'in-session'], rule: arrive },
  RecordDeparture: { in: ['convened', 'in-session'], rule: depart },
  OpenSession: { in: ['convened'], rule: open },
  RecordNoQuorum: { in: ['convened'], rule: recordNoQuorum },
  AdmitUrgentItem: { in: ['in-session'], rule: admitUrgent },
  DealWithItem: { in: ['in-session', 'closed', 'minutes-drafted'], rule: dealWith },
  CloseSession: { in: ['in-session'], rule: close },
  DraftMinutes: { in: ['closed', 'minutes-drafted'], rule: draftMinutes },
  AnswerMinutes: { in: ['minutes-drafted'], rule: answerMinutes },
  ApproveMinutes: { in: ['minutes-drafted'], rule: approveMinutes },
};

/* Saying again what is done already is nothing. */
const isDone = ({ type, data }: OfConvened, session: Convened): boolean => {
  switch (type) {
    case 'CloseSession':
      return ['closed', 'minutes-drafted', 'minutes-approved'].includes(session.status);
    case 'CancelSession':
      return session.status === 'cancelled';
    case 'ApproveMinutes':
      return session.status === 'minutes-approved' && session.approved?.digest === data.digest;
    default:
      return false;
  }
};

const otherStatus = (session: Convened, allowed: readonly string[]) =>
  session.status === 'minutes-approved'
    ? refuse('MINUTES_APPROVED_ALREADY', { rule: 'minutes@1', facts: { digest: session.approved!.digest } })
    : refuse('SESSION_IN_OTHER_STATUS', { facts: { status: session.status }, wouldPassIf: { statusIn: allowed } });

const decideConvened = (command: OfConvened, session: Convened): SessionEvent[] => {
  if (isDone(command, session)) return [];
  const { in: allowed, rule } = steps[command.type] as Step<OfConvened>;
  if (!allowed.includes(session.status)) throw otherStatus(session, allowed);
  return rule(command.data, session);
};

const decide = (command: SessionCommand, session: Session): SessionEvent[] => {
  switch (command.type) {
    case 'ConveneSession':
      return convene(command.data, session);
    case 'RequestSession':
      return request(command.data, session);
    case 'SupportRequest':
      return support(command.data, session);
    default:
      if (isConvened(session)) return decideConvened(command, session);
      if (session.status === 'requested' && command.type === 'CancelSession') return cancel(command.data, session);
      throw refuse('SESSION_NOT_FOUND', { facts: { status: session.status } });
  }
};

export const sessionAggregate: Aggregate<Session, SessionCommand, SessionEvent> = {
  decider: { initialState: initialSession, evolve: evolveSession, decide },
  codec: sessionCodec,
  streamOf: (id) => `governance.session-${id}`,
};
