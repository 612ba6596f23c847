import type { INestApplication } from '@nestjs/common';
import { KeepFailure } from './failures.js';
import type { JetStreamStrategy } from './jetstream-strategy.js';

/** Gives the application's `@EventPattern` handlers to the strategy. They begin with `app.startAllMicroservices()`. */
export const connectConsumers = (app: INestApplication, strategy: JetStreamStrategy): void => {
  // Handlers that are registered at once would not get the filter.
  app.connectMicroservice({ strategy }, { deferInitialization: true }).useGlobalFilters(new KeepFailure());
};
