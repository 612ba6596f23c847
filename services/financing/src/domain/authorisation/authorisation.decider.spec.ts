import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { authorisationAggregate, type Authorisation } from './authorisation.decider.js';
import { authorisationExamples, type AuthorisationEvent } from './authorisation.events.js';
import { requireAuthority } from './authority.rules.js';

const { decider } = authorisationAggregate;
const given = deciderSpec(decider);
const inForce = authorisationExamples['financing.authorisation-recorded'];
const superseding = authorisationExamples['financing.authorisation-superseded'];
const { resolutionId, inForceFrom } = inForce;
const callId = inForce.matter.reference!;
const recorded: AuthorisationEvent = { type: 'financing.authorisation-recorded', data: inForce };
const superseded: AuthorisationEvent = { type: 'financing.authorisation-superseded', data: superseding };
const stateOf = (...history: AuthorisationEvent[]): Authorisation =>
  history.reduce(decider.evolve, decider.initialState());

describe('Recording what governance decided', () => {
  it('records a resolution in force, once', () => {
    given().when({ type: 'RecordAuthorisation', data: inForce }).then(recorded);
    given(recorded).when({ type: 'RecordAuthorisation', data: inForce }).thenNothing();
  });
  it('records that it was superseded, once', () => {
    given(recorded).when({ type: 'SupersedeAuthorisation', data: superseding }).then(superseded);
    given(recorded, superseded).when({ type: 'SupersedeAuthorisation', data: superseding }).thenNothing();
  });
  it('ends in the same state in whichever order the two arrive', () =>
    expect(stateOf(superseded, recorded)).toEqual(stateOf(recorded, superseded)));
});

describe('The authority to act on a call', () => {
  const from = new Date(inForceFrom).getTime();
  const act =
    (authorisation: Authorisation, at = from, about = callId) =>
    () =>
      requireAuthority({ resolutionId, authorisation }, about, new Date(at));

  it('is there from the instant in which the resolution is in force', () => {
    expect(act(stateOf(recorded), from)).not.toThrow();
    expect(act(stateOf(recorded), from + 1)).not.toThrow();
  });
  it.each([
    ['resolution-not-yet-in-force', act(stateOf(recorded), from - 1)],
    ['resolution-unknown', act(stateOf())],
    ['resolution-superseded', act(stateOf(recorded, superseded))],
    ['resolution-superseded', act(stateOf(superseded))],
    ['resolution-about-another-matter', act(stateOf(recorded), from, resolutionId)],
    [
      'resolution-about-another-matter',
      act(stateOf({ ...recorded, data: { ...inForce, matter: { kind: 'plan', reference: callId } } })),
    ],
    ['resolution-about-another-matter', act(stateOf({ ...recorded, data: { ...inForce, matter: { kind: 'call' } } }))],
  ])('is missing: %s', (missing, attempt) =>
    expect(attempt).toThrow(
      expect.objectContaining({
        code: 'CALL_WITHOUT_RESOLUTION_IN_FORCE',
        refusal: expect.objectContaining({ facts: expect.objectContaining({ resolutionId, missing }) }),
      }),
    ),
  );
});
