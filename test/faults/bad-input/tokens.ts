import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader, generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type JWK } from 'jose';
import type { Arena } from '../stage/arena.js';

const HOUR_S = 3_600;

/** Tokens that are almost good, by what is wrong with them. `good` is one of a user who may do what is asked. */
export const badTokens = async ({ stack }: Arena, good: string): Promise<ReadonlyMap<string, string>> => {
  const { keys } = (
    JSON.parse(readFileSync(join(stack.dataDir, 'identity', 'keys.json'), 'utf8')) as {
      jwks: { keys: JWK[] };
    }
  ).jwks;
  const own = await importJWK(keys[0]!, 'RS256');
  const { privateKey: stranger } = await generateKeyPair('RS256');
  const claims = decodeJwt(good);
  const { kid, typ } = decodeProtectedHeader(good);
  const header = { alg: 'RS256', kid: kid!, ...(typ && { typ }) };
  const signed = (changes: object, key = own): Promise<string> =>
    new SignJWT({ ...claims, ...changes }).setProtectedHeader(header).sign(key);
  const now = Math.floor(Date.now() / 1_000);
  return new Map([
    ['garbage', 'garbage'],
    ['wrongly signed', await signed({}, stranger)],
    ['expired', await signed({ iat: now - 2 * HOUR_S, exp: now - HOUR_S })],
    ['without an end', await signed({ exp: undefined })],
    ['of another issuer', await signed({ iss: 'https://other.example' })],
    ['for somebody else', await signed({ aud: 'other' })],
    ['unsigned', new UnsecuredJWT(claims).encode()],
  ]);
};
