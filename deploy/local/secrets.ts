import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Passwords of this machine's own backends: random, made once, readable by their owner only. */
export type Secrets = Readonly<{ of(name: string): string }>;

export const secretsIn = (dataDir: string): Secrets => {
  const file = join(dataDir, 'secrets.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  return {
    of: (name) => {
      const secret = known[name];
      if (secret) return secret;
      const fresh = randomBytes(18).toString('hex');
      known[name] = fresh;
      writeFileSync(file, JSON.stringify(known, null, 2), { mode: 0o600 });
      return fresh;
    },
  };
};
