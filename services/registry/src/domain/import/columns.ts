/** What the register gives out. */
export const EXPORTED_DATASETS = ['actors', 'initiatives', 'relations'] as const;
export type ExportedDataset = (typeof EXPORTED_DATASETS)[number];

/**
 * What a file can bring, in the order in which it is taken: relations are between actors, initiatives have a promoter. `references` are
 * initiatives of a network's own register.
 */
export const DATASETS = [...EXPORTED_DATASETS, 'references'] as const;
export type Dataset = (typeof DATASETS)[number];

/** A row as text by column; lists are separated by `|`. */
export type Cells = Readonly<Record<string, string>>;

/** Beside the cells of a row that has more or fewer than the header: how many. */
export const CELLS_FOUND = '#';

type Column = Readonly<{
  aliases: readonly string[];
  required?: true;
  /** The register's own: in an export, and not taken from a file. */
  exportedOnly?: true;
}>;

const EXPORTED: Column = { aliases: [], exportedOnly: true };

/* Aliases are written as `plainHeader` makes them. */
export const COLUMNS: Readonly<Record<Dataset, Readonly<Record<string, Column>>>> = {
  actors: {
    nif: { aliases: ['cif', 'nifentidad'], required: true },
    legalName: { aliases: ['razonsocial', 'denominacion', 'nombre', 'entidad'], required: true },
    sector: { aliases: ['tipo', 'tipodeentidad'], required: true },
    territory: { aliases: ['territorio', 'municipio', 'codigoine', 'ine', 'codigodemunicipio'], required: true },
    dir3: { aliases: ['codigodir3'] },
    validFrom: { aliases: ['desde', 'validodesde', 'fechadealta', 'fecha'] },
    actorId: EXPORTED,
    community: EXPORTED,
    standing: EXPORTED,
  },
  initiatives: {
    initiativeId: { aliases: ['identificador', 'id'] },
    reference: { aliases: ['referencia', 'expediente', 'codigo'] },
    title: { aliases: ['titulo', 'denominacion', 'nombre'], required: true },
    summary: { aliases: ['resumen', 'descripcion'], required: true },
    promoterNif: { aliases: ['nifpromotor', 'nifdelpromotor', 'promotor', 'nif', 'cif'], required: true },
    stage: { aliases: ['fase', 'etapa'], required: true },
    territories: { aliases: ['territorios', 'territorio', 'municipios', 'municipio'], required: true },
    targetGroups: { aliases: ['colectivos', 'gruposdestinatarios', 'destinatarios'], required: true },
    serviceCodes: { aliases: ['servicios', 'codigosdeservicio'], required: true },
    challengeId: { aliases: ['reto', 'idreto'] },
    origin: EXPORTED,
    confirmedOn: EXPORTED,
  },
  relations: {
    fromNif: { aliases: ['niforigen', 'niforiginante', 'origen', 'de'], required: true },
    toNif: { aliases: ['nifdestino', 'destino', 'a'], required: true },
    kind: { aliases: ['tipo', 'tipoderelacion', 'clase'], required: true },
    evidence: { aliases: ['evidencia', 'prueba', 'fuente'], required: true },
    validFrom: { aliases: ['desde', 'validodesde', 'fechadeinicio', 'inicio'], required: true },
    validTo: { aliases: ['hasta', 'validohasta', 'fechadefin', 'fin'] },
    fromInitiativeId: { aliases: ['iniciativaorigen'] },
    toInitiativeId: { aliases: ['iniciativadestino'] },
    relationId: EXPORTED,
    confirmedOn: EXPORTED,
  },
  references: {
    networkId: { aliases: ['red', 'idred'], required: true },
    externalId: { aliases: ['identificador', 'id', 'codigo', 'expediente', 'referencia'], required: true },
    url: { aliases: ['enlace', 'web', 'direccion'], required: true },
    lastConfirmed: { aliases: ['confirmada', 'ultimaconfirmacion', 'fechadeconfirmacion'], required: true },
    title: { aliases: ['titulo', 'denominacion', 'nombre'], required: true },
    summary: { aliases: ['resumen', 'descripcion'], required: true },
    promoterName: { aliases: ['promotor', 'entidadpromotora'], required: true },
    promoterNif: { aliases: ['nifpromotor', 'nifdelpromotor', 'nif', 'cif'] },
    stage: { aliases: ['fase', 'etapa'], required: true },
    territories: { aliases: ['territorios', 'territorio', 'municipios', 'municipio'], required: true },
    targetGroups: { aliases: ['colectivos', 'gruposdestinatarios', 'destinatarios'], required: true },
    serviceCodes: { aliases: ['servicios', 'codigosdeservicio'], required: true },
  },
};

/** A header without case, accents, spaces and signs. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

/** The column that a header names, in Spanish or English; undefined when there is none of that name. */
export const columnNamed = (dataset: Dataset, header: string): string | undefined => {
  const plain = plainHeader(header);
  return Object.entries(COLUMNS[dataset]).find(
    ([name, { aliases }]) => plainHeader(name) === plain || aliases.includes(plain),
  )?.[0];
};
