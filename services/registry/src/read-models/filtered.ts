import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Adds the condition of each filter that is given; its value is the parameter of the filter's name. */
export const filtered = <R extends ObjectLiteral, Filter extends object>(
  query: SelectQueryBuilder<R>,
  conditions: Readonly<Record<keyof Filter, string>>,
  filter: Filter,
): SelectQueryBuilder<R> => {
  for (const name of Object.keys(conditions) as (keyof Filter & string)[]) {
    if (filter[name] !== undefined) query.andWhere(conditions[name], { [name]: filter[name] });
  }
  return query;
};
