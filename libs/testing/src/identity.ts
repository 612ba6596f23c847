import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

export type Claims = Readonly<{ sub: string; roles?: readonly string[]; organisation?: string }>;

/** What a test may get wrong on purpose, to see it refused. `expiresIn` is in seconds and may be negative. */
export type TokenFlaws = Readonly<{
  audience?: string;
  issuer?: string;
  expiresIn?: number;
  signedByStranger?: boolean;
}>;

export type TestIdentity = Readonly<{
  issuer: string;
  audience: string;
  token(claims: Claims, flaws?: TokenFlaws): Promise<string>;
  stop(): Promise<void>;
}>;

const ALGORITHM = 'ES256';

/** An OpenID issuer over HTTP with a key of its own: real signatures, checked the way production checks them. */
export const testIdentity = async (audience = 'ceriss'): Promise<TestIdentity> => {
  const [own, stranger] = await Promise.all([generateKeyPair(ALGORITHM), generateKeyPair(ALGORITHM)]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'test', alg: ALGORITHM, use: 'sig' };
  const documents: Record<string, () => object> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      jwks_uri: `${issuer}/jwks`,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: [ALGORITHM],
    }),
    '/jwks': () => ({ keys: [jwk] }),
  };
  const server = createServer((request, response) => {
    const document = documents[request.url ?? ''];
    response.writeHead(document ? 200 : 404, { 'content-type': 'application/json' });
    response.end(document ? JSON.stringify(document()) : '{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    audience,
    token: (claims, flaws = {}) =>
      sign(claims, { audience, issuer, ...flaws }, flaws.signedByStranger ? stranger.privateKey : own.privateKey),
    stop: () => close(server),
  };
};

const sign = async (
  { sub, ...claims }: Claims,
  flaws: TokenFlaws & { audience: string; issuer: string },
  key: CryptoKey,
) => {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: ALGORITHM, kid: 'test', typ: 'at+jwt' })
    .setSubject(sub)
    .setIssuer(flaws.issuer)
    .setAudience(flaws.audience)
    .setIssuedAt(now)
    .setExpirationTime(now + (flaws.expiresIn ?? 3_600))
    .sign(key);
};

const close = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  await new Promise<void>((closed) => server.close(() => closed()));
};
