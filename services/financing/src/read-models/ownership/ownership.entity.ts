import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Financing's copy of what one enterprise holds in another, from a first day to before a last. */
@Entity('ownership_link')
export class OwnershipLinkRow {
  @PrimaryColumn('uuid') linkId!: string;
  @Index('ownership_link_by_owner')
  @Column('uuid')
  ownerId!: string;
  @Index('ownership_link_by_owned')
  @Column('uuid')
  ownedId!: string;
  @Column('text') kind!: string;
  /** Part of the voting rights as an exact fraction. */
  @Column('text', { nullable: true }) share!: string | null;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
}
