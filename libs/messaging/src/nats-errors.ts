import { JetStreamApiCodes, JetStreamApiError } from '@nats-io/jetstream';

const answered =
  (code: JetStreamApiCodes) =>
  (error: unknown): error is JetStreamApiError =>
    error instanceof JetStreamApiError && error.code === code;

export const isStreamMissing = answered(JetStreamApiCodes.StreamNotFound);
export const isConsumerMissing = answered(JetStreamApiCodes.ConsumerNotFound);
