import type { ServiceDefinition } from '@ceriss/service-kit';
import { extendWith } from './extension.js';
import { messages } from './gateway/messages.js';
import { portalConfig } from './portal.config.js';

/** Neither log nor bus nor database: whatever the portal shows, it has asked for. */
export const portal: ServiceDefinition = {
  context: 'portal',
  title: 'CERISS · Portal',
  routes: [],
  controllers: [],
  backends: [],
  settings: portalConfig,
  messages,
  extend: extendWith,
};
