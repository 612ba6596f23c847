import { describe, expect, it } from '@jest/globals';
import { exampleCouncil, examplePatronato } from '../rule-set/example-statutes.js';
import type { ProposalCommand } from './proposal.decider.js';
import { proposalAggregate } from './proposal.decider.js';
import type { ProposalEvent } from './proposal.events.js';
import type { Answer } from './proposal.schemas.js';
import * as world from '../../testing/proposal-world.js';

const { given, adopted, published, stateAfter, proposalId, otherId, matter, CLOSES } = world;
const now = new Date(CLOSES);
/* The patronato's rules over the council's seats: what differs here is the layer. */
const { effect: _, ...withoutEffect } = exampleCouncil;
const patronato = { ...exampleCouncil, code: 'patronato', layer: 'patronato' as const, needsRatification: false };
const ratifies: Answer = { resolutionId: otherId, response: 'ratifies' };
const deviates: Answer = { resolutionId: otherId, response: 'deviates', reasons: 'Sin crédito en 2028' };

const publish = (answered?: ProposalEvent[]): ProposalCommand => ({
  type: 'PublishResolution',
  data: { proposalId, now, ...(answered && { answered: stateAfter(...answered) }) },
});
const answerBy = (by: string, answer: Answer): ProposalCommand => ({
  type: 'RecordAnswer',
  data: { proposalId, by, answer, now },
});
const inForce = (chain: object): ProposalEvent => ({
  type: 'governance.resolution-entered-into-force',
  data: { matter, inForceFrom: CLOSES, chain },
});
const ratified = (by = otherId): ProposalEvent => ({
  type: 'governance.resolution-ratified',
  data: { by, ratifiedAt: CLOSES },
});
const deviated: ProposalEvent = {
  type: 'governance.resolution-deviated-from',
  data: { by: otherId, reasons: 'Sin crédito en 2028', deviatedAt: CLOSES },
};

describe('Drafting', () => {
  const draft = (change: object = {}): ProposalCommand => ({
    type: 'DraftProposal',
    data: {
      body: { bodyId: world.bodyId, code: 'council', layer: 'council' },
      title: world.title,
      text: 'Texto',
      matter,
      matterKnown: true,
      ...change,
    },
  });
  const body = { bodyId: world.bodyId, code: 'council', layer: 'patronato' };
  const answering = (answer: Answer, ...history: ProposalEvent[]) => ({
    body,
    answering: { answer, resolution: stateAfter(...history) },
  });

  it('a proposal on a known call', () => given().when(draft()).then(world.drafted()));
  it('a proposal on an unknown call is refused', () =>
    given()
      .when(draft({ matterKnown: false }))
      .thenRefused('PROPOSAL_MATTER_UNKNOWN', {
        facts: { kind: 'call', reference: world.callId },
        wouldPassIf: { matterReady: true },
      }));
  it('a proposal on a general matter needs nothing recorded', () =>
    expect(
      stateAfter(
        ...proposalAggregate.decider.decide(draft({ matter: { kind: 'general' }, matterKnown: false }), stateAfter()),
      ),
    ).toMatchObject({
      status: 'draft',
    }));
  it('happens once', () => given(world.drafted()).when(draft()).thenRefused('PROPOSAL_EXISTS'));
  it.each([ratifies, deviates])('an answer of the patronato: $response', (answer) =>
    given()
      .when(draft(answering(answer, ...adopted())))
      .then(world.drafted(answer)),
  );
  it('an answer is for the patronato to give', () =>
    given()
      .when(draft({ ...answering(ratifies, ...adopted()), body: { ...body, layer: 'council' } }))
      .thenRefused('PROPOSAL_BODY_CANNOT_ANSWER'));
  it('an answer needs an adopted resolution that is submitted to it', () => {
    given()
      .when(draft(answering(ratifies)))
      .thenRefused('PROPOSAL_ANSWER_NOT_POSSIBLE');
    given()
      .when(draft(answering(ratifies, ...world.voting)))
      .thenRefused('PROPOSAL_ANSWER_NOT_POSSIBLE');
    given()
      .when(draft(answering(ratifies, ...adopted(patronato))))
      .thenRefused('PROPOSAL_ANSWER_NOT_POSSIBLE');
  });
  it('a second answer is refused', () =>
    given()
      .when(draft(answering(ratifies, ...adopted(), ratified())))
      .thenRefused('RESOLUTION_ALREADY_ANSWERED'));

  it('is followed by tabling, once', () => {
    const table: ProposalCommand = { type: 'TableProposal', data: { now: new Date(world.OPENS) } };
    given(world.drafted()).when(table).then(world.tabled());
    given(world.drafted(), world.tabled()).when(table).thenNothing();
    given(...world.voting)
      .when(table)
      .thenRefused('PROPOSAL_IN_OTHER_STATUS');
    given().when(table).thenRefused('PROPOSAL_NOT_FOUND');
  });
});

describe('A resolution of a council', () => {
  const chain = { councilProposalId: proposalId, patronatoProposalId: otherId };
  it('published but not ratified is not in force', () =>
    given(...adopted())
      .when(publish())
      .then(published));
  it('enters into force with the ratification', () =>
    given(...adopted(), published)
      .when(answerBy(otherId, ratifies))
      .then(ratified(), inForce(chain)));
  it('ratified first enters into force with the publication', () => {
    given(...adopted())
      .when(answerBy(otherId, ratifies))
      .then(ratified());
    given(...adopted(), ratified())
      .when(publish())
      .then(published, inForce(chain));
  });
  it('deviated from never enters into force', () => {
    given(...adopted(), published)
      .when(answerBy(otherId, deviates))
      .then(deviated);
    given(...adopted(), deviated)
      .when(publish())
      .then(published);
  });
  it('keeps the first answer', () =>
    given(...adopted(), published, deviated)
      .when(answerBy(proposalId, ratifies))
      .thenNothing());
  it('is answered only when it is one', () =>
    given(...world.voting)
      .when(answerBy(otherId, ratifies))
      .thenRefused('PROPOSAL_IN_OTHER_STATUS'));
  it('enters into force by itself where the statutes ask for no ratification', () =>
    given(...adopted({ ...withoutEffect, needsRatification: false }))
      .when(publish())
      .then(published, inForce({ councilProposalId: proposalId })));
  it('is published once, and only when adopted', () => {
    given(...adopted(), published)
      .when(publish())
      .thenNothing();
    given(...world.voting)
      .when(publish())
      .thenRefused('PROPOSAL_IN_OTHER_STATUS');
  });
});

describe('A resolution of the patronato', () => {
  it('that stands alone enters into force when published', () =>
    given(...adopted(patronato))
      .when(publish())
      .then(published, inForce({ patronatoProposalId: proposalId })));
  it('that ratifies works through the resolution it ratifies', () =>
    given(...adopted(patronato, ratifies))
      .when(publish(adopted()))
      .then(published));
  it('that deviates is itself in force, with the chain', () =>
    given(...adopted(patronato, deviates))
      .when(
        publish([
          ...adopted(),
          published,
          { ...deviated, data: { ...deviated.data, by: proposalId } } as ProposalEvent,
        ]),
      )
      .then(published, inForce({ councilProposalId: otherId, patronatoProposalId: proposalId })));
  it('that deviates is not published when another answer came first', () =>
    given(...adopted(patronato, deviates))
      .when(publish([...adopted(), ratified()]))
      .thenRefused('RESOLUTION_ALREADY_ANSWERED'));
  it('has the example rules of 21 seats', () => expect(examplePatronato.needsRatification).toBe(false));
});

describe('A resolution in force', () => {
  const standing = [...adopted(patronato), published, inForce({ patronatoProposalId: proposalId })];
  const superseded: ProposalEvent = {
    type: 'governance.resolution-superseded',
    data: { supersededBy: otherId, matter, supersededAt: CLOSES },
  };
  const supersede = (by: string, superseding: ProposalEvent[]): ProposalCommand => ({
    type: 'SupersedeResolution',
    data: { proposalId, by, superseding: stateAfter(...superseding), now },
  });
  it('is superseded by another one in force', () => {
    given(...standing)
      .when(supersede(otherId, standing))
      .then(superseded);
    given(...standing, superseded)
      .when(supersede(otherId, standing))
      .thenNothing();
  });
  it('is superseded by nothing less', () => {
    given(...standing)
      .when(supersede(otherId, adopted(patronato)))
      .thenRefused('SUPERSEDING_RESOLUTION_NOT_IN_FORCE');
    given(...standing)
      .when(supersede(proposalId, standing))
      .thenRefused('SUPERSEDING_RESOLUTION_NOT_IN_FORCE');
    given(...adopted(patronato))
      .when(supersede(otherId, standing))
      .thenRefused('RESOLUTION_NOT_IN_FORCE', { wouldPassIf: { status: 'in-force' } });
    given(...world.voting)
      .when(supersede(otherId, standing))
      .thenRefused('PROPOSAL_IN_OTHER_STATUS');
  });
});

describe('A dissenting vote', () => {
  const dissent = (seat: string): ProposalCommand => ({
    type: 'RecordDissent',
    data: { seat, mandateId: world.elector(seat).mandateId, text: 'Discrepo', now },
  });
  const { mandateId } = world.elector('ccaa-1');
  const recorded: ProposalEvent = {
    type: 'governance.dissent-recorded',
    data: { seat: 'ccaa-1', mandateId, text: 'Discrepo', recordedAt: CLOSES },
  };
  it('is recorded of a seat that voted against', () =>
    given(...adopted())
      .when(dissent('ccaa-1'))
      .then(recorded));
  it('is refused to a seat that did not', () =>
    given(...adopted())
      .when(dissent('age-1'))
      .thenRefused('DISSENT_NOT_AGAINST', { rule: 'council-dissent@1' }));
  it('is refused to who took the seat after the vote', () =>
    given(...adopted())
      .when({ type: 'RecordDissent', data: { seat: 'ccaa-1', mandateId: otherId, text: 'Discrepo', now } })
      .thenRefused('DISSENT_NOT_AGAINST'));
  it('is recorded once a seat', () =>
    given(...adopted(), recorded)
      .when(dissent('ccaa-1'))
      .thenRefused('DISSENT_ALREADY_RECORDED'));
  it('waits for the close', () =>
    given(...world.voting)
      .when(dissent('ccaa-1'))
      .thenRefused('PROPOSAL_IN_OTHER_STATUS'));
});
