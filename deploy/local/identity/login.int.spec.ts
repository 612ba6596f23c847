import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { startTestStack, type TestStack } from '../testing/start-test-stack.js';
import { userNamed } from './users.js';

/** As much of a browser as signing in needs: it keeps cookies and stops at a redirect. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async open(url: string, form?: Record<string, string>): Promise<{ status: number; location: string; text: string }> {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split('=') as [string, string];
      this.#cookies.set(name, value);
    }
    const location = response.headers.get('location');
    return {
      status: response.status,
      location: location ? new URL(location, url).href : '',
      text: await response.text(),
    };
  }
}

describe('signing in to the portal', () => {
  let stack: TestStack;
  beforeAll(async () => {
    stack = await startTestStack({ only: [] });
  });
  afterAll(() => stack?.stop());

  const verifier = randomBytes(32).toString('base64url');
  const authorizationUrl = (extra: Record<string, string>): string => {
    const query = new URLSearchParams({
      client_id: 'portal',
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: `${stack.portalUrl}/callback`,
      ...extra,
    });
    return `${stack.backends.issuer}/auth?${query}`;
  };
  const challenge = {
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };

  it('is choosing who to be; the code buys a token for the services', async () => {
    const browser = new Browser();
    const login = await browser.open(authorizationUrl(challenge));
    const page = await browser.open(login.location);
    expect(page.text).toContain('Técnica del registro');
    const chosen = await browser.open(login.location, { user: 'registry-officer' });
    const back = await browser.open(chosen.location);
    const code = new URL(back.location).searchParams.get('code');
    const response = await fetch(`${stack.backends.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'portal',
        code: code ?? '',
        code_verifier: verifier,
        redirect_uri: `${stack.portalUrl}/callback`,
      }),
    });
    const tokens = (await response.json()) as { access_token: string; id_token: string };
    const expected = { sub: userNamed('registry-officer')!.sub, roles: ['registry-officer'] };
    expect(decodeJwt(tokens.access_token)).toMatchObject({ ...expected, aud: 'ceriss' });
    expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: expected.sub, aud: 'portal' });
  });

  it('needs PKCE', async () => {
    const refused = await new Browser().open(authorizationUrl({}));
    expect(new URL(refused.location).searchParams.get('error')).toBe('invalid_request');
  });

  it('says so when it was not begun at the portal', async () => {
    const refused = await new Browser().open(`${stack.backends.issuer}/interaction/nothing`, { user: 'operator' });
    expect(refused).toMatchObject({ status: 400, text: expect.stringContaining('portal') });
  });
});
