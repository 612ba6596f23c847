import { createHash, timingSafeEqual } from 'node:crypto';
import type { Metadata } from '@grpc/grpc-js';
import { accessDenied, unauthenticated } from './errors.js';

/** Throws when the call may not go on. */
export type Gate = (metadata: Metadata) => void;

export type Users = Readonly<Record<string, string>>;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const basicCredentials = (header: string): { user: string; password: string } | undefined => {
  const [scheme, encoded] = header.split(' ');
  if (scheme?.toLowerCase() !== 'basic' || encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { user: text.slice(0, colon), password: text.slice(colon + 1) };
};

/**
 * Without users everyone may enter. With users a call needs the basic credentials of one: none are an access denied, as of the
 * real server's anonymous user, and wrong ones are UNAUTHENTICATED.
 */
export const gateFor = (users: Users | undefined): Gate => {
  if (users === undefined) return () => undefined;
  const passwords = new Map(Object.entries(users).map(([user, password]) => [user, digest(password)]));
  return (metadata) => {
    const [header] = metadata.get('authorization');
    if (header === undefined) throw accessDenied();
    const credentials = basicCredentials(String(header));
    const expected = credentials && passwords.get(credentials.user);
    // Comparing digests takes the same time whatever the length and content of the guess.
    if (!expected || !timingSafeEqual(expected, digest(credentials.password))) throw unauthenticated();
  };
};
