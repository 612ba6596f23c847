import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { exampleParticipation } from '../consultation/participation-rules.js';
import type { BodyRules, StatutesText } from './body-rules.js';
import type { ChangeResolution } from './change.rules.js';
import { exampleCouncil, examplePatronato, exampleStatutes } from './example-statutes.js';
import { ruleSetAggregate, type RuleSetCommand } from './rule-set.decider.js';
import { rulesInForce } from './versions.js';
import type { RuleSetEvent } from './rule-set.events.js';

const given = deciderSpec(ruleSetAggregate.decider);
const ruleSetId = '0198f000-0000-7000-8000-000000000001';
const now = new Date('2026-06-01T00:00:00.000Z');
const adopt = (text: StatutesText): RuleSetCommand => ({ type: 'AdoptRuleSet', data: { ruleSetId, text } });
const [draftId, resolutionId] = ['0198f000-0000-7000-8000-000000000002', '0198f000-0000-7000-8000-000000000003'];
const inForce: ChangeResolution = {
  status: 'in-force',
  matter: { kind: 'statutes', reference: draftId },
  bodyCode: 'patronato',
  ruleSetId,
  ruleVersion: 1,
};
type Change = Extract<RuleSetCommand, { type: 'AdoptRuleSetVersion' }>['data'];
const change = (text: StatutesText, other: Partial<Change> = {}): RuleSetCommand => ({
  type: 'AdoptRuleSetVersion',
  data: { ruleSetId, draftId, draft: { ruleSetId, text }, resolutionId, resolution: inForce, now, ...other },
});
const adopted = (version: number, text: StatutesText): RuleSetEvent => ({
  type: 'governance.rule-set-version-adopted',
  data: { ruleSetId, version, ...text },
});
const changed = (version: number, text: StatutesText): RuleSetEvent => ({
  type: 'governance.rule-set-version-adopted',
  data: { ruleSetId, version, ...text, by: { resolutionId, draftId } },
});
const withCouncil = (rules: Partial<BodyRules>): StatutesText => ({
  ...exampleStatutes,
  bodies: [examplePatronato, { ...exampleCouncil, ...rules }],
});
const from = (effectiveFrom: string): StatutesText => ({ ...exampleStatutes, effectiveFrom });

describe('Adopting statutes', () => {
  it('takes the examples as version 1', () => given().when(adopt(exampleStatutes)).then(adopted(1, exampleStatutes)));

  it('happens once', () =>
    given(adopted(1, exampleStatutes)).when(adopt(exampleStatutes)).thenRefused('RULE_SET_EXISTS'));

  it.each([
    [
      'RULE_SET_WEIGHTS_NOT_100',
      withCouncil({ constituencies: exampleCouncil.constituencies.slice(0, -1) }),
      'weights',
    ],
    [
      'RULE_SET_WEIGHTS_NOT_100',
      withCouncil({ constituencies: exampleCouncil.constituencies.map(({ weight: _, ...rest }) => rest) }),
      'no weights',
    ],
    ['RULE_SET_CODE_TWICE', { ...exampleStatutes, bodies: [exampleCouncil, exampleCouncil] }, 'two councils'],
    ['RULE_SET_TERRITORY_UNKNOWN', { ...exampleStatutes, seat: '99' }, 'a seat in no community'],
    ['RULE_SET_TERRITORY_UNKNOWN', { ...exampleStatutes, seat: '28999' }, 'a seat in no municipality'],
    [
      'RULE_SET_TERRITORY_UNKNOWN',
      withCouncil({ sessions: { noticeWorkingDays: 1, territory: '20' } }),
      'sessions in no community',
    ],
    [
      'RULE_SET_PARTICIPATION_IMPOSSIBLE',
      {
        ...exampleStatutes,
        participation: { ...exampleParticipation, consultation: { minimumHours: 25, maximumHours: 24 } },
      },
      'consultations of less than they must last',
    ],
    [
      'RULE_SET_CODE_TWICE',
      withCouncil({
        constituencies: [...exampleCouncil.constituencies, { code: 'age', name: 'AGE', seats: 1, weight: '0' }],
      }),
      'two constituencies',
    ],
    ['RULE_SET_CODE_UNKNOWN', withCouncil({ officers: { chair: ['age-6'], secretary: 'staff' } }), 'chair'],
    ['RULE_SET_CODE_UNKNOWN', withCouncil({ officers: { chair: ['age-1'], secretary: ['nobody-1'] } }), 'secretary'],
    ['RULE_SET_CODE_UNKNOWN', withCouncil({ stateMajority: { constituencies: ['state'] } }), 'state'],
    ['RULE_SET_SHARE_OUT_OF_RANGE', withCouncil({ quorum: { share: '3/2', officersPresent: true } }), 'quorum'],
    [
      'RULE_SET_SHARE_OUT_OF_RANGE',
      withCouncil({ majority: { counting: 'weights', comparison: 'more-than', threshold: '1' } }),
      'more than all',
    ],
    ['RULE_SET_PERIOD_IMPOSSIBLE', withCouncil({ votingPeriod: { minimumSeconds: 2, maximumSeconds: 1 } }), 'period'],
    [
      'RULE_SET_QUORUM_IMPOSSIBLE',
      withCouncil({
        quorum: { ...exampleCouncil.quorum, constituencies: { atLeast: 7, withShareOfSeats: '1/3' } },
      }),
      'seven of six constituencies',
    ],
    ['RULE_SET_STATE_MAJORITY_IMPOSSIBLE', withCouncil({ stateMajority: { constituencies: ['ccaa'] } }), '19 of 42'],
  ])('is refused as %s', (code, text) => given().when(adopt(text)).thenRefused(code));

  it('names the sum of the weights and what it must be', () =>
    given()
      .when(adopt(withCouncil({ constituencies: exampleCouncil.constituencies.slice(0, -1) })))
      .thenRefused('RULE_SET_WEIGHTS_NOT_100', { facts: { sum: '93' }, wouldPassIf: { sum: '100' } }));
});

describe('Changing statutes', () => {
  const [first, second] = [exampleStatutes, from('2027-01-01T00:00:00.000Z')];

  it('is the next version', () => given(adopted(1, first)).when(change(second)).then(changed(2, second)));

  it('never reaches back before now', () =>
    given(adopted(1, first))
      .when(change(from('2026-05-31T23:59:59.999Z')))
      .thenRefused('RULE_SET_NOT_LATER', { wouldPassIf: { effectiveFrom: now.toISOString() } }));

  it('holds after the version before', () =>
    given(adopted(1, first), adopted(2, second))
      .when(change(second))
      .thenRefused('RULE_SET_NOT_LATER', { wouldPassIf: { effectiveFrom: '2027-01-01T00:00:00.001Z' } }));

  it('needs statutes', () => given().when(change(second)).thenRefused('RULE_SET_NOT_FOUND'));

  it('is checked like the first', () =>
    given(adopted(1, first))
      .when(change({ ...second, bodies: [exampleCouncil, exampleCouncil] }))
      .thenRefused('RULE_SET_CODE_TWICE'));

  it.each([
    ['2026-12-31T23:59:59.999Z', 1],
    ['2027-01-01T00:00:00.000Z', 2],
  ])('holds at %s as version %i', (at, version) => {
    const ruleSet = [adopted(1, first), adopted(2, second)].reduce(
      ruleSetAggregate.decider.evolve,
      ruleSetAggregate.decider.initialState(),
    );
    expect(rulesInForce(ruleSetId, ruleSet, 'council', new Date(at))).toMatchObject({
      version,
      rules: { code: 'council' },
    });
  });

  it('has nothing to say before its first version or of a body it does not know', () => {
    const ruleSet = ruleSetAggregate.decider.evolve({ versions: [] }, adopted(1, first));
    expect(() => rulesInForce(ruleSetId, ruleSet, 'council', new Date('2025-12-31'))).toThrow('RULE_SET_NOT_FOUND');
    expect(() => rulesInForce(ruleSetId, ruleSet, 'senate', now)).toThrow('RULE_SET_BODY_UNKNOWN');
  });
});
