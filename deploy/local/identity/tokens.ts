import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { StackError } from '../stack-error.js';

export type Tokens = Readonly<{
  /** A bearer token of a development user, fetched again before it ends. */
  token(user: string): Promise<string>;
  /** From now on the user's tokens say that they act for this actor. */
  setOrganisation(user: string, actorId: string): void;
}>;

type Kept = { token: string; until: number };

const EARLY_S = 60;

/** Tokens of the development identity provider, by client credentials. */
export const developmentTokens = (o: {
  issuer: string;
  clientSecrets: Readonly<Record<string, string>>;
  organisationsFile: string;
}): Tokens => {
  const kept = new Map<string, Kept>();
  return {
    token: async (user) => {
      const earlier = kept.get(user);
      if (earlier && earlier.until > Date.now()) return earlier.token;
      const fresh = await fetchToken(o.issuer, user, o.clientSecrets[user]);
      kept.set(user, fresh);
      return fresh.token;
    },
    setOrganisation: (user, actorId) => {
      writeOrganisation(o.organisationsFile, user, actorId);
      kept.delete(user);
    },
  };
};

const fetchToken = async (issuer: string, user: string, secret: string | undefined): Promise<Kept> => {
  if (!secret) throw new StackError(`There is no development user ${user}: see deploy/local/identity/users.ts`);
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: user, client_secret: secret }),
  });
  if (!response.ok)
    throw new Error(`the identity provider refused ${user}: ${response.status} ${await response.text()}`);
  const { access_token, expires_in } = (await response.json()) as { access_token: string; expires_in: number };
  return { token: access_token, until: Date.now() + (expires_in - EARLY_S) * 1_000 };
};

const writeOrganisation = (file: string, user: string, actorId: string): void => {
  let organisations: Record<string, string> = {};
  try {
    organisations = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  writeFileSync(`${file}.new`, JSON.stringify({ ...organisations, [user]: actorId }, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
};
