import { describe, expect, it } from '@jest/globals';
import type { BodyRules } from '../rule-set/body-rules.js';
import { effectOn } from '../rule-set/decision-rules.js';
import { exampleCouncil, examplePatronato } from '../rule-set/example-statutes.js';
import * as world from '../../testing/proposal-world.js';
import type { ProposalCommand } from './proposal.decider.js';
import type { ProposalEvent } from './proposal.events.js';
import type { Answer } from './proposal.schemas.js';

const { given, stateAfter, otherId, proposalId, CLOSES, OPENS } = world;
const now = new Date(CLOSES);
const parts = [
  { code: 'out', title: 'Más lugares' },
  { code: 'up', title: 'Norma y presupuesto' },
];
const advisory: BodyRules = { ...exampleCouncil, needsRatification: false, effect: 'advisory' };
const veto: BodyRules = { ...exampleCouncil, effect: 'veto' };
const patronato: BodyRules = { ...exampleCouncil, code: 'patronato', layer: 'patronato', needsRatification: false };

const adopted = (rules: BodyRules, answer?: Answer, withParts = true): ProposalEvent[] => {
  const details = withParts ? { parts } : {};
  const history = [
    world.drafted(answer, details),
    world.tabled(answer),
    world.opened(rules),
    ...world.unanimousBut('ccaa-1'),
  ];
  return [...history, ...world.closing(...history)];
};
type Deviation = Extract<Answer, { response: 'deviates' }>;
const deviates = (change: Partial<Deviation> = {}): Deviation => ({
  resolutionId: otherId,
  response: 'deviates',
  reasons: 'Sin crédito para la norma en 2030',
  ...change,
});
const partial = deviates({
  parts: [
    { part: 'up', decision: 'defers' },
    { part: 'out', decision: 'approves' },
  ],
});
const answering = (answer: Answer, resolution: ProposalEvent[]): ProposalCommand => ({
  type: 'DraftProposal',
  data: {
    body: { bodyId: world.bodyId, code: 'patronato', layer: 'patronato' },
    ...{ title: world.title, text: 'Texto', matter: world.matter, matterKnown: true },
    answering: { answer, resolution: stateAfter(...resolution) },
  },
});

describe('Deviating from a council', () => {
  it('needs reasons where its resolution binds, and none where it advises', () => {
    const { reasons: _, ...silent } = deviates();
    given()
      .when(answering(silent, adopted(exampleCouncil)))
      .thenRefused('DEVIATION_WITHOUT_REASONS', {
        rule: 'council-effect@1',
        facts: { effect: 'binding-on-proposal' },
        wouldPassIf: { reasonsGiven: true },
      });
    given()
      .when(answering(silent, adopted(advisory)))
      .then(world.drafted(silent, { bodyCode: 'patronato' }));
  });
  it('is impossible where it has a veto', () => {
    given()
      .when(answering(deviates(), adopted(veto)))
      .thenRefused('DEVIATION_AGAINST_VETO', { wouldPassIf: { response: 'ratifies' } });
    const ratifies: Answer = { resolutionId: otherId, response: 'ratifies' };
    given()
      .when(answering(ratifies, adopted(veto)))
      .then(world.drafted(ratifies, { bodyCode: 'patronato' }));
  });
  it('in parts answers every part once, and at least one of them otherwise', () => {
    given()
      .when(answering(partial, adopted(exampleCouncil)))
      .then(world.drafted(partial, { bodyCode: 'patronato' }));
    const only = (...decisions: [string, 'approves' | 'defers'][]) =>
      deviates({ parts: decisions.map(([part, decision]) => ({ part, decision })) });
    for (const wrong of [
      only(['out', 'defers']),
      only(['out', 'approves'], ['out', 'defers']),
      only(['out', 'approves'], ['up', 'defers'], ['deep', 'defers']),
    ]) {
      given()
        .when(answering(wrong, adopted(exampleCouncil)))
        .thenRefused('DEVIATION_PARTS_DIFFER', { wouldPassIf: { parts: ['out', 'up'] } });
    }
    given()
      .when(answering(partial, adopted(exampleCouncil, undefined, false)))
      .thenRefused('DEVIATION_PARTS_DIFFER', { wouldPassIf: { parts: [] } });
    given()
      .when(answering(only(['out', 'approves'], ['up', 'approves']), adopted(exampleCouncil)))
      .thenRefused('DEVIATION_APPROVES_ALL', { wouldPassIf: { response: 'ratifies' } });
  });

  const publish = (resolution: ProposalEvent[]): ProposalCommand => ({
    type: 'PublishResolution',
    data: { proposalId, now, answered: stateAfter(...resolution) },
  });
  const deviated: ProposalEvent = {
    type: 'governance.resolution-deviated-from',
    data: { by: proposalId, reasons: partial.reasons, parts: partial.parts, deviatedAt: CLOSES },
  };
  it('is published beside what it deviates from, and authorises what it approves', () => {
    const own = adopted(patronato, partial, false);
    given(...own)
      .when(publish(adopted(exampleCouncil)))
      .thenRefused('RESOLUTION_ANSWERED_NOT_PUBLISHED', { wouldPassIf: { status: 'published' } });
    given(...own)
      .when(publish([...adopted(exampleCouncil), world.published, deviated]))
      .then(world.published, {
        type: 'governance.resolution-entered-into-force',
        data: {
          matter: world.matter,
          inForceFrom: CLOSES,
          chain: { councilProposalId: otherId, patronatoProposalId: proposalId },
          parts: ['out'],
        },
      });
  });
  it('is told to the council’s resolution with reasons and parts', () =>
    given(...adopted(exampleCouncil), world.published)
      .when({ type: 'RecordAnswer', data: { proposalId: otherId, by: proposalId, answer: partial, now } })
      .then(deviated));
});

describe('The effect of a council’s resolution', () => {
  it('is that of the kind of matter, else the usual one; the patronato’s stands by itself', () => {
    const mixed: BodyRules = { ...advisory, decisions: [{ matters: ['upscaling'], effect: 'veto' }] };
    expect(effectOn(mixed, 'upscaling')).toBe('veto');
    expect(effectOn(mixed, 'call')).toBe('advisory');
    expect(effectOn({ ...mixed, layer: 'patronato' }, 'upscaling')).toBeUndefined();
    const { effect: _, ...old } = exampleCouncil;
    expect(effectOn(old, 'call')).toBe('binding-on-proposal');
    expect(effectOn({ ...old, needsRatification: false }, 'call')).toBeUndefined();
  });
  it('of advice is that it authorises nothing by itself', () =>
    given(...adopted(advisory))
      .when({ type: 'PublishResolution', data: { proposalId, now } })
      .then(world.published));

  const open = (answered?: ProposalEvent[]): ProposalCommand => ({
    type: 'OpenVoting',
    data: {
      ...{ proposalId, members: world.members, constitution: { valid: true, members: 42 }, now: new Date(OPENS) },
      statutes: { ruleSetId: world.ruleSetId, version: 1, rules: examplePatronato, bodies: [examplePatronato, veto] },
      ...{ keyCommitment: 'commitment', closesAt: new Date(CLOSES) },
      ...(answered && { answered: stateAfter(...answered) }),
    },
  });
  it('of a veto is that the patronato votes only on ratifying it', () => {
    given(world.drafted(), world.tabled())
      .when(open())
      .thenRefused('PROPOSAL_NEEDS_CONSENT', { facts: { kind: 'call', councils: ['council'] } });
    const ratifies: Answer = { resolutionId: otherId, response: 'ratifies' };
    expect(() =>
      given(world.drafted(ratifies), world.tabled(ratifies))
        .when(open(adopted(veto)))
        .thenNothing(),
    ).toThrow(/voting-opened/);
  });
});

describe('An executing act', () => {
  const act = (part?: string, actedOn = '2026-10-20', at = '2026-10-20T09:00:00.000Z'): ProposalCommand => ({
    type: 'RecordAct',
    data: {
      ...{ actId: otherId, kind: 'Convenio', description: 'Firma del convenio', actedOn, now: new Date(at) },
      ...(part !== undefined && { part }),
    },
  });
  const acted = (part?: string): ProposalEvent => ({
    type: 'governance.act-recorded',
    data: {
      ...{ actId: otherId, kind: 'Convenio', description: 'Firma del convenio', actedOn: '2026-10-20' },
      ...(part !== undefined && { part }),
      recordedAt: '2026-10-20T09:00:00.000Z',
    },
  });
  const inForce = (authorised?: string[]): ProposalEvent => ({
    type: 'governance.resolution-entered-into-force',
    data: { matter: world.matter, inForceFrom: CLOSES, chain: {}, ...(authorised && { parts: authorised }) },
  });
  const superseded: ProposalEvent = {
    type: 'governance.resolution-superseded',
    data: { supersededBy: otherId, matter: world.matter, supersededAt: CLOSES },
  };
  it('needs a resolution in force', () => {
    given(...world.adopted(), world.published, inForce())
      .when(act())
      .then(acted());
    given(...world.adopted(), world.published)
      .when(act())
      .thenRefused('ACT_RESOLUTION_NOT_IN_FORCE', { facts: { status: 'published' } });
    given(...world.adopted(), world.published, inForce(), superseded)
      .when(act())
      .thenRefused('ACT_RESOLUTION_NOT_IN_FORCE', { facts: { status: 'superseded' } });
    given().when(act()).thenRefused('PROPOSAL_NOT_FOUND');
  });
  it.each([
    // In force since 00:30 of the 8th in Madrid, and it is 00:30 of the 21st.
    ['2026-10-07', false],
    ['2026-10-08', true],
    ['2026-10-21', true],
    ['2026-10-22', false],
  ])('of %s is within the days of force until today: %s', (actedOn, within) => {
    const standing = inForce();
    const data = { ...standing.data, inForceFrom: '2026-10-07T22:30:00.000Z' };
    const history = [...world.adopted(), world.published, { ...standing, data } as ProposalEvent];
    const at = '2026-10-20T22:30:00.000Z';
    if (!within)
      return given(...history)
        .when(act(undefined, actedOn, at))
        .thenRefused('ACT_OUTSIDE_FORCE', {
          rule: 'acts-while-in-force@1',
          facts: { actedOn, inForceFrom: '2026-10-08', today: '2026-10-21' },
          wouldPassIf: { actedOnAtLeast: '2026-10-08', actedOnAtMost: '2026-10-21' },
        });
    const recorded = acted();
    const told = { ...recorded, data: { ...recorded.data, actedOn, recordedAt: at } } as ProposalEvent;
    return given(...history)
      .when(act(undefined, actedOn, at))
      .then(told);
  });
  it('executes a part that was let through', () => {
    const history = [...adopted(exampleCouncil), world.published, inForce(['out'])];
    given(...history)
      .when(act('out'))
      .then(acted('out'));
    for (const part of ['up', undefined]) {
      given(...history)
        .when(act(part))
        .thenRefused('ACT_PART_NOT_AUTHORISED', { wouldPassIf: { part: ['out'] } });
    }
  });
});
