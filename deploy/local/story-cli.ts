import { parseArgs } from 'node:util';
import { demonstrationClock } from './clock.js';
import { DEFAULT_DATA, failWith } from './command-line.js';
import { developmentTokens } from './identity/tokens.js';
import { organisationsIn, readStack } from './stack-file.js';
import { StackError } from './stack-error.js';
import { storyIsThere, tellStory } from './story-player.js';

/* npm run story: plays the story against the running stack and prints each step. */
try {
  const { values } = parseArgs({ options: { data: { type: 'string', default: DEFAULT_DATA } } });
  if (!storyIsThere()) throw new StackError('This checkout has no story');
  const { portalUrl, issuer, clientSecrets, clockFile } = readStack(values.data);
  await tellStory({
    dataDir: values.data,
    portalUrl,
    tokens:
      clientSecrets && developmentTokens({ issuer, clientSecrets, organisationsFile: organisationsIn(values.data) }),
    clock: clockFile ? demonstrationClock(clockFile) : undefined,
    log: (line) => process.stdout.write(`${line}\n`),
  });
} catch (error) {
  failWith(error);
}
