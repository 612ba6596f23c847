import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One enterprise's hold on another, from a first day to before a last. */
@Entity('ownership_link')
@Index('ownership_link_by_owned', ['ownedId', 'validFrom', 'linkId'])
export class OwnershipLink {
  @PrimaryColumn('uuid') linkId!: string;
  @Index('ownership_link_by_owner')
  @Column('uuid')
  ownerId!: string;
  @Column('uuid') ownedId!: string;
  @Column('text') kind!: string;
  /** Part of the voting rights as an exact fraction. */
  @Column('text', { nullable: true }) share!: string | null;
  @Column('text') evidence!: string;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('bigint') revision!: string;
}
