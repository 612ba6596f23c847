import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@ceriss/kernel';
import { catalogueExamples } from './catalogue/catalogue.events.js';
import { evolveCatalogue, initialCatalogue } from './catalogue/catalogue.js';
import { classified } from './classification.rules.js';
import { requireActive, requireOwn, type Standing } from './party.rules.js';
import { territoryCode, territoryCodes } from './territory.rules.js';

const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, ...error.refusal };
  }
  throw new Error('expected a refusal');
};

describe('A territory', () => {
  it.each([
    ['08', '08'],
    ['16078', '16078'],
    ['160783', '16078'],
  ])('%s is kept as %s', (text, code) => expect(territoryCode(text)).toBe(code));

  it.each([
    ['160784', 'check-digit', { territory: '160783' }],
    ['15026', 'retired', { territory: '15902' }],
    ['16999', 'unknown', undefined],
    ['20', 'unknown', undefined],
    ['Cuenca', 'form', undefined],
  ])('%s is refused: %s', (text, reason, wouldPassIf) => {
    const told = refusal(() => territoryCode(text));
    expect(told).toMatchObject({
      code: 'TERRITORY_INVALID',
      rule: 'territory-code@1',
      facts: { territory: text, reason },
    });
    expect(told.wouldPassIf).toEqual(wouldPassIf);
  });

  it.each([
    ['15026', '2014-01-01', { existedTo: '2014-01-01' }, { territory: '15902' }],
    ['15902', '2013-12-31', { existedFrom: '2014-01-01' }, { territoryIn: ['15026', '15063'] }],
    ['48915', '2005-12-31', { existedFrom: '2006-01-01' }, { territory: '48060' }],
  ])('%s is refused on %s with its days, and what was in its place', (text, on, days, wouldPassIf) =>
    expect(refusal(() => territoryCode(text, on))).toMatchObject({ facts: { on, ...days }, wouldPassIf }),
  );

  it.each([
    ['15026', '2013-12-31'],
    ['15902', '2014-01-01'],
    ['48915', '2006-01-01'],
  ])('%s is taken on %s', (text, on) => expect(territoryCodes([text], on)).toEqual([text]));

  it('is named once', () => expect(territoryCodes(['160783', '08', '16078'])).toEqual(['16078', '08']));
});

describe('A classification', () => {
  const at = { catalogue: initialCatalogue(), day: '2027-12-31' };
  const version = catalogueExamples['registry.catalogue-version-published'];
  const revised = evolveCatalogue(at.catalogue, { type: 'registry.catalogue-version-published', data: version });

  it.each(['2027-12-31', '2028-01-01'])('is read in the version in force on %s', (day) => {
    const [old, next] = [
      () => classified([], ['home-care'], { catalogue: revised, day }),
      () => classified([], ['support-at-home'], { catalogue: revised, day }),
    ];
    const before = day < version.validFrom;
    expect((before ? old : next)().catalogueVersion).toBe(before ? 1 : 2);
    expect(refusal(before ? next : old)).toMatchObject({ code: 'CODE_UNKNOWN', facts: { day } });
  });

  it('says what a retired code became', () =>
    expect(refusal(() => classified([], ['home-care'], { catalogue: revised, day: '2028-06-01' }))).toMatchObject({
      rule: 'service-catalogue@2',
      facts: { code: 'home-care', replacedBy: ['support-at-home'] },
    }));

  it('names each code once, and the version of the catalogue', () =>
    expect(classified(['older-people', 'older-people'], ['home-care'], at)).toEqual({
      targetGroups: ['older-people'],
      serviceCodes: ['home-care'],
      catalogueVersion: 1,
    }));

  it.each([
    ['target-groups', ['nobody'], ['home-care']],
    ['service-catalogue', ['older-people'], ['nobody']],
    ['service-catalogue', [], ['constructor', 'nobody']],
  ])('has only codes of the list %s', (list, groups, services) => {
    const told = refusal(() => classified(groups, services, at));
    expect(told).toMatchObject({ code: 'CODE_UNKNOWN', rule: `${list}@1`, facts: { list } });
    expect(told.wouldPassIf).toHaveProperty('codeIn');
  });
});

describe('An actor', () => {
  it.each<Standing>(['registered', 'verified'])('that is %s takes on something new', (standing) =>
    expect(() => requireActive({ actorId: 'a', standing }, 'partner')).not.toThrow(),
  );

  it.each<Standing>(['unknown', 'suspended'])('that is %s does not', (standing) =>
    expect(refusal(() => requireActive({ actorId: 'a', standing }, 'partner'))).toMatchObject({
      code: 'ACTOR_NOT_ACTIVE',
      facts: { actorId: 'a', standing, as: 'partner' },
    }),
  );
});

describe('A caller', () => {
  it.each([
    [{ role: 'promoter', organisation: 'a' }],
    [{ role: 'registry-officer' }],
    [{ role: 'registry-officer', organisation: 'b' }],
  ])('%p may speak for a', (caller) => expect(() => requireOwn(caller, 'a')).not.toThrow());

  it.each([[{ role: 'promoter' }], [{ role: 'promoter', organisation: 'b' }]])('%p may not', (caller) =>
    expect(refusal(() => requireOwn(caller, 'a'))).toMatchObject({
      code: 'INITIATIVE_OF_ANOTHER_PROMOTER',
      wouldPassIf: { organisation: 'a' },
    }),
  );
});
