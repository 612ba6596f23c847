import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { Problem } from '../http/problem.js';
import type { Caller } from './caller.js';
import { KnownTokens } from './known-tokens.js';

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const CLOCK_TOLERANCE_S = 5;
const DISCOVERY_TIMEOUT_MS = 3_000;
const RETRY_AFTER_S = 2;

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() });

const claimsSchema = z.object({
  sub: z.string().min(1).max(200),
  roles: z.array(z.string().max(100)).max(100).default([]),
  organisation: z.string().max(200).optional(),
});

export type TokenVerifier = Readonly<{
  /** Throws Problem: 401 for a token that is not good, 503 while the issuer cannot be asked. */
  verify(token: string): Promise<Caller>;
}>;

/**
 * Verifies bearer tokens of one issuer: signature, issuer, audience, expiry by real time, algorithm allow-list.
 * The issuer is asked at the first token, so a service starts while it is away; keys are cached and fetched again by `jose`.
 * A good token is known for a minute: a key the issuer withdraws works that much longer than the ten minutes for which `jose` keeps it.
 */
export const tokenVerifier = (o: Readonly<{ issuer: string; audience: string }>): TokenVerifier => {
  const known = new KnownTokens();
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const keysOfIssuer = (): Promise<JWTVerifyGetKey> =>
    (keys ??= discover(o.issuer).catch((error: unknown) => {
      keys = undefined;
      throw error;
    }));
  return {
    verify: async (token) => {
      const recognised = known.callerOf(token);
      if (recognised) return recognised;
      const getKey = await keysOfIssuer();
      const options = {
        issuer: o.issuer,
        audience: o.audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_S,
      };
      const { payload } = await jwtVerify(token, getKey, { ...options, requiredClaims: ['exp', 'sub'] }).catch(refuse);
      const caller = callerOf(payload);
      known.remember(token, caller, payload.exp!);
      return caller;
    },
  };
};

const issuerUnavailable = (): Problem => new Problem('ISSUER_UNAVAILABLE', { retryAfter: RETRY_AFTER_S });

export const notAuthenticated = (reason?: string): Problem =>
  new Problem('NOT_AUTHENTICATED', {
    headers: {
      'www-authenticate': `Bearer realm="ceriss"${reason ? `, error="invalid_token", error_description="${reason}"` : ''}`,
    },
  });

const discover = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(DISCOVERY_TIMEOUT_MS) });
    const document = discoverySchema.parse(await response.json());
    if (document.issuer !== issuer) throw new Error('the issuer calls itself by another name');
    return createRemoteJWKSet(new URL(document.jwks_uri), { timeoutDuration: DISCOVERY_TIMEOUT_MS });
  } catch {
    throw issuerUnavailable();
  }
};

const REASONS: Readonly<Record<string, string>> = {
  [errors.JWTExpired.code]: 'expired',
  [errors.JWTClaimValidationFailed.code]: 'claim',
  [errors.JWSSignatureVerificationFailed.code]: 'signature',
  [errors.JOSEAlgNotAllowed.code]: 'algorithm',
};

const refuse = (error: unknown): never => {
  const aboutKeys = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  const aboutToken = error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
  if (!aboutToken || aboutKeys) throw issuerUnavailable();
  throw notAuthenticated(REASONS[error.code] ?? 'malformed');
};

const callerOf = (payload: JWTPayload): Caller => {
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) throw notAuthenticated('claim');
  const { sub, roles, organisation } = claims.data;
  return { subject: sub, roles, ...(organisation && { organisation }) };
};
