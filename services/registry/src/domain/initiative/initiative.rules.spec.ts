import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { STAGES, type Stage } from '../code-lists/stages.js';
import type { DecisionFact } from './decision.decider.js';
import type { ChangeStage } from './initiative.commands.js';
import { initiativeAggregate } from './initiative.decider.js';
import {
  type EvaluationRecorded,
  type InitiativeEvent,
  type InitiativeRegistered,
  type TransferRecorded,
} from './initiative.events.js';
import { initiativeExamples } from './initiative.examples.js';

const given = deciderSpec(initiativeAggregate.decider);
const about = initiativeExamples['registry.initiative-registered'] as InitiativeRegistered['data'];
const evaluation = initiativeExamples['registry.evaluation-recorded'] as EvaluationRecorded['data'];
const transfer = initiativeExamples['registry.transfer-recorded'] as TransferRecorded['data'];
const { initiativeId } = about;
const { transferId } = transfer;
const { evaluationId } = evaluation;
const decision: DecisionFact = {
  decisionId: '0199d2b1-6c2f-7d55-8a21-7e3c9b4f5d63',
  status: 'in-force',
  kind: 'upscaling',
  reference: initiativeId,
};
const { decisionId } = decision;
const officer = { role: 'registry-officer' };

const registered = (stage: Stage, more: Partial<InitiativeRegistered['data']> = {}): InitiativeEvent => ({
  type: 'registry.initiative-registered',
  data: { ...about, stage, ...more },
});
const change = (to: Stage, more: Partial<ChangeStage['data']> = {}): ChangeStage => ({
  type: 'ChangeStage',
  data: { initiativeId, to, by: officer, ...more },
});
const evaluated = (evidenceLevel = 1): InitiativeEvent => ({
  type: 'registry.evaluation-recorded',
  data: { ...evaluation, evidenceLevel },
});
const recorded: InitiativeEvent = { type: 'registry.transfer-recorded', data: transfer };
const attached: InitiativeEvent = {
  type: 'registry.partner-attached',
  data: { initiativeId, actorId: evaluationId, contribution: 'homes', term: 1, validFrom: '2027-01-01' },
};
const left: InitiativeEvent = {
  type: 'registry.partner-left',
  data: { initiativeId, actorId: evaluationId, term: 1, validTo: '2027-02-01', reason: 'sold' },
};
const MISSING = 'INITIATIVE_STAGE_REQUIREMENTS_MISSING';

describe('Changing the stage', () => {
  const allowed: readonly (readonly [Stage, Stage])[] = [
    ['idea', 'prototype'],
    ['prototype', 'pilot'],
    ['pilot', 'consolidated'],
    ['consolidated', 'transferred'],
    ['transferred', 'scaled'],
    ...STAGES.slice(0, 6).flatMap((from) => [[from, 'closed'] as const, [from, 'failed'] as const]),
  ];
  const all = { transferId, evaluationId, lessons: 'No housing could be found', reason: 'Merged with another' };
  const groundsOf = (to: Stage) => ({
    ...(to === 'consolidated' && { evaluationId }),
    ...(to === 'transferred' && { transferId }),
    ...(to === 'scaled' && { decisionId }),
    ...(to === 'failed' && { lessons: all.lessons }),
    ...(to === 'closed' && { reason: all.reason }),
  });

  it.each(STAGES.flatMap((from) => STAGES.map((to) => [from, to] as const)))('from %s to %s', (from, to) => {
    const result = given(registered(from), recorded, evaluated()).when(change(to, { ...all, decision }));
    if (from === to) return result.thenNothing();
    if (!allowed.some(([a, b]) => a === from && b === to)) {
      const toIn = allowed.filter(([a]) => a === from).map(([, b]) => b);
      return result.thenRefused('INITIATIVE_STAGE_NOT_ALLOWED', { facts: { from, to }, wouldPassIf: { toIn } });
    }
    return result.then({
      type: 'registry.initiative-stage-changed',
      data: { initiativeId, from, to, ...groundsOf(to) },
    });
  });

  it('is for its promoter and for officers', () =>
    given(registered('idea'))
      .when(change('prototype', { by: { role: 'promoter', organisation: evaluationId } }))
      .thenRefused('INITIATIVE_OF_ANOTHER_PROMOTER'));

  it('follows the last change', () =>
    given(registered('idea'), {
      type: 'registry.initiative-stage-changed',
      data: { initiativeId, from: 'idea', to: 'prototype' },
    })
      .when(change('pilot'))
      .then({ type: 'registry.initiative-stage-changed', data: { initiativeId, from: 'prototype', to: 'pilot' } }));

  it('knows no initiative that was never registered', () =>
    given().when(change('pilot')).thenRefused('INITIATIVE_NOT_FOUND'));

  it('was written without evaluation and reason once', () => {
    const data = { initiativeId, from: 'idea', to: 'closed' };
    const stored = { type: 'registry.initiative-stage-changed', schemaVersion: 1, data };
    expect(initiativeAggregate.codec.decode(stored).data).toEqual(data);
  });
});

describe('A stage names all that is missing', () => {
  const alone = { challengeId: undefined };

  it('pilot: a partner or a challenge, and a territory', () => {
    given(registered('prototype', { ...alone, territories: [] }))
      .when(change('pilot'))
      .thenRefused(MISSING, {
        rule: 'stage-requirements@1',
        facts: { to: 'pilot', missing: ['partner-or-challenge', 'territory'] },
        wouldPassIf: { partners: { atLeast: 1 }, territories: { atLeast: 1 } },
      });
    const piloted: InitiativeEvent = {
      type: 'registry.initiative-stage-changed',
      data: { initiativeId, from: 'prototype', to: 'pilot' },
    };
    given(registered('prototype', alone), attached).when(change('pilot')).then(piloted);
    given(registered('prototype')).when(change('pilot')).then(piloted);
    given(registered('prototype', alone), attached, left)
      .when(change('pilot'))
      .thenRefused(MISSING, { facts: { missing: ['partner-or-challenge'] } });
  });

  it('consolidated: an approved evaluation with evidence of at least level 1', () => {
    given(registered('pilot'), evaluated())
      .when(change('consolidated'))
      .thenRefused(MISSING, { facts: { missing: ['evaluation'] }, wouldPassIf: { evaluationIdIn: [evaluationId] } });
    given(registered('pilot'))
      .when(change('consolidated', { evaluationId }))
      .thenRefused(MISSING, { wouldPassIf: { evaluationIdIn: [] } });
    given(registered('pilot'), evaluated(0))
      .when(change('consolidated', { evaluationId }))
      .thenRefused(MISSING, { wouldPassIf: { evaluationIdIn: [], evidenceLevel: { atLeast: 1 } } });
  });

  it('transferred: a transfer that was recorded', () => {
    given(registered('consolidated'))
      .when(change('transferred', { transferId }))
      .thenRefused(MISSING, { facts: { missing: ['transfer'] }, wouldPassIf: { transferIdIn: [] } });
    given(registered('consolidated'), recorded)
      .when(change('transferred'))
      .thenRefused(MISSING, { wouldPassIf: { transferIdIn: [transferId] } });
  });

  it.each<Partial<DecisionFact>>([
    { status: 'unknown', kind: undefined, reference: undefined },
    { status: 'superseded' },
    { kind: 'general' },
    { reference: transferId },
  ])('scaled: an upscaling decision in force about it, and not %j', (more) =>
    given(registered('transferred'))
      .when(change('scaled', { decision: { ...decision, ...more } }))
      .thenRefused(MISSING, {
        facts: { missing: ['upscaling-decision'], decision: { decisionId, status: more.status ?? 'in-force' } },
        wouldPassIf: { decision: { status: 'in-force', kind: 'upscaling', reference: initiativeId } },
      }),
  );

  it('scaled: a decision at all', () =>
    given(registered('transferred'))
      .when(change('scaled'))
      .thenRefused(MISSING, { facts: { missing: ['upscaling-decision'] } }));

  it('failed: what was learned; closed: why', () => {
    given(registered('pilot'))
      .when(change('failed', { reason: 'Merged' }))
      .thenRefused(MISSING, { facts: { missing: ['lessons'] } });
    given(registered('pilot'))
      .when(change('closed', { lessons: 'Much' }))
      .thenRefused(MISSING, { facts: { missing: ['reason'] } });
  });
});
