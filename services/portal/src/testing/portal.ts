import { startService, type StartedService } from '@ceriss/service-kit';
import { portal } from '../portal.definition.js';

type Addresses = Readonly<Record<string, string>>;

/** The portal in front of these addresses. */
export const startPortal = (
  services: Addresses,
  health: Addresses = {},
  more: Addresses = {},
): Promise<StartedService> =>
  startService(portal, {
    PORT: '0',
    LOG_LEVEL: 'silent',
    SERVICE_URLS: JSON.stringify(services),
    HEALTH_URLS: JSON.stringify(health),
    ...more,
  });
