import type { Row } from './written.js';

const CODES = 'https://ceriss.example/code-lists';

/** Prefixes only: every term stands in full by its vocabulary, and nobody has to fetch a context. */
export const CONTEXT = {
  org: 'http://www.w3.org/ns/org#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  schema: 'http://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcat: 'http://www.w3.org/ns/dcat#',
  foaf: 'http://xmlns.com/foaf/0.1/',
} as const;

type Node = Readonly<Record<string, unknown>>;

const uri = (id: Row[string]): string => `urn:uuid:${String(id)}`;
const code = (list: string, value: string): Node => ({ '@id': `${CODES}/${list}/${encodeURIComponent(value)}` });
const spanish = (text: Row[string]): Node => ({ '@value': String(text), '@language': 'es' });
const date = (text: Row[string]): Node => ({ '@value': String(text), '@type': 'xsd:date' });
const typed = (value: Row[string], type: string): Node => ({ '@value': String(value), '@type': `${CODES}/${type}` });
const listOf = (value: Row[string]): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);

/** An actor as an organisation of W3C ORG. NIF and DIR3 are told apart by the type of the identifier. */
export const organisation = (actor: Row): Node => ({
  '@id': uri(actor['actorId']),
  '@type': 'org:FormalOrganization',
  'skos:prefLabel': spanish(actor['legalName']),
  'org:identifier': [typed(actor['nif'], 'nif'), ...(actor['dir3'] ? [typed(actor['dir3'], 'dir3')] : [])],
  'org:classification': code('sectors', String(actor['sector'])),
  'dct:spatial': code('territories', String(actor['territory'])),
  'dct:valid': date(actor['validFrom']),
});

/** An initiative as a schema.org project that an organisation has brought about (W3C PROV). */
export const project = (initiative: Row): Node => ({
  '@id': uri(initiative['initiativeId']),
  '@type': ['schema:Project', 'prov:Entity'],
  'skos:prefLabel': spanish(initiative['title']),
  'dct:description': spanish(initiative['summary']),
  ...(initiative['promoterId'] && { 'prov:wasAttributedTo': { '@id': uri(initiative['promoterId']) } }),
  ...(initiative['challengeId'] && { 'dct:relation': { '@id': uri(initiative['challengeId']) } }),
  'schema:creativeWorkStatus': code('stages', String(initiative['stage'])),
  'dct:spatial': listOf(initiative['territories']).map((place) => code('territories', place)),
  'schema:audience': listOf(initiative['targetGroups']).map((group) => code('target-groups', group)),
  'dct:subject': listOf(initiative['serviceCodes']).map((service) => code('service-catalogue', service)),
  ...(initiative['confirmedOn'] && { 'dct:dateAccepted': date(initiative['confirmedOn']) }),
});

/** One resource as a document that stands by itself. */
export const document = (node: Node): Node => ({ '@context': CONTEXT, ...node });

/** What stands before and after the resources of a whole data set. */
export const GRAPH = { before: `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`, after: ']}' } as const;
