import { eventCodec, type Event } from '@ceriss/event-sourcing';
import type { z } from 'zod';
import {
  sessionSchemas,
  type agendaItem,
  type convener,
  type documentSchema,
  type placeSchema,
} from './session.schemas.js';

type Data = { [Name in keyof typeof sessionSchemas]: z.infer<(typeof sessionSchemas)[Name]> };

export type AgendaItem = z.infer<typeof agendaItem>;
export type Convener = z.infer<typeof convener>;
export type SessionPlace = z.infer<typeof placeSchema>;
export type SessionDocument = z.infer<typeof documentSchema>;

export type SessionRequested = Event<'governance.session-requested', Data['requested']>;
export type SessionRequestSupported = Event<'governance.session-request-supported', Data['supported']>;
export type SessionConvened = Event<'governance.session-convened', Data['convened']>;
export type AgendaItemAdded = Event<'governance.agenda-item-added', Data['itemAdded']>;
export type ConvocationAcknowledged = Event<'governance.convocation-acknowledged', Data['acknowledged']>;
export type SessionCancelled = Event<'governance.session-cancelled', Data['cancelled']>;
export type MemberArrived = Event<'governance.member-arrived', Data['arrived']>;
export type MemberDeparted = Event<'governance.member-departed', Data['departed']>;
export type SessionOpened = Event<'governance.session-opened', Data['opened']>;
export type SessionNotHeld = Event<'governance.session-not-held', Data['notHeld']>;
export type UrgentItemAdmitted = Event<'governance.urgent-item-admitted', Data['urgentAdmitted']>;
export type UrgentItemDeclined = Event<'governance.urgent-item-declined', Data['urgentDeclined']>;
export type ItemDealtWith = Event<'governance.agenda-item-dealt-with', Data['dealtWith']>;
export type SessionClosed = Event<'governance.session-closed', Data['closed']>;
export type MinutesDrafted = Event<'governance.minutes-drafted', Data['drafted']>;
export type MinutesAgreedTo = Event<'governance.minutes-agreed-to', Data['agreed']>;
export type MinutesObjectedTo = Event<'governance.minutes-objected-to', Data['objected']>;
export type MinutesApproved = Event<'governance.minutes-approved', Data['approved']>;

export type HoldingEvent =
  | MemberArrived
  | MemberDeparted
  | SessionOpened
  | UrgentItemAdmitted
  | UrgentItemDeclined
  | ItemDealtWith
  | SessionClosed;
export type MinutesEvent = MinutesDrafted | MinutesAgreedTo | MinutesObjectedTo | MinutesApproved;
export type SessionEvent =
  | SessionRequested
  | SessionRequestSupported
  | SessionConvened
  | AgendaItemAdded
  | ConvocationAcknowledged
  | SessionCancelled
  | SessionNotHeld
  | HoldingEvent
  | MinutesEvent;

export const sessionCodec = eventCodec<SessionEvent>({
  'governance.session-requested': { schema: sessionSchemas.requested },
  'governance.session-request-supported': { schema: sessionSchemas.supported },
  'governance.session-convened': { schema: sessionSchemas.convened },
  'governance.agenda-item-added': { schema: sessionSchemas.itemAdded },
  'governance.convocation-acknowledged': { schema: sessionSchemas.acknowledged },
  'governance.session-cancelled': { schema: sessionSchemas.cancelled },
  'governance.member-arrived': { schema: sessionSchemas.arrived },
  'governance.member-departed': { schema: sessionSchemas.departed },
  'governance.session-opened': { schema: sessionSchemas.opened },
  'governance.session-not-held': { schema: sessionSchemas.notHeld },
  'governance.urgent-item-admitted': { schema: sessionSchemas.urgentAdmitted },
  'governance.urgent-item-declined': { schema: sessionSchemas.urgentDeclined },
  'governance.agenda-item-dealt-with': { schema: sessionSchemas.dealtWith },
  'governance.session-closed': { schema: sessionSchemas.closed },
  'governance.minutes-drafted': { schema: sessionSchemas.drafted },
  'governance.minutes-agreed-to': { schema: sessionSchemas.agreed },
  'governance.minutes-objected-to': { schema: sessionSchemas.objected },
  'governance.minutes-approved': { schema: sessionSchemas.approved },
});
