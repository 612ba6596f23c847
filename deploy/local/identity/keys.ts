import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export type Keys = Readonly<{ jwks: { keys: JWK[] }; cookies: string[] }>;

const newKeys = async (): Promise<Keys> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: randomBytes(6).toString('hex') };
  return { jwks: { keys: [key] }, cookies: [randomBytes(24).toString('base64url')] };
};

/** The keys of earlier starts, so that tokens outlive a restart; made the first time. */
export const keptKeys = async (file: string): Promise<Keys> => {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  const keys = await newKeys();
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
};
