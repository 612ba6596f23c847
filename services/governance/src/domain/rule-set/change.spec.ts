import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { matterAggregate, type MatterCommand } from '../matter/matter.decider.js';
import type { BodyRules, StatutesText } from './body-rules.js';
import type { ChangeResolution } from './change.rules.js';
import { amendingBody, methodsFor, vetoesOn } from './decision-rules.js';
import { exampleStatutesTwo } from './example-statutes-two.js';
import { exampleCouncil, examplePatronato, exampleStatutes } from './example-statutes.js';
import { ruleSetAggregate, type RuleSetCommand } from './rule-set.decider.js';
import type { RuleSetEvent } from './rule-set.events.js';
import { checkStatutes } from './rule-set.rules.js';

const given = deciderSpec(ruleSetAggregate.decider);
const [ruleSetId, draftId, resolutionId, otherId] = [1, 2, 3, 4].map(
  (n) => `0198f000-0000-7000-8000-00000000000${n}`,
) as [string, string, string, string];
const NEXT = '2027-01-01T00:00:00.000Z';
const now = new Date('2026-06-01T00:00:00.000Z');
const text: StatutesText = { ...exampleStatutes, effectiveFrom: NEXT };
const first: RuleSetEvent = {
  type: 'governance.rule-set-version-adopted',
  data: { ruleSetId, version: 1, ...exampleStatutes },
};
const second: RuleSetEvent = {
  type: 'governance.rule-set-version-adopted',
  data: { ruleSetId, version: 2, ...text, by: { resolutionId, draftId } },
};
const resolution: ChangeResolution = {
  status: 'in-force',
  matter: { kind: 'statutes', reference: draftId },
  bodyCode: 'patronato',
  ruleSetId,
  ruleVersion: 1,
};
type Change = Extract<RuleSetCommand, { type: 'AdoptRuleSetVersion' }>['data'];
const change = (other: Partial<Change> = {}): RuleSetCommand => ({
  type: 'AdoptRuleSetVersion',
  data: { ruleSetId, draftId, draft: { ruleSetId, text }, resolutionId, resolution, now, ...other },
});
const by = (other: Partial<ChangeResolution>): RuleSetCommand => change({ resolution: { ...resolution, ...other } });

describe('A change of statutes', () => {
  it('is adopted by the resolution in force about that text, once', () => {
    given(first).when(change()).then(second);
    given(first, second).when(change()).thenNothing();
  });
  it.each(['none', 'tabled', 'adopted', 'published', 'rejected', 'superseded'])(
    'needs a resolution in force, and %s is none',
    (status) =>
      given(first)
        .when(by({ status }))
        .thenRefused('RULE_SET_RESOLUTION_NOT_IN_FORCE', { rule: 'statutes-change@1', facts: { status } }),
  );
  it('needs one about that very text', () => {
    for (const matter of [
      { kind: 'general' },
      { kind: 'statutes' },
      { kind: 'statutes', reference: otherId },
    ] as const) {
      given(first)
        .when(by({ matter }))
        .thenRefused('RULE_SET_RESOLUTION_ABOUT_OTHER_TEXT', { wouldPassIf: { reference: draftId } });
    }
  });
  it('needs one of the body that the statutes name', () =>
    given(first)
      .when(by({ bodyCode: 'council' }))
      .thenRefused('RULE_SET_RESOLUTION_BY_OTHER_BODY', { wouldPassIf: { body: 'patronato' } }));
  it('needs one that was voted by the version in force now: the day before, on the day', () => {
    const later = '2026-12-31T23:59:59.999Z';
    const third = { ...text, effectiveFrom: '2028-01-01T00:00:00.000Z' };
    const draft = { ruleSetId, text: third };
    const at = (instant: string) => ({ draftId: otherId, draft, now: new Date(instant) });
    const matter = { kind: 'statutes', reference: otherId } as const;
    const voted = (ruleVersion: number) => ({ ...resolution, matter, ruleVersion });
    const adopted: RuleSetEvent = {
      ...second,
      data: { ruleSetId, version: 3, ...third, by: { resolutionId, draftId: otherId } },
    };
    given(first, second)
      .when(change({ ...at(later), resolution: voted(1) }))
      .then(adopted);
    given(first, second)
      .when(change({ ...at(NEXT), resolution: voted(2) }))
      .then(adopted);
    given(first, second)
      .when(change({ ...at(NEXT), resolution: voted(1) }))
      .thenRefused('RULE_SET_RESOLUTION_UNDER_OTHER_VERSION', { facts: { ruleVersion: 1, current: 2 } });
    given(first)
      .when(by({ ruleSetId: otherId }))
      .thenRefused('RULE_SET_RESOLUTION_UNDER_OTHER_VERSION');
  });
  it('needs a draft of these statutes', () => {
    given(first)
      .when(change({ draft: { ruleSetId: otherId, text } }))
      .thenRefused('RULE_SET_DRAFT_NOT_FOUND');
    const { draft: _, ...without } = (change() as { data: Change }).data;
    given(first).when({ type: 'AdoptRuleSetVersion', data: without }).thenRefused('RULE_SET_DRAFT_NOT_FOUND');
  });
});

describe('A draft of statutes', () => {
  const givenMatter = deciderSpec(matterAggregate.decider);
  const draft = (other: object = {}): MatterCommand => ({
    type: 'DraftStatutes',
    data: { ruleSetId, known: true, text, now, ...other },
  });
  const drafted = {
    type: 'governance.statutes-drafted',
    data: { ruleSetId, text, draftedAt: now.toISOString() },
  } as const;
  it('is a matter to decide on, once', () => {
    givenMatter().when(draft()).then(drafted);
    givenMatter(drafted).when(draft()).thenNothing();
  });
  it('is of statutes that there are, and makes sense', () => {
    givenMatter()
      .when(draft({ known: false }))
      .thenRefused('RULE_SET_NOT_FOUND');
    givenMatter()
      .when(draft({ text: { ...text, bodies: [exampleCouncil, exampleCouncil] } }))
      .thenRefused('RULE_SET_CODE_TWICE');
  });
});

describe('Statutes that decide in several ways', () => {
  const withPatronato = (rules: Partial<BodyRules>): StatutesText => ({
    ...exampleStatutes,
    bodies: [{ ...examplePatronato, ...rules }, exampleCouncil],
  });
  const twoThirds = { counting: 'seats', of: 'census', comparison: 'at-least', threshold: '2/3' } as const;
  const statutes = (majority: object) =>
    withPatronato({
      decisions: [
        { matters: ['statutes'], methods: [{ method: 'yes-no', majorities: [{ ...twoThirds, ...majority }] }] },
      ],
    });
  it('are refused when nothing protects their own change: by the ordinary majority, or by a way that knows no yes', () => {
    expect(() => checkStatutes(withPatronato({ decisions: [] }))).toThrow('RULE_SET_CHANGE_UNPROTECTED');
    expect(() => checkStatutes(statutes({ of: 'votes', threshold: '1/2' }))).toThrow('RULE_SET_CHANGE_UNPROTECTED');
    // Of 21 seats all vote, 11 against 10: more than half of all is more than half of those who vote; half of 20 would be a tie.
    expect(() => checkStatutes(statutes({ threshold: '1/2', comparison: 'more-than' }))).not.toThrow();
    expect(() => checkStatutes(statutes({ threshold: '1/2' }))).toThrow('RULE_SET_CHANGE_UNPROTECTED');
    const reached = { majority: { counting: 'seats', comparison: 'at-least', threshold: '1/2' } } as const;
    const changed = { decisions: statutes({ threshold: '1/2' }).bodies[0]!.decisions! };
    expect(() => checkStatutes(withPatronato({ ...reached, ...changed }))).not.toThrow();
    expect(() => checkStatutes(statutes({ of: 'votes', threshold: '501/1000' }))).not.toThrow();
    const consent = [
      { matters: ['statutes' as const], methods: [{ method: 'consent' as const, toleratedObjections: 0 }] },
    ];
    expect(() => checkStatutes(withPatronato({ decisions: consent }))).toThrow('RULE_SET_CHANGE_UNPROTECTED');
  });
  const protection = examplePatronato.decisions!;
  const sessions = examplePatronato.sessions!;
  const score = { method: 'score', winners: 1, lowest: 5, highest: 5, statistic: 'sum', unscored: 'lowest' } as const;
  it.each<[string, Partial<BodyRules>]>([
    ['RULE_SET_CODE_TWICE', { decisions: [...protection, { matters: ['statutes'] }] }],
    [
      'RULE_SET_CODE_TWICE',
      {
        decisions: [
          ...protection,
          {
            matters: ['plan'],
            methods: [
              { method: 'stv', winners: 1 },
              { method: 'stv', winners: 2 },
            ],
          },
        ],
      },
    ],
    [
      'RULE_SET_METHOD_IMPOSSIBLE',
      { decisions: [...protection, { matters: ['plan'], methods: [{ ...score, tieBreak: 'none' }] }] },
    ],
    [
      'RULE_SET_SHARE_OUT_OF_RANGE',
      {
        decisions: [
          ...protection,
          { matters: ['plan'], methods: [{ method: 'approval', winners: 1, leastShare: '3/2', tieBreak: 'none' }] },
        ],
      },
    ],
    ['RULE_SET_PROXIES_IMPOSSIBLE', { proxies: { perSeat: 21 } }],
    [
      'RULE_SET_METHOD_IMPOSSIBLE',
      {
        decisions: [
          ...protection,
          { matters: ['plan'], methods: [{ ...score, lowest: 0, highest: 1_000_001, tieBreak: 'none' }] },
        ],
      },
    ],
    ['RULE_SET_SHARE_OUT_OF_RANGE', { majority: { counting: 'seats', comparison: 'at-least', threshold: '0' } }],
    ['RULE_SET_SHARE_OUT_OF_RANGE', { sessions: { ...sessions, secondCall: { afterMinutes: 30, share: '22/21' } } }],
    [
      'RULE_SET_SHARE_OUT_OF_RANGE',
      { sessions: { ...sessions, mayAsk: { constituencies: ['state'], share: '12/11' } } },
    ],
    [
      'RULE_SET_CODE_UNKNOWN',
      { sessions: { noticeWorkingDays: 5, territory: '28079', mayAsk: { constituencies: ['age'], share: '1/3' } } },
    ],
  ])('are refused as %s', (code, rules) => expect(() => checkStatutes(withPatronato(rules))).toThrow(code));
  it('are refused for a majority that nobody could reach, or by weights that are not all there', () => {
    const all = { threshold: '1', comparison: 'more-than' };
    expect(() => checkStatutes(statutes(all))).toThrow('RULE_SET_SHARE_OUT_OF_RANGE');
    expect(() => checkStatutes(statutes({ threshold: '0' }))).toThrow('RULE_SET_SHARE_OUT_OF_RANGE');
    const whole = { sessions: { ...sessions, secondCall: { afterMinutes: 30, share: '1' } } };
    expect(() => checkStatutes(withPatronato(whole))).not.toThrow();
    expect(() => checkStatutes(statutes({ counting: 'weights' }))).toThrow('RULE_SET_WEIGHTS_NOT_100');
    expect(() => checkStatutes({ ...exampleStatutes, amendment: { body: 'senate' } })).toThrow('RULE_SET_CODE_UNKNOWN');
  });
  it('both examples make sense, are marked, and differ', () => {
    for (const example of [exampleStatutes, exampleStatutesTwo]) {
      expect(example.example).toBe(true);
      expect(() => checkStatutes(example)).not.toThrow();
    }
    expect(amendingBody(exampleStatutes)).toBe('patronato');
    const { amendment: _, ...old } = exampleStatutes;
    expect(amendingBody(old)).toBe('patronato');
    expect(vetoesOn(exampleStatutesTwo.bodies, 'upscaling')).toEqual(['council']);
    expect(vetoesOn(exampleStatutesTwo.bodies, 'call')).toEqual([]);
    expect(methodsFor(exampleCouncil, 'upscaling')).toMatchObject([{ method: 'yes-no', majorities: [{}, {}] }]);
  });
});
