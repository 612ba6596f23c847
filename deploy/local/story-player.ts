import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFile, makeBundles, type Bundle } from './build/bundles.js';
import type { DemonstrationClock } from './clock.js';
import type { Tokens } from './identity/tokens.js';
import { inRepository } from './repository.js';
import { StackError } from './stack-error.js';

/** What the story is told through: the public addresses, the development users and the clock. */
export type StoryTeller = Tokens &
  Readonly<{
    portalUrl: string;
    /** The time of the stack. */
    now(): Date;
    /** Moves the time of every process forward. Throws RangeError for an instant that has passed. */
    advanceTo(instant: Date | string): void;
    log(line: string): void;
  }>;

type StoryModule = { playStory(teller: StoryTeller): Promise<void> };

const bundle: Bundle = { name: 'story', entryPoint: 'deploy/local/story.ts' };

const marker = (dataDir: string): string => join(dataDir, 'story.json');

export const storyIsThere = (): boolean => existsSync(inRepository(bundle.entryPoint));

export const storyWasPlayed = (dataDir: string): boolean => existsSync(marker(dataDir));

export type StoryOptions = Readonly<{
  dataDir: string;
  portalUrl: string;
  tokens: Tokens | undefined;
  clock: DemonstrationClock | undefined;
  log(line: string): void;
}>;

/**
 * Plays the story through the public APIs. Its commands are idempotent: played again, it goes on where it stopped.
 * Throws StackError where time or users are not this machine's own.
 */
export const tellStory = async ({ dataDir, tokens, clock, ...o }: StoryOptions): Promise<void> => {
  if (!clock) throw new StackError('The story needs the demonstration clock, which is refused with a real event store');
  if (!tokens)
    throw new StackError('The story needs the development users, and OIDC_ISSUER names another identity provider');
  await makeBundles([bundle]);
  const { playStory } = (await import(pathToFileURL(bundleFile(bundle)).href)) as StoryModule;
  await playStory({ ...o, ...tokens, now: () => clock.now(), advanceTo: (instant) => clock.advanceTo(instant) });
  writeFileSync(marker(dataDir), JSON.stringify({ playedUntil: clock.now() }));
};
