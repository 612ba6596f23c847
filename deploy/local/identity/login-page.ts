import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { developmentUsers, userNamed } from './users.js';

const PATH = /^\/interaction\/[\w-]+$/;
const LONGEST_FORM = 1_000;

const choice = ({ name, displayName, roles }: (typeof developmentUsers)[number]): string =>
  `<li><button name="user" value="${name}">${displayName}</button> <small>${roles.join(', ')}</small></li>`;

const page = `<!doctype html>
<html lang="es">
<head><meta charset="utf-8"><title>CERISS: acceso de desarrollo</title><meta name="viewport" content="width=device-width"></head>
<body>
<main>
<h1>¿Con qué función quiere entrar?</h1>
<p>Acceso de desarrollo de esta máquina: no hay contraseñas ni personas reales.</p>
<form method="post"><ul>${developmentUsers.map(choice).join('\n')}</ul></form>
</main>
</body>
</html>`;

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LONGEST_FORM) break;
  }
  return new URLSearchParams(text);
};

/** The page on which a developer chooses who to be. Answers false for requests that are the provider's own. */
export const loginPage =
  (provider: Provider) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (!PATH.test(new URL(request.url ?? '/', 'http://localhost').pathname)) return false;
    if (request.method === 'POST') {
      const chosen = userNamed((await formOf(request)).get('user') ?? '');
      if (chosen) {
        await provider.interactionFinished(request, response, { login: { accountId: chosen.sub } });
        return true;
      }
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    return true;
  };
