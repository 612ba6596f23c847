import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One event of the log without what it says: where it stands, what it is, where it came from. */
@Entity('indexed_event')
@Index('indexed_event_by_stream', ['stream', 'revision'])
@Index('indexed_event_by_type', ['type', 'position'])
@Index('indexed_event_by_correlation', ['correlationId', 'position'])
export class IndexedEvent {
  @PrimaryColumn('bigint') position!: string;
  @Column('text') stream!: string;
  /** Null, like the next two, in a stream that is named like none of ours. */
  @Column('text', { nullable: true }) context!: string | null;
  @Column('text', { nullable: true }) aggregate!: string | null;
  @Column('uuid', { nullable: true }) aggregateId!: string | null;
  @Column('bigint') revision!: string;
  @Column('text') type!: string;
  @Column('integer', { nullable: true }) schemaVersion!: number | null;
  @Index('indexed_event_by_id')
  @Column('uuid')
  eventId!: string;
  @Column('timestamptz', { nullable: true }) recordedAt!: Date | null;
  /** Effective time as it was given, when it differs from the recorded time. */
  @Column('text', { nullable: true }) occurredAt!: string | null;
  @Column('text', { nullable: true }) correlationId!: string | null;
  @Column('text', { nullable: true }) causationId!: string | null;
  @Column('text', { nullable: true }) commandId!: string | null;
  /** In which role somebody acted; who it was stays in the log. */
  @Column('text', { nullable: true }) role!: string | null;
}

/** How far a stream has come. */
@Entity('stream_state')
export class StreamState {
  @PrimaryColumn('text') stream!: string;
  @Column('text', { nullable: true }) context!: string | null;
  @Column('text', { nullable: true }) aggregate!: string | null;
  @Column('uuid', { nullable: true }) aggregateId!: string | null;
  @Column('bigint', { default: 0 }) events!: string;
  @Column('bigint') lastRevision!: string;
  @Column('bigint') lastPosition!: string;
  @Column('timestamptz', { nullable: true }) lastRecordedAt!: Date | null;
}
