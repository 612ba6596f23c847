import { createServer } from 'node:net';

const listenError = (host: string, port: number): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken: choose another for the event store node',
  EACCES: 'may not be used by this user: choose one above 1023 for the event store node',
  EADDRNOTAVAIL: 'is not on this machine: choose another host for the event store node',
};

/** Throws one plain sentence when the port cannot be listened on. The gRPC library would print its own first. */
export const refuseTakenPort = async (host: string, port: number): Promise<void> => {
  if (port === 0) return;
  const error = await listenError(host, port);
  const reason = error && REASONS[error.code ?? ''];
  if (reason) throw new Error(`Port ${port} of ${host} ${reason}`);
};
