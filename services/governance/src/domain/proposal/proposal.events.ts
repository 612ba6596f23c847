import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { schemas, type Data } from './proposal.schemas.js';
import { adoptedOfVersion1, closedOfVersion1, openedOfVersion1, sameAsBefore } from './proposal.upcasts.js';

export type ProposalDrafted = Event<'governance.proposal-drafted', Data['drafted']>;
export type ProposalTextSettled = Event<'governance.proposal-text-settled', Data['settled']>;
export type ProposalTabled = Event<'governance.proposal-tabled', Data['tabled']>;
export type VotingOpened = Event<'governance.voting-opened', Data['opened']>;
export type SeatRecused = Event<'governance.seat-recused', Data['recused']>;
export type SeatConflicted = Event<'governance.seat-conflicted', Data['conflicted']>;
export type ProxyGiven = Event<'governance.proxy-given', Data['proxyGiven']>;
export type ProxyRevoked = Event<'governance.proxy-revoked', Data['proxyRevoked']>;
export type OptionWithdrawn = Event<'governance.option-withdrawn', Data['optionWithdrawn']>;
export type BallotCast = Event<'governance.ballot-cast', Data['cast']>;
export type BallotSealed = Event<'governance.ballot-sealed', Data['sealed']>;
export type VotingClosed = Event<'governance.voting-closed', Data['closed']>;
export type RoundAnnulled = Event<'governance.round-annulled', Data['annulled']>;
export type ResolutionAdopted = Event<'governance.resolution-adopted', Data['adopted']>;
export type ResolutionPublished = Event<'governance.resolution-published', Data['published']>;
export type ResolutionRatified = Event<'governance.resolution-ratified', Data['ratified']>;
export type ResolutionDeviatedFrom = Event<'governance.resolution-deviated-from', Data['deviated']>;
export type ResolutionEnteredIntoForce = Event<'governance.resolution-entered-into-force', Data['inForce']>;
export type ResolutionSuperseded = Event<'governance.resolution-superseded', Data['superseded']>;
export type DissentRecorded = Event<'governance.dissent-recorded', Data['dissented']>;
export type ActRecorded = Event<'governance.act-recorded', Data['acted']>;

export type VotingEvent =
  | ProposalDrafted
  | ProposalTextSettled
  | ProposalTabled
  | VotingOpened
  | SeatRecused
  | SeatConflicted
  | ProxyGiven
  | ProxyRevoked
  | OptionWithdrawn
  | BallotCast
  | BallotSealed
  | VotingClosed
  | RoundAnnulled;
export type ResolutionEvent =
  | ResolutionAdopted
  | ResolutionPublished
  | ResolutionRatified
  | ResolutionDeviatedFrom
  | ResolutionEnteredIntoForce
  | ResolutionSuperseded
  | DissentRecorded
  | ActRecorded;
export type ProposalEvent = VotingEvent | ResolutionEvent;

export const proposalCodec = eventCodec<ProposalEvent>({
  'governance.proposal-drafted': { schema: schemas.drafted, upcasts: { 1: sameAsBefore } },
  'governance.proposal-text-settled': { schema: schemas.settled },
  'governance.proposal-tabled': { schema: schemas.tabled, upcasts: { 1: sameAsBefore } },
  'governance.voting-opened': { schema: schemas.opened, upcasts: { 1: openedOfVersion1 } },
  'governance.seat-recused': { schema: schemas.recused },
  'governance.seat-conflicted': { schema: schemas.conflicted },
  'governance.proxy-given': { schema: schemas.proxyGiven },
  'governance.proxy-revoked': { schema: schemas.proxyRevoked },
  'governance.option-withdrawn': { schema: schemas.optionWithdrawn },
  'governance.ballot-cast': { schema: schemas.cast },
  'governance.ballot-sealed': { schema: schemas.sealed },
  'governance.voting-closed': { schema: schemas.closed, upcasts: { 1: closedOfVersion1 } },
  'governance.round-annulled': { schema: schemas.annulled },
  'governance.resolution-adopted': { schema: schemas.adopted, upcasts: { 1: adoptedOfVersion1 } },
  'governance.resolution-published': { schema: schemas.published },
  'governance.resolution-ratified': { schema: schemas.ratified },
  'governance.resolution-deviated-from': { schema: schemas.deviated, upcasts: { 1: sameAsBefore } },
  'governance.resolution-entered-into-force': { schema: schemas.inForce, upcasts: { 1: sameAsBefore } },
  'governance.resolution-superseded': { schema: schemas.superseded, upcasts: { 1: sameAsBefore } },
  'governance.dissent-recorded': { schema: schemas.dissented },
  'governance.act-recorded': { schema: schemas.acted },
});
