import { projection } from '@ceriss/read-models';
import { catalogueCodec, type CatalogueEvent, type CatalogueList } from '../../domain/catalogue/catalogue.events.js';
import type { Entry } from '../../domain/catalogue/catalogue.js';
import { LABEL_LANGUAGES } from '../../domain/code-lists/code-list.js';
import { CatalogueCode, CatalogueRetirement, PublishedCatalogueVersion } from './catalogue.entity.js';

const codesOf = (version: number, list: CatalogueList, entries: readonly Entry[]) =>
  entries.map(({ code, labels }, place) => ({
    ...{ version, list, code, place },
    labels: LABEL_LANGUAGES.map((language) => labels[language]),
  }));

export const catalogue = projection<CatalogueEvent>({
  name: 'catalogue',
  version: 1,
  context: 'registry',
  tables: [PublishedCatalogueVersion, CatalogueCode, CatalogueRetirement],
  history: [PublishedCatalogueVersion, CatalogueCode, CatalogueRetirement],
  codecs: [catalogueCodec],
  on: {
    'registry.catalogue-version-published': ({ data }, rows) => {
      const { version, validFrom, reason, targetGroups, serviceCatalogue, retired } = data;
      rows.insert(PublishedCatalogueVersion, { version, validFrom, reason });
      const codes = [
        ...codesOf(version, 'target-groups', targetGroups),
        ...codesOf(version, 'service-catalogue', serviceCatalogue),
      ];
      for (const code of codes) rows.insert(CatalogueCode, code);
      for (const one of retired) rows.insert(CatalogueRetirement, { version, ...one });
    },
  },
});
