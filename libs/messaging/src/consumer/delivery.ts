import type { PoolClient } from 'pg';

/** What a handler of a published event gets beside the payload. */
export type Delivery = Readonly<{
  eventId: string;
  /** `governance.resolution-adopted` */
  type: string;
  aggregateId: string;
  correlationId: string;
  /** Opaque place in the log of the publishing context. */
  position: string;
  /** When it took effect. */
  time: Date;
  /** 1 for the first try of this process. */
  attempt: number;
  traceparent?: string;
}>;

/** For handlers whose effect is rows of their own database: rows and inbox entry are committed together, before the acknowledgement. */
export type TransactionalDelivery = Delivery &
  Readonly<{
    /** The transaction of this delivery; the same one when asked again. Never commit it, roll it back or release it. */
    transaction(): Promise<PoolClient>;
  }>;
