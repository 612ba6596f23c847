/** What is searched by and counted: where each filter finds the codes of a document, as SQL. */
const CODES = {
  type: 'ARRAY[subject.type]',
  sector: 'ARRAY[document.sector]',
  stage: 'ARRAY[subject.stage]',
  community: 'document.communities',
  targetGroup: 'document."targetGroups"',
  serviceCode: 'document."serviceCodes"',
};

export type Dimension = keyof typeof CODES;
export type SearchFilter = Readonly<Partial<Record<Dimension, string | undefined>>>;

export const DIMENSIONS = Object.keys(CODES) as readonly Dimension[];

/** The codes of a document, as columns named by their dimension. */
export const dimensionColumns = DIMENSIONS.map((name) => `${CODES[name]} AS "${name}"`).join(', ');

/** Values bound to the parameters of one statement, in the order in which its text names them. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Takes the value and gives what stands for it in the text. */
  bind(value: unknown, type: 'text' | 'date' | 'uuid' | 'numeric' | 'integer'): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/** The condition that the filters make, but for one of them. */
export const filteredBy = (filter: SearchFilter, parameters: Parameters, except?: Dimension): string => {
  const conditions = DIMENSIONS.filter((name) => name !== except && filter[name] !== undefined).map(
    (name) => `${parameters.bind(filter[name], 'text')} = ANY (found."${name}")`,
  );
  return conditions.length > 0 ? conditions.join(' AND ') : 'true';
};
