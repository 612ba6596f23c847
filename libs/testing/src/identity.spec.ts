import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { testIdentity, type TestIdentity } from './identity.js';

describe('the issuer of test tokens', () => {
  let identity: TestIdentity;
  beforeAll(async () => {
    identity = await testIdentity();
  });
  afterAll(() => identity.stop());

  const verify = async (token: string) => {
    const discovery = await fetch(`${identity.issuer}/.well-known/openid-configuration`);
    const { jwks_uri, issuer } = (await discovery.json()) as { jwks_uri: string; issuer: string };
    return jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)), { issuer, audience: identity.audience });
  };

  it('signs tokens that its published keys verify', async () => {
    const { payload } = await verify(await identity.token({ sub: 'a1', roles: ['auditor'], organisation: 'o1' }));
    expect(payload).toMatchObject({ sub: 'a1', roles: ['auditor'], organisation: 'o1', aud: 'ceriss' });
  });

  it.each([
    ['expired', { expiresIn: -60 }, /"exp"/],
    ['for somebody else', { audience: 'other' }, /"aud"/],
    ['of another issuer', { issuer: 'https://other.example' }, /"iss"/],
    ['signed by a stranger', { signedByStranger: true }, /signature/],
  ])('makes tokens that are %s', async (_, flaws, reason) => {
    await expect(verify(await identity.token({ sub: 'a1' }, flaws))).rejects.toThrow(reason);
  });
});
