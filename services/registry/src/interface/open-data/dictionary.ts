import { COLUMNS, DATASETS, type Dataset } from '../../domain/import/columns.js';

type Field = Readonly<{ es: string; en: string; type: 'text' | 'uuid' | 'date' | 'code' | 'list'; values?: string }>;

/** What each column of the exports means, and of what is imported only, in their order. `values` names the code list. */
export const FIELDS: Readonly<Record<Dataset, Readonly<Record<string, Field>>>> = {
  actors: {
    actorId: { es: 'Identificador del actor', en: 'Id of the actor', type: 'uuid' },
    nif: { es: 'NIF de la entidad', en: 'Tax number of the organisation', type: 'text' },
    legalName: { es: 'Denominación legal', en: 'Legal name', type: 'text' },
    sector: { es: 'Sector', en: 'Sector', type: 'code', values: 'sectors' },
    territory: { es: 'Código INE de municipio o comunidad', en: 'INE code of municipality or community', type: 'text' },
    community: { es: 'Código INE de la comunidad autónoma', en: 'INE code of the autonomous community', type: 'text' },
    dir3: { es: 'Código DIR3', en: 'Common Directory code', type: 'text' },
    standing: { es: 'Situación: registered, verified o suspended', en: 'Standing', type: 'text' },
    validFrom: { es: 'Día desde el que rige', en: 'Day from which it holds', type: 'date' },
  },
  initiatives: {
    initiativeId: { es: 'Identificador de la iniciativa', en: 'Id of the initiative', type: 'uuid' },
    title: { es: 'Título', en: 'Title', type: 'text' },
    summary: { es: 'Resumen', en: 'Summary', type: 'text' },
    promoterNif: { es: 'NIF de la entidad promotora', en: 'Tax number of the promoter', type: 'text' },
    stage: { es: 'Fase', en: 'Stage', type: 'code', values: 'stages' },
    territories: { es: 'Códigos INE de los territorios', en: 'INE codes of the territories', type: 'list' },
    targetGroups: { es: 'Colectivos destinatarios', en: 'Target groups', type: 'list', values: 'target-groups' },
    serviceCodes: { es: 'Servicios', en: 'Services', type: 'list', values: 'service-catalogue' },
    challengeId: { es: 'Reto al que responde', en: 'Challenge it answers', type: 'uuid' },
    origin: { es: 'registered o referenced', en: 'registered or referenced', type: 'text' },
    confirmedOn: { es: 'Día de la última confirmación', en: 'Day of the last confirmation', type: 'date' },
  },
  relations: {
    relationId: { es: 'Identificador de la relación', en: 'Id of the relation', type: 'uuid' },
    fromNif: { es: 'NIF de la entidad de origen', en: 'Tax number of the first organisation', type: 'text' },
    toNif: { es: 'NIF de la entidad de destino', en: 'Tax number of the second organisation', type: 'text' },
    fromInitiativeId: { es: 'Iniciativa de origen, en lugar de NIF', en: 'Or the first initiative', type: 'uuid' },
    toInitiativeId: { es: 'Iniciativa de destino, en lugar de NIF', en: 'Or the second initiative', type: 'uuid' },
    kind: { es: 'Clase de relación', en: 'Kind of relation', type: 'code', values: 'relation-kinds' },
    evidence: { es: 'Prueba en que se apoya', en: 'Evidence', type: 'text' },
    validFrom: { es: 'Primer día', en: 'First day', type: 'date' },
    validTo: { es: 'Último día; vacío si sigue', en: 'Last day; empty when it goes on', type: 'date' },
    confirmedOn: { es: 'Día de la última confirmación', en: 'Day of the last confirmation', type: 'date' },
  },
  references: {
    networkId: { es: 'Identificador de la red', en: 'Id of the network', type: 'uuid' },
    externalId: { es: 'Identificador en el registro de la red', en: 'Id in the register of the network', type: 'text' },
    url: { es: 'Página de la iniciativa en ese registro', en: 'Its page in that register', type: 'text' },
    lastConfirmed: { es: 'Día de la última confirmación', en: 'Day of the last confirmation', type: 'date' },
    title: { es: 'Título', en: 'Title', type: 'text' },
    summary: { es: 'Resumen', en: 'Summary', type: 'text' },
    promoterName: {
      es: 'Entidad promotora, como la llama la red',
      en: 'Promoter, as the network names it',
      type: 'text',
    },
    promoterNif: {
      es: 'NIF de la entidad promotora, si consta aquí',
      en: 'Its tax number, if it is here',
      type: 'text',
    },
    stage: { es: 'Fase', en: 'Stage', type: 'code', values: 'stages' },
    territories: { es: 'Códigos INE de los territorios', en: 'INE codes of the territories', type: 'list' },
    targetGroups: { es: 'Colectivos destinatarios', en: 'Target groups', type: 'list', values: 'target-groups' },
    serviceCodes: { es: 'Servicios', en: 'Services', type: 'list', values: 'service-catalogue' },
  },
};

export const columnsExported = (dataset: Dataset): readonly string[] => Object.keys(FIELDS[dataset]);

/** The dictionary as data: each column with its meaning, and what an import takes and how it may be called there. */
export const dictionary = () => ({
  format: { encoding: 'UTF-8', separator: ';', lists: '|', dates: 'yyyy-mm-dd' },
  datasets: DATASETS.map((name) => ({
    name,
    fields: Object.entries(FIELDS[name]).map(([field, { es, en, type, values }]) => {
      const column = COLUMNS[name][field];
      const imported = column !== undefined && !column.exportedOnly;
      return {
        ...{ name: field, type, description: { es, en }, ...(values && { codeList: values }) },
        ...{ imported, required: column?.required ?? false, aliases: column?.aliases ?? [] },
      };
    }),
  })),
});

const rowOf = (dataset: Dataset, [name, { es, en, type }]: readonly [string, Field]): string =>
  `${dataset}.${name} (${type}): ${es} / ${en}`;

/** The dictionary for people: a line a column. */
export const dictionaryText = (): string =>
  `${DATASETS.flatMap((dataset) => Object.entries(FIELDS[dataset]).map((field) => rowOf(dataset, field))).join('\n')}\n`;
