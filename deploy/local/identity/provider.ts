import {
  Provider,
  type AccessToken,
  type ClientCredentials,
  type ClientMetadata,
  type Configuration,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import type { Keys } from './keys.js';
import { organisationOf, type IdentitySettings } from './settings.js';
import { developmentUsers, userNamed, userOf, type DevelopmentUser } from './users.js';

/** The resource tokens are for when a client names none. */
const RESOURCE = 'https://ceriss.example/api';
const AUDIENCE = 'ceriss';
const HOUR_S = 3_600;
const DAY_S = 86_400;

/** For scripts: the user's name and secret buy a token of that user. */
const scriptClients = ({ clientSecrets }: IdentitySettings): ClientMetadata[] =>
  developmentUsers.map(({ name }) => ({
    client_id: name,
    client_secret: clientSecrets[name]!,
    token_endpoint_auth_method: 'client_secret_post',
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
  }));

/** For people: the portal's front end, authorization code with PKCE and no secret. */
const portalClient = ({ portalUrl }: IdentitySettings): ClientMetadata => ({
  client_id: 'portal',
  client_name: 'CERISS',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: [`${portalUrl}/`, `${portalUrl}/callback`],
  post_logout_redirect_uris: [`${portalUrl}/`],
});

/** People are known to the provider by their subject; scripts come with a user's name as their client. */
const holderOf = (token: AccessToken | ClientCredentials): DevelopmentUser | undefined =>
  'accountId' in token ? userOf(token.accountId) : userNamed(token.clientId ?? '');

const claimsOf = (settings: IdentitySettings, user: DevelopmentUser): { roles: string[]; organisation?: string } => {
  const organisation = organisationOf(settings.organisationsFile, user.name);
  return { roles: [...user.roles], ...(organisation && { organisation }) };
};

/** Whoever has chosen a user has agreed: there is nobody else's data behind this provider. */
const grantEverything = async ({ oidc }: KoaContextWithOIDC) => {
  const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
  grant.addOIDCScope('openid profile offline_access');
  grant.addResourceScope(RESOURCE, '');
  await grant.save();
  return grant;
};

const configuration = (settings: IdentitySettings, { jwks, cookies }: Keys): Configuration => ({
  clients: [portalClient(settings), ...scriptClients(settings)],
  jwks: jwks as NonNullable<Configuration['jwks']>,
  cookies: { keys: cookies },
  clientDefaults: { id_token_signed_response_alg: 'RS256' },
  clientBasedCORS: (_, origin) => origin === new URL(settings.portalUrl).origin,
  pkce: { required: () => true },
  claims: { openid: ['sub'], profile: ['name', 'roles', 'organisation'] },
  findAccount: (_, subject) => {
    const user = userOf(subject);
    if (!user) return undefined;
    const claims = { sub: subject, name: user.displayName, ...claimsOf(settings, user) };
    return { accountId: subject, claims: () => Promise.resolve(claims) };
  },
  extraTokenClaims: (_, token) => {
    const holder = holderOf(token);
    return holder && claimsOf(settings, holder);
  },
  loadExistingGrant: grantEverything,
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  formats: {
    customizers: {
      // Services know people by an opaque subject, not by the name they sign in with.
      jwt: (_, token, jwt) => {
        jwt.payload.sub = holderOf(token)?.sub ?? jwt.payload.sub;
      },
    },
  },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: '',
        audience: AUDIENCE,
        accessTokenFormat: 'jwt',
        accessTokenTTL: HOUR_S,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  ttl: {
    AccessToken: HOUR_S,
    ClientCredentials: HOUR_S,
    IdToken: HOUR_S,
    Interaction: HOUR_S,
    Session: DAY_S,
    Grant: DAY_S,
    RefreshToken: DAY_S,
  },
});

/** The OpenID provider of the one-machine stack. Real protocol and signatures; anybody may be anybody. */
export const identityProvider = (settings: IdentitySettings, keys: Keys): Provider =>
  new Provider(settings.issuer, configuration(settings, keys));
