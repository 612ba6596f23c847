import { createServer, type AddressInfo } from 'node:net';
import { StackError } from './stack-error.js';

export const HOST = '127.0.0.1';

/** The port the portal takes must be the one people were told; the others only prefer theirs. */
export const PREFERRED_PORTS: Readonly<Record<string, number>> = {
  postgres: 54320,
  nats: 42220,
  eventstore: 21130,
  'eventstore-health': 21131,
  identity: 8090,
  registry: 8081,
  governance: 8082,
  financing: 8083,
  evaluation: 8084,
  'knowledge-transfer': 8085,
  audit: 8086,
};

const bind = (port: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else if (error.code === 'EACCES') {
        reject(new StackError(`Port ${port} needs administrator rights: choose one above 1023 with --port`));
      } else reject(error);
    });
    server.listen(port, HOST, () => {
      const { port: bound } = server.address() as AddressInfo;
      server.close(() => resolve(bound));
    });
  });

/** A port of the loopback address that nobody listens on: the preferred one when it is free. */
export const freePort = async (preferred = 0): Promise<number> => {
  const port = (await bind(preferred)) ?? (await bind(0));
  if (port === undefined) throw new StackError('No free port is left on this machine');
  return port;
};

/** Exactly this port; throws StackError with what to do when it is taken. */
export const claimPort = async (port: number): Promise<number> => {
  if ((await bind(port)) !== undefined) return port;
  throw new StackError(
    `Port ${port} is taken: stop the program that uses it, or choose another with: npm start -- --port ${port + 10}`,
  );
};

/** One port a name, none twice; all random for tests, where several stacks run side by side. */
export const choosePorts = async (names: readonly string[], random: boolean): Promise<Record<string, number>> => {
  const chosen: Record<string, number> = {};
  for (const name of names) {
    let port = await freePort(random ? 0 : PREFERRED_PORTS[name]);
    while (Object.values(chosen).includes(port)) port = await freePort();
    chosen[name] = port;
  }
  return chosen;
};
