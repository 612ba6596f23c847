import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Chain } from '../../domain/authorisation/authorisation.events.js';

@Entity('authorisation')
@Index('authorisation_by_matter', ['matterReference'])
export class AuthorisationRow {
  @PrimaryColumn('uuid') resolutionId!: string;
  @Column('text') matterKind!: string;
  @Column('uuid', { nullable: true }) matterReference!: string | null;
  @Column('timestamptz') inForceFrom!: Date;
  @Column('jsonb') chain!: Chain;
}

/** A table of its own: that a resolution was superseded may be heard of before the resolution. */
@Entity('superseded_authorisation')
export class SupersededAuthorisationRow {
  @PrimaryColumn('uuid') resolutionId!: string;
  @Column('uuid') supersededBy!: string;
}
