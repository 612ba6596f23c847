import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, it } from '@jest/globals';
import { authorisationExamples } from '../authorisation/authorisation.events.js';
import { PLAIN_CONDITIONS } from './call-conditions.js';
import { callAggregate } from './call.decider.js';
import { callExamples, type CallEvent } from './call.events.js';

const given = deciderSpec(callAggregate.decider);
const of = <T extends CallEvent['type']>(type: T) => ({ type, data: callExamples[type] }) as CallEvent;
const { callId } = callExamples['financing.call-drafted'];
const parties = callExamples['financing.call-conditions-set'].parties!;
const conditions = { ...PLAIN_CONDITIONS, allegationWorkingDays: 10 };
const set = { type: 'financing.call-conditions-set', data: { callId, ...conditions, parties } } as CallEvent;
const ranked = { type: 'financing.call-ranked', data: { callId, ranking: [], ruleVersion: 'ranking@2' } } as CallEvent;
const begun = [of('financing.call-drafted'), set, of('financing.call-published'), ranked];
const resolved = of('financing.call-resolved');
const noted = callExamples['financing.call-conflict-noted'];
const by = (organisation?: string) => ({
  subject: 'somebody',
  role: 'programme-manager',
  ...(organisation && { organisation }),
});
const event = (o: object = {}) => ({ type: 'financing.call-conflict-noted', data: { ...noted, ...o } }) as CallEvent;
const note = (o: object = {}) => {
  const { callId: _, ...conflict } = noted;
  return { type: 'NoteConflict', data: { ...conflict, by: by(parties.instructingBody), ...o } } as const;
};

describe('A conflict of an assessor', () => {
  it('is noted once for each application and assessor, with the body that instructs or with the assessor', () => {
    given(...begun)
      .when(note())
      .then(event());
    given(...begun)
      .when(note({ origin: 'declared', by: by() }))
      .then(event({ origin: 'declared' }));
    given(...begun, event())
      .when(note({ origin: 'declared', by: by(), reason: 'the same again' }))
      .thenNothing();
    given(...begun, event())
      .when(note({ assessor: 'assessor-2' }))
      .then(event({ assessor: 'assessor-2' }));
    given(...begun, event())
      .when(note({ applicationId: callId }))
      .then(event({ applicationId: callId }));
  });
  it('is found by the instructing body, and by nobody else', () =>
    given(...begun)
      .when(note({ by: by(parties.grantingAuthority) }))
      .thenRefused('POWER_NOT_HELD', { wouldPassIf: { organisation: parties.instructingBody } }));
  it('changes nothing that is definitive', () => {
    for (const origin of ['declared', 'found'])
      given(...begun, resolved)
        .when(note({ origin }))
        .thenRefused('CALL_ALREADY_RESOLVED', { facts: { callId } });
    given(...begun, event(), resolved)
      .when(note())
      .thenNothing();
  });
});

describe('Nothing is decided on applications that were read before a conflict was noted', () => {
  const field = (conflicts: number) => ({ candidates: [], pending: [], conflicts });
  const { resolutionId } = authorisationExamples['financing.authorisation-recorded'];
  const inForce = { matter: { kind: 'call', reference: callId }, from: '2026-12-01T10:00:00.000Z' };
  const claim = { resolutionId, authorisation: { inForce, superseded: false } };
  const now = new Date('2027-03-15T10:00:00.000Z');
  const proposal = of('financing.proposal-published');
  const rank = (conflicts: number) =>
    ({ type: 'RankCall', data: { ...field(conflicts), by: by(parties.instructingBody), now } }) as const;
  const publish = (conflicts: number) => {
    const data = { field: field(conflicts), by: by(parties.instructingBody), publishedOn: '2027-02-15' };
    return { type: 'PublishProposal', data } as const;
  };
  const resolve = (conflicts: number) => {
    const who = { by: by(parties.grantingAuthority), resolvedOn: '2027-03-15', now };
    return { type: 'ResolveCall', data: { claim, unanswered: [], field: field(conflicts), ...who } } as const;
  };
  const late = { facts: { callId, considered: 1, noted: 2 }, wouldPassIf: { considered: 2 } };
  const two = [event(), event({ assessor: 'assessor-2' })];

  it('no ranking', () => {
    given(...begun, ...two)
      .when(rank(1))
      .thenRefused('CALL_CONFLICT_NOT_CONSIDERED', late);
    given(...begun, ...two)
      .when(rank(2))
      .then(ranked);
  });
  it('no proposal', () => {
    given(...begun, ...two)
      .when(publish(1))
      .thenRefused('CALL_CONFLICT_NOT_CONSIDERED', late);
    given(...begun, ...two)
      .when(publish(2))
      .then(proposal);
  });
  it('no resolution', () => {
    given(...begun, proposal, ...two)
      .when(resolve(1))
      .thenRefused('CALL_CONFLICT_NOT_CONSIDERED', late);
    given(...begun, proposal, ...two)
      .when(resolve(2))
      .then(resolved);
  });
});
