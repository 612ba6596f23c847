import { readFileSync } from 'node:fs';

/** What the development identity provider is told when it starts; a file, because it holds secrets. */
export type IdentitySettings = Readonly<{
  issuer: string;
  port: number;
  /** The signing key and the key of the cookies are kept there. */
  keysFile: string;
  /** `{ "<user name>": "<actor id>" }`, read at every token; absent until somebody registers actors. */
  organisationsFile: string;
  portalUrl: string;
  /** A development user's secret for scripts (client credentials), by user name. */
  clientSecrets: Readonly<Record<string, string>>;
}>;

export const readSettings = (file: string): IdentitySettings =>
  JSON.parse(readFileSync(file, 'utf8')) as IdentitySettings;

/** The actor a user acts for, if that is known yet. */
export const organisationOf = (file: string, name: string): string | undefined => {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)[name];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};
