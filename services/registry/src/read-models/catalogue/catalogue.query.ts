import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { initialCatalogue, type Retired } from '../../domain/catalogue/catalogue.js';
import { CATALOGUE_LISTS, type CatalogueList } from '../../domain/catalogue/catalogue.events.js';
import { codeLists } from '../../domain/code-lists/index.js';
import type { CodeList, Labels } from '../../domain/code-lists/code-list.js';
import { CatalogueCode, CatalogueRetirement, PublishedCatalogueVersion } from './catalogue.entity.js';

/** A version of a list: the first ones are shipped, later ones published. */
export type ListVersion = Readonly<{ version: number; validFrom: string; reason: string | null }>;
export type ShownList = Readonly<{ list: CodeList; retired: readonly Omit<Retired, 'list'>[] }>;

const SHIPPED: ListVersion = { version: 1, validFrom: initialCatalogue().versions[0].validFrom, reason: null };

const isDecided = (name: string): name is CatalogueList => CATALOGUE_LISTS.some((list) => list === name);

@Injectable()
export class CatalogueQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The versions of a list, the oldest first; undefined where there is no such list. */
  async versions(name: string, at: At): Promise<readonly ListVersion[] | undefined> {
    if (!codeLists.some((list) => list.name === name)) return undefined;
    if (!isDecided(name)) return [SHIPPED];
    const published = await asOf(this.dataSource, PublishedCatalogueVersion, 'published', at)
      .orderBy('published.version')
      .getMany();
    return [SHIPPED, ...published];
  }

  /** A version of a list with the codes that it retired. */
  async show(name: string, version: number, at: At): Promise<ShownList | undefined> {
    const shipped = codeLists.find((list) => list.name === name);
    if (version === SHIPPED.version) return shipped && { list: shipped, retired: [] };
    const which = { name, version };
    const [rows, retired] = await Promise.all([
      asOf(this.dataSource, CatalogueCode, 'entry', at)
        .where('entry.list = :name AND entry.version = :version', which)
        .orderBy('entry.place')
        .getMany(),
      asOf(this.dataSource, CatalogueRetirement, 'retirement', at)
        .where('retirement.list = :name AND retirement.version = :version', which)
        .orderBy('retirement.code')
        .getMany(),
    ]);
    if (rows.length === 0) return undefined;
    const codes = Object.fromEntries(rows.map(({ code, labels }) => [code, labels as unknown as Labels]));
    return {
      list: { name, version, codes },
      retired: retired.map(({ code, replacedBy }) => ({ code, replacedBy })),
    };
  }
}
