import { EXPORTED_DATASETS as DATASETS, type ExportedDataset as Dataset } from '../../domain/import/columns.js';
import { CONTEXT } from './linked-data.js';

const EU = 'http://publications.europa.eu/resource/authority';
const AT_IANA = 'https://www.iana.org/assignments/media-types';

const TITLES: Readonly<Record<Dataset, Readonly<{ es: string; en: string }>>> = {
  actors: { es: 'Actores de innovación social', en: 'Actors of social innovation' },
  initiatives: { es: 'Iniciativas de innovación social', en: 'Social innovation initiatives' },
  relations: { es: 'Relaciones entre actores', en: 'Relations between actors' },
};

const FORMATS = {
  csv: { file: 'CSV', media: 'text/csv' },
  json: { file: 'JSON', media: 'application/json' },
  jsonld: { file: 'JSON_LD', media: 'application/ld+json' },
} as const;
export type Format = keyof typeof FORMATS;

/** Relations have no vocabulary of their own: they come as CSV and JSON. */
const formatsOf = (dataset: Dataset): readonly Format[] =>
  dataset === 'relations' ? ['csv', 'json'] : ['csv', 'json', 'jsonld'];

/** Every file that is offered. */
export const exportFiles = (): readonly Readonly<{ dataset: Dataset; format: Format }>[] =>
  DATASETS.flatMap((name) => formatsOf(name).map((format) => ({ dataset: name, format })));

export const mediaTypeOf = (format: Format): string => FORMATS[format].media;

const ref = (id: string) => ({ '@id': id });
const inBoth = ({ es, en }: Readonly<{ es: string; en: string }>) => [
  { '@value': es, '@language': 'es' },
  { '@value': en, '@language': 'en' },
];

const PUBLISHER = {
  '@id': '#publisher',
  '@type': 'foaf:Agent',
  'foaf:name': { '@value': 'CERISS', '@language': 'es' },
};
const LICENCE = ref(`${EU}/licence/CC_BY_4_0`);

/* References are relative to where the catalogue lies: the same document holds behind any name. */
const distribution = (dataset: Dataset, format: Format) => ({
  '@id': `#${dataset}-${format}`,
  '@type': 'dcat:Distribution',
  'dct:title': inBoth(TITLES[dataset]),
  'dcat:accessURL': ref(`${dataset}.${format}`),
  'dcat:downloadURL': ref(`${dataset}.${format}`),
  'dcat:mediaType': ref(`${AT_IANA}/${FORMATS[format].media}`),
  'dct:format': ref(`${EU}/file-type/${FORMATS[format].file}`),
  'dct:license': LICENCE,
});

const period = (begins: string | undefined) =>
  begins === undefined
    ? {}
    : {
        'dct:temporal': {
          '@type': 'dct:PeriodOfTime',
          'dcat:startDate': { '@value': begins, '@type': 'xsd:date' },
        },
      };

const dataset = (name: Dataset, begins: string | undefined) => ({
  '@id': `#${name}`,
  '@type': 'dcat:Dataset',
  'dct:identifier': name,
  'dct:title': inBoth(TITLES[name]),
  'dct:description': inBoth({
    es: `${TITLES[name].es}: el registro completo, tal como consta. Diccionario de campos en dictionary.json.`,
    en: `${TITLES[name].en}: the whole register as it stands. Field dictionary in dictionary.json.`,
  }),
  'dct:publisher': ref('#publisher'),
  'dcat:theme': ref(`${EU}/data-theme/SOCI`),
  'dct:spatial': ref(`${EU}/country/ESP`),
  ...period(begins),
  'dct:accrualPeriodicity': ref(`${EU}/frequency/CONT`),
  'dct:language': ref(`${EU}/language/SPA`),
  'foaf:page': ref('dictionary.txt'),
  'dcat:distribution': formatsOf(name).map((format) => distribution(name, format)),
});

/** The register's data sets as a DCAT catalogue. `begins` is the first day the data tell of. */
export const catalogue = (begins: string | undefined) => ({
  '@context': CONTEXT,
  '@id': '#catalogue',
  '@type': 'dcat:Catalog',
  'dct:title': inBoth({ es: 'Registro de innovación social', en: 'Register of social innovation' }),
  'dct:description': inBoth({
    es: 'Datos abiertos del registro de actores, iniciativas y relaciones.',
    en: 'Open data of the register of actors, initiatives and relations.',
  }),
  'dct:publisher': PUBLISHER,
  'dct:license': LICENCE,
  'dct:language': ref(`${EU}/language/SPA`),
  'dct:spatial': ref(`${EU}/country/ESP`),
  'dcat:themeTaxonomy': ref(`${EU}/data-theme`),
  'dcat:dataset': DATASETS.map((name) => dataset(name, begins)),
});
