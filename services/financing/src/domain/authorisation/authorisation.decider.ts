import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { authorisationCodec, type AuthorisationEvent, type Chain, type Matter } from './authorisation.events.js';

/** Governance says that a resolution is in force. */
export type RecordAuthorisation = Command<
  'RecordAuthorisation',
  { resolutionId: string; matter: Matter; inForceFrom: string; chain: Chain }
>;
/** Governance says that a resolution was superseded. */
export type SupersedeAuthorisation = Command<'SupersedeAuthorisation', { resolutionId: string; supersededBy: string }>;
export type AuthorisationCommand = RecordAuthorisation | SupersedeAuthorisation;

/** Both facts are kept side by side, so that the order in which they arrive makes no difference. */
export type Authorisation = Readonly<{
  inForce?: Readonly<{ matter: Matter; from: string }>;
  superseded: boolean;
}>;

const initialState = (): Authorisation => ({ superseded: false });

const evolve = (authorisation: Authorisation, { type, data }: AuthorisationEvent): Authorisation => {
  switch (type) {
    case 'financing.authorisation-recorded':
      return { ...authorisation, inForce: { matter: data.matter, from: data.inForceFrom } };
    case 'financing.authorisation-superseded':
      return { ...authorisation, superseded: true };
  }
};

const decide = ({ type, data }: AuthorisationCommand, { inForce, superseded }: Authorisation): AuthorisationEvent[] => {
  switch (type) {
    case 'RecordAuthorisation':
      return inForce ? [] : [{ type: 'financing.authorisation-recorded', data }];
    case 'SupersedeAuthorisation':
      return superseded ? [] : [{ type: 'financing.authorisation-superseded', data }];
  }
};

export const authorisationAggregate: Aggregate<Authorisation, AuthorisationCommand, AuthorisationEvent> = {
  decider: { initialState, evolve, decide },
  codec: authorisationCodec,
  streamOf: (resolutionId) => `financing.authorisation-${resolutionId}`,
};
