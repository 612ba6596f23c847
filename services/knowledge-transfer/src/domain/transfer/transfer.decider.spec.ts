import { describe, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { transferAggregate, type TransferCommand } from './transfer.decider.js';
import { transferExamples, type TransferEvent } from './transfer.events.js';

const given = deciderSpec(transferAggregate.decider);
const request = transferExamples['knowledge-transfer.transfer-requested'];
const { transferId, donorActorId, adopterActorId } = request;
const requested: TransferEvent = { type: 'knowledge-transfer.transfer-requested', data: request };
const readiness = { score: 74, gaps: ['Oferta de vivienda'] };
const assess: TransferCommand = { type: 'AssessReadiness', data: readiness };
const assessed: TransferEvent = { type: 'knowledge-transfer.readiness-assessed', data: { transferId, ...readiness } };
const peripheral = { component: 'transport', change: 'Taxi concertado' };
const central = { component: 'chosen-home', change: 'Piso compartido' };
const components = { core: ['chosen-home'], adaptable: ['transport'] };
const planned = (withCore: boolean): TransferEvent => ({
  type: 'knowledge-transfer.adaptation-planned',
  data: {
    transferId,
    adaptations: [{ ...peripheral, kind: 'periphery' }, ...(withCore ? [{ ...central, kind: 'core' as const }] : [])],
  },
});
const coreApproved: TransferEvent = {
  type: 'knowledge-transfer.core-adaptation-approved',
  data: { transferId, component: 'chosen-home' },
};
const consented = (party: 'donor' | 'adopter'): TransferEvent => ({
  type: 'knowledge-transfer.consent-given',
  data: { transferId, party },
});
const { practiceVersion: _, ...agreement } = request;
const agreed: TransferEvent = {
  type: 'knowledge-transfer.transfer-agreed',
  data: { ...agreement, agreedOn: '2030-04-01' },
};
const plan = (...adaptations: { component: string; change: string }[]): TransferCommand => ({
  type: 'PlanAdaptation',
  data: { adaptations, components },
});
const approve = (organisation = donorActorId): TransferCommand => ({
  type: 'ApproveCoreAdaptation',
  data: { component: 'chosen-home', organisation },
});
const consent = (organisation: string): TransferCommand => ({
  type: 'GiveConsent',
  data: { organisation, today: '2030-04-01' },
});
const ask = (change: object = {}): TransferCommand => ({
  type: 'RequestTransfer',
  data: { ...request, published: true, ...change },
});

describe('Asking for a transfer', () => {
  it('is about a published version, between two', () => {
    given().when(ask()).then(requested);
    given()
      .when(ask({ published: false }))
      .thenRefused('TRANSFER_PRACTICE_NOT_PUBLISHED', { wouldPassIf: { status: 'published' } });
    given()
      .when(ask({ adopterActorId: donorActorId }))
      .thenRefused('TRANSFER_DONOR_IS_ADOPTER', { wouldPassIf: { adopterOtherThan: donorActorId } });
    given(requested).when(ask()).thenRefused('TRANSFER_ALREADY_REQUESTED');
  });
  it('is to a territory that there is, kept without its check digit', () => {
    given()
      .when(ask({ territory: '442160' }))
      .then(requested);
    given()
      .when(ask({ territory: '442161' }))
      .thenRefused('TERRITORY_INVALID', { wouldPassIf: { territory: '442160' } });
    given()
      .when(ask({ territory: '99' }))
      .thenRefused('TERRITORY_INVALID', { facts: { territory: '99', reason: 'unknown' } });
  });
  it('is followed by an assessment of readiness', () => given(requested).when(assess).then(assessed));
});

describe('Adapting', () => {
  it('takes from the practice what is core', () =>
    given(requested).when(plan(peripheral, central)).then(planned(true)));
  it('is planned by the adopter, or written down by an officer who acts for nobody', () => {
    const by = (organisation?: string) =>
      ({ type: 'PlanAdaptation', data: { adaptations: [peripheral], components, organisation } }) as const;
    given(requested).when(by(adopterActorId)).then(planned(false));
    given(requested).when(by()).then(planned(false));
    for (const other of [donorActorId, transferId])
      given(requested)
        .when(by(other))
        .thenRefused('TRANSFER_NOT_A_PARTY', { wouldPassIf: { party: 'adopter' } });
  });
  it('changes only what the practice has', () =>
    given(requested)
      .when(plan({ component: 'garden', change: 'Sin jardín' }))
      .thenRefused('TRANSFER_COMPONENT_UNKNOWN', { facts: { component: 'garden' } }));
  it('of the core is approved by the donor alone', () => {
    given(requested, planned(true)).when(approve()).then(coreApproved);
    given(requested, planned(true)).when(approve(adopterActorId)).thenRefused('TRANSFER_NOT_A_PARTY');
    given(requested, planned(false))
      .when(approve())
      .thenRefused('TRANSFER_NOTHING_TO_APPROVE', { wouldPassIf: { componentIn: [] } });
    given(requested, planned(true), coreApproved).when(approve()).thenRefused('TRANSFER_NOTHING_TO_APPROVE');
  });
});

describe('Agreeing', () => {
  const ready = [requested, assessed, planned(true), coreApproved];
  it.each([
    [donorActorId, 'donor'],
    [adopterActorId, 'adopter'],
  ] as const)('the first consent (%s, the %s) is a consent', (organisation, party) =>
    given(...ready)
      .when(consent(organisation))
      .then(consented(party)),
  );
  it('the second makes the agreement, whoever gives it', () => {
    given(...ready, consented('donor'))
      .when(consent(adopterActorId))
      .then(consented('adopter'), agreed);
    given(...ready, consented('adopter'))
      .when(consent(donorActorId))
      .then(consented('donor'), agreed);
  });
  it('the same consent twice is one', () =>
    given(...ready, consented('donor'))
      .when(consent(donorActorId))
      .thenNothing());
  it('is for the parties', () =>
    given(...ready)
      .when(consent(transferId))
      .thenRefused('TRANSFER_NOT_A_PARTY'));
  it('needs the readiness, a plan and the donor’s approval of core changes', () => {
    given(requested, planned(false))
      .when(consent(donorActorId))
      .thenRefused('TRANSFER_READINESS_MISSING', { facts: { readinessAssessed: false } });
    given(requested, assessed)
      .when(consent(donorActorId))
      .thenRefused('TRANSFER_READINESS_MISSING', { facts: { adaptationPlanned: false } });
    given(requested, assessed, planned(true))
      .when(consent(donorActorId))
      .thenRefused('TRANSFER_CORE_CHANGE_NOT_APPROVED', { facts: { unapproved: ['chosen-home'] } });
  });
  it('starts again when the plan changes', () =>
    given(...ready, consented('donor'), planned(false))
      .when(consent(adopterActorId))
      .then(consented('adopter')));
  it('closes the matter', () => {
    const done = [...ready, consented('donor'), consented('adopter'), agreed];
    for (const command of [consent(donorActorId), plan(peripheral), approve(), assess])
      given(...done)
        .when(command)
        .thenRefused('TRANSFER_ALREADY_AGREED');
  });
  it('needs a request', () => {
    for (const command of [consent(donorActorId), plan(peripheral), approve(), assess])
      given().when(command).thenRefused('TRANSFER_NOT_FOUND');
  });
});
