import { createServer } from 'node:http';
import { HOST } from '../ports.js';
import { keptKeys } from './keys.js';
import { loginPage } from './login-page.js';
import { identityProvider } from './provider.js';
import { readSettings } from './settings.js';

const settings = readSettings(process.env.IDENTITY_SETTINGS_FILE ?? '');
const provider = identityProvider(settings, await keptKeys(settings.keysFile));
const answer = provider.callback();
const login = loginPage(provider);

const server = createServer((request, response) => {
  login(request, response)
    .then((done) => (done ? undefined : answer(request, response)))
    .catch((error: Error) => {
      process.stderr.write(`${error.stack}\n`);
      // An interaction that has expired or was never begun.
      if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('La petición de acceso ya no es válida: vuelva a empezar desde el portal.');
    });
});

const stop = (): void => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
};
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, stop);

server.listen(settings.port, HOST);
