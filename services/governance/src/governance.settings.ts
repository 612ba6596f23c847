import { SETTINGS } from '@ceriss/service-kit';
import type { Provider } from '@nestjs/common';
import { z } from 'zod';
import { BALLOT_SECRETS } from './application/consultation/ballot-secrets.js';

/** What governance takes from its environment besides what every service does. */
export const governanceSettings = z.object({
  /** From which the keys of sealed ballots are derived. Lost, an open vote cannot be counted and is held again. */
  BALLOT_SECRET: z.string().min(32),
});
export type GovernanceSettings = z.output<typeof governanceSettings>;

/** The secret, asked for when it is needed. */
export const ballotSecrets: Provider = {
  provide: BALLOT_SECRETS,
  inject: [SETTINGS],
  useFactory: (settings: GovernanceSettings) => () => settings.BALLOT_SECRET,
};
