import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What an event alone shows to be wrong. */
@Entity('event_fault')
export class EventFault {
  @PrimaryColumn('bigint') position!: string;
  @PrimaryColumn('text') fault!: string;
}

/** How often an id was used: a projection reads nothing, so it counts, and whatever is not once is a finding. */
@Entity('event_identity')
@Index('event_identity_repeated', ['eventId'], { where: 'times > 1' })
export class EventIdentity {
  @PrimaryColumn('uuid') eventId!: string;
  @Column('integer', { default: 0 }) times!: number;
}

/** A revision is broken when it came twice, came without the one before it, or came earlier than that one. */
export const BROKEN_REVISION =
  'times > 0 AND (times > 1 OR (revision > 0 AND (preceded = 0 OR (preceded = 1 AND previous > position))))';

/** Each revision of a stream as an event has brought it, and as the event before it has announced it. */
@Entity('revision_mark')
@Index('revision_mark_broken', ['stream', 'revision'], { where: BROKEN_REVISION })
export class RevisionMark {
  @PrimaryColumn('text') stream!: string;
  @PrimaryColumn('bigint') revision!: string;
  @Column('integer', { default: 0 }) times!: number;
  /** Of the event that brought it. */
  @Column('bigint', { default: 0 }) position!: string;
  @Column('integer', { default: 0 }) preceded!: number;
  /** Position of the event that announced it. */
  @Column('bigint', { default: 0 }) previous!: string;
}
