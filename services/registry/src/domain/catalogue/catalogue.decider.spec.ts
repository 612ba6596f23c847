import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import type { Json } from '@ceriss/kernel';
import { LABEL_LANGUAGES, labelled } from '../code-lists/code-list.js';
import { serviceCatalogue } from '../code-lists/service-catalogue.js';
import { targetGroups } from '../code-lists/target-groups.js';
import { catalogueAggregate, type PublishCatalogueVersion } from './catalogue.decider.js';
import { catalogueOn, evolveCatalogue, initialCatalogue, successorsOf, type Entry } from './catalogue.js';
import type { CatalogueVersionPublished } from './catalogue.events.js';

const given = deciderSpec(catalogueAggregate.decider);
const named = (code: string, name = code): Entry => ({
  code,
  labels: { es: name, ca: name, gl: name, eu: name, en: name },
});
const entriesOf = (list: typeof targetGroups | typeof serviceCatalogue): Entry[] =>
  Object.entries(list.codes).map(([code, labels]) => ({
    code,
    labels: Object.fromEntries(LABEL_LANGUAGES.map((language, index) => [language, labels[index]!])) as Entry['labels'],
  }));

type Version = Omit<CatalogueVersionPublished['data'], 'version'>;
const groups = entriesOf(targetGroups);
const services = entriesOf(serviceCatalogue).filter(({ code }) => code !== 'home-care');
const next: Version = {
  validFrom: '2028-01-01',
  reason: 'Revised',
  targetGroups: groups,
  serviceCatalogue: [...services, named('support-at-home')],
  retired: [{ list: 'service-catalogue', code: 'home-care', replacedBy: ['support-at-home'] }],
};
const publish = (change: Partial<Version & { today: string }> = {}): PublishCatalogueVersion => ({
  type: 'PublishCatalogueVersion',
  data: { ...next, today: '2027-06-01', ...change },
});
const published = (change: Partial<CatalogueVersionPublished['data']> = {}): CatalogueVersionPublished => ({
  type: 'registry.catalogue-version-published',
  data: { version: 2, ...next, ...change },
});

describe('Publishing a version of the catalogue', () => {
  it('follows the one that is shipped', () => given().when(publish()).then(published()));
  it('changes nothing the second time', () => given(published()).when(publish()).thenNothing());
  it('counts on', () =>
    given(published())
      .when(publish({ validFrom: '2028-01-02', retired: [], reason: 'Again' }))
      .then(published({ version: 3, validFrom: '2028-01-02', retired: [], reason: 'Again' })));

  it.each(['2027-06-01', '2027-05-31'])('is refused from %s on, today or before', (validFrom) =>
    given()
      .when(publish({ validFrom }))
      .thenRefused('CATALOGUE_NOT_LATER', { wouldPassIf: { validFrom: { after: '2027-06-01' } } }),
  );
  it('may begin tomorrow', () =>
    given()
      .when(publish({ validFrom: '2027-06-02' }))
      .then(published({ validFrom: '2027-06-02' })));
  it.each(['2027-12-31', '2028-01-01'])('is refused from %s on, not after the version before', (validFrom) =>
    given(published())
      .when(publish({ validFrom, retired: [] }))
      .thenRefused('CATALOGUE_NOT_LATER', { wouldPassIf: { validFrom: { after: '2028-01-01' } } }),
  );

  it('is refused with a code twice, or none', () => {
    given()
      .when(publish({ targetGroups: [...groups, named('families', 'Other')] }))
      .thenRefused('CATALOGUE_CODES_INVALID', {
        facts: { list: 'target-groups', twice: 'families' },
        wouldPassIf: { occurrencesAtMost: 1 },
      });
    given()
      .when(publish({ targetGroups: [] }))
      .thenRefused('CATALOGUE_CODES_INVALID', { facts: { codes: 0 }, wouldPassIf: { codesAtLeast: 1 } });
  });
  it('is refused with one name for two codes, or without a name', () => {
    given()
      .when(publish({ serviceCatalogue: [...next.serviceCatalogue, named('other', 'support-at-home')] }))
      .thenRefused('CATALOGUE_LABEL_INVALID', { facts: { code: 'other', language: 'es' } });
    const nameless = { code: 'other', labels: { ...named('other').labels, eu: ' ' } };
    given()
      .when(publish({ serviceCatalogue: [...next.serviceCatalogue, nameless] }))
      .thenRefused('CATALOGUE_LABEL_INVALID', { facts: { code: 'other', language: 'eu' } });
  });

  it('must say what became of a code that it drops, and of no other', () => {
    const list = 'service-catalogue';
    const refused = (retired: Version['retired'], facts: Readonly<Record<string, Json>>) =>
      given().when(publish({ retired })).thenRefused('CATALOGUE_RETIREMENTS_INVALID', { facts });
    refused([], { list, unsaid: ['home-care'], baseless: [], unknown: [] });
    refused([...next.retired, { list, code: 'telecare', replacedBy: [] }], { baseless: ['telecare'] });
    refused([{ list, code: 'home-care', replacedBy: ['nothing'] }], { unknown: ['nothing'] });
    given()
      .when(publish({ retired: [{ list, code: 'home-care', replacedBy: [] }] }))
      .then(published({ retired: [{ list, code: 'home-care', replacedBy: [] }] }));
  });
});

describe('The catalogue', () => {
  const catalogue = [published()].reduce(evolveCatalogue, initialCatalogue());

  it.each([
    ['1999-12-31', 1],
    ['2027-12-31', 1],
    ['2028-01-01', 2],
    ['2028-01-02', 2],
  ])('of %s is version %i', (day, version) => expect(catalogueOn(catalogue, day).version).toBe(version));

  it('labels what is new in every language', () => {
    const list = catalogueOn(catalogue, '2028-01-01').lists['service-catalogue'];
    const entry = { code: 'support-at-home', label: 'support-at-home' };
    for (const language of LABEL_LANGUAGES) expect(labelled(list, language)).toContainEqual(entry);
  });

  it('knows what a retired code became', () => {
    expect(successorsOf(catalogue, 'service-catalogue', 'home-care')).toEqual(['support-at-home']);
    expect(successorsOf(catalogue, 'service-catalogue', 'telecare')).toBeUndefined();
    expect(successorsOf(catalogue, 'target-groups', 'home-care')).toBeUndefined();
  });
});
