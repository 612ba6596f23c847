import type { Stack } from './stack.js';

const line = (name: string, text: string): string => `  ${name.padEnd(20)} ${text}`;

const SHOWN_USERS =
  'operator, auditor, registry-officer, secretary, programme-manager, council-01 … council-42, trustee-01 … trustee-21';

/** What somebody who has just started the stack wants to know. */
export const welcome = (stack: Stack, took: string): string => {
  const { portalUrl, backends, services, clock } = stack;
  const identity = backends.clientSecrets
    ? [
        line('identity provider', `${backends.issuer} (development: choose who to be, no passwords)`),
        line('development users', `${SHOWN_USERS}, …`),
        line('', 'all of them in deploy/local/identity/users.ts, their secrets in secrets.json of the data folder'),
      ]
    : [line('identity provider', backends.issuer)];
  return [
    '',
    `CERISS is ready ${took}`,
    '',
    ...(services.includes('portal') ? [line('start page', portalUrl)] : []),
    ...services.filter((name) => name !== 'portal').map((name) => line(name, stack.serviceUrl(name))),
    ...identity,
    ...(clock ? [line('demonstration clock', `${clock.now().toISOString()} (it only goes forward)`)] : []),
    '',
    'Try next:',
    line('npm run story', 'the story, step by step, with the events it makes'),
    line('npm run audit', '-- rebuild --compare   every read model made anew and compared row for row'),
    line('Ctrl-C', 'stops everything; npm start brings it back with the same data'),
    '',
    '',
  ].join('\n');
};
