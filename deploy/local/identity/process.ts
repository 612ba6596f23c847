import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFile, type Bundle } from '../build/bundles.js';
import { SMALL_YOUNG_GENERATION, SOURCE_MAPS } from '../processes/node-arguments.js';
import type { ProcessSpec } from '../processes/supervised.js';
import type { IdentitySettings } from './settings.js';

export const identityBundle: Bundle = { name: 'identity', entryPoint: 'deploy/local/identity/main.ts' };

/** The name browsers and services know it by: an issuer is compared as text, so it is always this one. */
export const issuerAt = (port: number): string => `http://localhost:${port}`;

export type IdentityOptions = Omit<IdentitySettings, 'issuer' | 'keysFile'> &
  Readonly<{ dataDir: string; logDir: string }>;

/** The development identity provider as a process of its own. */
export const identityProcess = ({ dataDir, logDir, ...options }: IdentityOptions): ProcessSpec => {
  const folder = join(dataDir, 'identity');
  const settingsFile = join(folder, 'settings.json');
  const settings: IdentitySettings = {
    ...options,
    issuer: issuerAt(options.port),
    keysFile: join(folder, 'keys.json'),
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(settingsFile, JSON.stringify(settings, null, 2), { mode: 0o600 });
  return {
    name: 'identity',
    stage: 3,
    command: process.execPath,
    args: [...SOURCE_MAPS, SMALL_YOUNG_GENERATION, bundleFile(identityBundle)],
    env: { IDENTITY_SETTINGS_FILE: settingsFile },
    logFile: join(logDir, 'identity.log'),
    stopSignal: 'SIGTERM',
    ready: async () => {
      const discovery = await fetch(`${settings.issuer}/.well-known/openid-configuration`, {
        signal: AbortSignal.timeout(2_000),
      });
      if (!discovery.ok) throw new Error(`the identity provider answers ${discovery.status}`);
    },
    ipc: true,
  };
};
