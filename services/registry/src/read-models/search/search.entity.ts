import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What can be found, and what is of it whatever day it is. */
@Entity('search_subject')
export class SearchSubject {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') type!: string;
  /** Of an initiative. */
  @Column('text', { nullable: true }) stage!: string | null;
  /** False of an alias of another actor, and of an initiative whose place another one has taken. */
  @Column('boolean') listed!: boolean;
  @Column('bigint') revision!: string;
}

/** What is said of it from a day on, until the next one's. */
@Entity('search_document')
export class SearchDocument {
  @PrimaryColumn('uuid') id!: string;
  @PrimaryColumn('date') validFrom!: string;
  @Index('search_document_by_words', { synchronize: false })
  @Column('text')
  title!: string;
  /** The title as typing errors are looked for in it; found by its trigrams. */
  @Index('search_document_by_trigrams', { synchronize: false })
  @Column('text')
  titleKey!: string;
  @Column('text') body!: string;
  /** Of an actor. */
  @Column('text', { nullable: true }) sector!: string | null;
  @Column('text', { array: true }) communities!: string[];
  @Column('text', { array: true }) targetGroups!: string[];
  @Column('text', { array: true }) serviceCodes!: string[];
}
