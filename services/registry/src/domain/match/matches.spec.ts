import { describe, expect, it } from '@jest/globals';
import type { KnownInitiative, KnownNeed, Landscape, Sought } from './landscape.js';
import { matchIdOf, MATCH_FORMULA, POINTS, ranked, type Match, type Subject } from './match.js';
import { networkMatches } from './network-matches.js';
import { partnerMatches } from './partner-matches.js';
import { betweenOf, leads } from './two-steps.js';
import { initiativeMatches, territoryMatches } from './transfer-matches.js';

const subject: Subject = { kind: 'initiative', id: 'own' };
const sought: Sought = {
  ...{ anchorId: 'promoter', challengeId: 'challenge', present: ['promoter', 'partner'] },
  ...{ communities: ['08'], territories: ['16078'] },
  ...{ targetGroups: ['disability'], serviceCodes: ['supported-housing'], missingServices: ['telecare', 'respite'] },
};
const initiative = (change: Partial<KnownInitiative> = {}): KnownInitiative => ({
  ...{
    initiativeId: 'other',
    title: 'Other',
    challengeId: null,
    actorIds: ['x'],
    evidenceLevel: 0,
    transfers: 0,
    practiceIds: [],
  },
  ...{ communities: ['13'], territories: ['28079'], targetGroups: ['children'], serviceCodes: ['inclusion'] },
  ...change,
});
const need = (change: Partial<KnownNeed> = {}): KnownNeed => ({
  ...{ needId: 'need', territories: ['44216'] },
  ...{ targetGroups: ['disability'], serviceCodes: ['supported-housing'] },
  ...change,
});
const landscape = (change: Partial<Landscape> = {}): Landscape => ({
  actors: ['promoter', 'partner', 'x', 'y'].map((actorId) => ({
    ...{ actorId, legalName: actorId.toUpperCase(), sector: actorId === 'y' ? 'business' : 'local' },
  })),
  ...{ initiatives: [], between: new Map(), tied: new Set(), needs: [], networks: [] },
  ...change,
});
const told = (matches: readonly Match[]) =>
  matches.map(({ target, score, reasons }) => [target.id, score, reasons.map(({ code }) => code).join(' ')]);
const partners = (initiatives: readonly KnownInitiative[], change: Partial<Landscape> = {}) =>
  told(partnerMatches(subject, sought, landscape({ initiatives, ...change })));

describe('Suggested partners', () => {
  it.each([
    ['shared-challenge', { challengeId: 'challenge' }, 4],
    ['same-service', { serviceCodes: ['supported-housing'] }, 2],
    ['missing-service', { serviceCodes: ['telecare'] }, 3],
    ['missing-service', { serviceCodes: ['telecare', 'respite'] }, 6],
    ['same-target-group-elsewhere', { targetGroups: ['disability'] }, 2],
    ['same-target-group', { targetGroups: ['disability'], communities: ['08'] }, 1],
  ] as const)('for %s: %j counts %d', (code, change, score) =>
    expect(partners([initiative(change)])).toEqual([['x', score, code]]),
  );

  it('are not those who have nothing to do with it', () => expect(partners([initiative()])).toEqual([]));

  it.each([1, 3, 4])('two steps away count once for each of up to three between: %d', (count) => {
    const between = new Map([
      ['x', Array.from({ length: count }, (_, index) => ({ actorId: `p${index}`, strength: '1.000000' }))],
    ]);
    expect(partners([], { between })).toEqual([['x', Math.min(count, 3), 'two-steps-away']]);
  });

  it('name what the ties of those between still count, and leave out ties that have faded', () => {
    const near = new Map([
      ['q', new Map([['x', '2026-01-01']])],
      [
        'p',
        new Map([
          ['x', '2026-12-31'],
          ['y', '2025-01-01'],
        ]),
      ],
    ]);
    const on = (day: string) => {
      const matches = partnerMatches(subject, sought, landscape({ between: betweenOf(near, day) }));
      return matches.map(({ target, reasons }) => [target.id, reasons[0]!.facts]);
    };
    const both = { actors: ['p', 'q'], strengths: ['1.000000', '0.500000'] };
    expect(on('2026-12-31')).toEqual([
      ['x', { ...both, strengths: ['1.000000', '0.500950'] }],
      ['y', expect.anything()],
    ]);
    expect(on('2027-01-01')).toEqual([['x', { ...both, strengths: ['0.998103', '0.500000'] }]]);
    expect([leads('2025-01-01', '2026-12-31'), leads('2025-01-01', '2027-01-01')]).toEqual([true, false]);
  });

  it('count more when they bring a sector that is missing, but never for that alone', () =>
    expect(partners([initiative({ challengeId: 'challenge', actorIds: ['y'] })])).toEqual([
      ['y', 5, 'shared-challenge missing-sector'],
    ]));

  it('are neither at work already nor tied already', () => {
    const shared = initiative({ challengeId: 'challenge', actorIds: ['partner', 'x'] });
    expect(partners([shared], { tied: new Set(['x']) })).toEqual([]);
  });

  it('name the facts behind each reason', () => {
    const found = landscape({ initiatives: [initiative({ challengeId: 'challenge' })] });
    const [match] = partnerMatches(subject, sought, found);
    expect(match).toEqual({
      matchId: matchIdOf(subject, { kind: 'partner', id: 'x' }),
      target: { kind: 'partner', id: 'x', name: 'X' },
      score: 4,
      reasons: [{ code: 'shared-challenge', points: 4, facts: { initiatives: ['other'] } }],
    });
  });
});

describe('Suggested territories', () => {
  const territories = (needs: readonly KnownNeed[], initiatives: readonly KnownInitiative[] = []) =>
    told(territoryMatches(subject, sought, landscape({ needs, initiatives }), (code) => code));

  it('signal what it answers, and have nobody who does', () => {
    expect(territories([need(), need({ needId: 'second' })])).toEqual([['44216', 6, 'need-without-answer']]);
    const answer = { territories: ['44216'], targetGroups: ['disability'], serviceCodes: ['supported-housing'] };
    expect(territories([need()], [initiative(answer)])).toEqual([]);
    expect(territories([need()], [initiative({ ...answer, serviceCodes: ['telecare'] })])).toHaveLength(1);
  });
  it('are not its own, nor those that need something else', () => {
    expect(territories([need({ territories: ['16078'] })])).toEqual([]);
    expect(territories([need({ serviceCodes: ['telecare'] })])).toEqual([]);
    expect(territories([need({ targetGroups: ['children'] })])).toEqual([]);
  });
});

describe('Suggested initiatives', () => {
  const alike = { targetGroups: ['disability'], serviceCodes: ['supported-housing'] };
  const initiatives = (...known: readonly KnownInitiative[]) =>
    told(
      initiativeMatches(
        { kind: 'territory', id: '16078' },
        sought,
        landscape({ initiatives: known, needs: [need({ territories: ['16078'] })] }),
      ),
    );

  it.each([
    [{ evidenceLevel: 2 }, 5, 'need-without-answer proven-elsewhere'],
    [{ transfers: 1 }, 5, 'need-without-answer transferred-before'],
    [{ practiceIds: ['p', 'q'] }, 6, 'need-without-answer published-practice'],
    [{ evidenceLevel: 3, transfers: 2 }, 8, 'need-without-answer proven-elsewhere transferred-before'],
  ])('have proven elsewhere what is needed: %j', (ripe, score, reasons) =>
    expect(initiatives(initiative({ ...alike, ...ripe }))).toEqual([['other', score, reasons]]),
  );
  it('are not those without evidence, or that are here', () => {
    expect(initiatives(initiative({ ...alike, evidenceLevel: 1 }))).toEqual([]);
    expect(initiatives(initiative({ ...alike, evidenceLevel: 5, territories: ['16078'] }))).toEqual([]);
  });
});

describe('Suggested networks', () => {
  const network = (...memberIds: readonly string[]) => ({ networkId: 'network', name: 'Red', memberIds });
  const suggested = (...memberIds: readonly string[]) => {
    const initiatives = [initiative({ challengeId: 'challenge', actorIds: ['x', 'y', 'partner'] })];
    return told(networkMatches(subject, sought, landscape({ initiatives, networks: [network(...memberIds)] })));
  };
  it('have members who work on the same', () => {
    expect(suggested('x', 'z')).toEqual([['network', 2, 'members-take-part']]);
    expect(suggested('x', 'y')).toEqual([['network', 4, 'members-take-part']]);
  });
  it('are not those without, nor its own', () => {
    expect(suggested('z', 'partner')).toEqual([]);
    expect(suggested('x', 'promoter')).toEqual([]);
  });
});

describe('Suggestions', () => {
  it('have one id each, and a version', () => {
    const target = { kind: 'partner', id: 'x' } as const;
    expect(matchIdOf(subject, target)).toBe(matchIdOf({ ...subject }, { ...target }));
    expect(matchIdOf(subject, target)).not.toBe(matchIdOf({ ...subject, id: 'another' }, target));
    expect([MATCH_FORMULA, POINTS['shared-challenge'].points]).toEqual(['matches@2', 4]);
  });
  it('come by score, then by id', () => {
    const match = (id: string, score: number): Match => ({
      ...{ matchId: id, target: { kind: 'partner', id, name: id }, score, reasons: [] },
    });
    const order = ranked([match('c', 2), match('a', 1), match('b', 2)], 2).map(({ matchId }) => matchId);
    expect(order).toEqual(['b', 'c']);
  });
});
