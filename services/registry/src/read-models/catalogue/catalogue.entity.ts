import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of the catalogue that was published; the first one is shipped and has no row. */
@Entity('catalogue_version')
export class PublishedCatalogueVersion {
  @PrimaryColumn('integer') version!: number;
  @Column('date') validFrom!: string;
  @Column('text') reason!: string;
}

@Entity('catalogue_code')
export class CatalogueCode {
  @PrimaryColumn('integer') version!: number;
  @PrimaryColumn('text') list!: string;
  @PrimaryColumn('text') code!: string;
  /** Where it stands in its list, from 0. */
  @Column('integer') place!: number;
  /** In the order of `LABEL_LANGUAGES`. */
  @Column('text', { array: true }) labels!: string[];
}

/** A code that a version lists no more. */
@Entity('catalogue_retirement')
export class CatalogueRetirement {
  @PrimaryColumn('integer') version!: number;
  @PrimaryColumn('text') list!: string;
  @PrimaryColumn('text') code!: string;
  @Column('text', { array: true }) replacedBy!: string[];
}
