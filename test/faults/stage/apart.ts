import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../deploy/local/ports.js';
import { Supervisor } from '../../../deploy/local/processes/supervisor.js';
import { serviceProcess } from '../../../deploy/local/services.js';
import type { Arena } from './arena.js';

/** A service whose worker (relay, consumers, projections) is a process of its own, beside the one that answers. */
export type Apart = Readonly<{
  killWorker(): Promise<void>;
  restartWorker(): Promise<void>;
  /** Gives the service back as it was: one process that does both. */
  rejoin(): Promise<void>;
}>;

/** Stops the service and starts it as two processes at the same address. */
export const takeApart = async (arena: Arena, service: string): Promise<Apart> => {
  const folder = join(arena.stack.dataDir, `apart-${service}`);
  mkdirSync(folder, { recursive: true });
  const supervisor = new Supervisor(folder, arena.door.portalUrl, () => undefined);
  const environment = arena.environmentOf(service);
  const start = (role: 'api' | 'worker', port: number): Promise<void> => {
    const env = { ...environment, ROLE: role, PORT: String(port) };
    return supervisor.start({
      ...serviceProcess(service, port, env, folder),
      name: role,
      logFile: join(folder, `${role}.log`),
    });
  };
  const rejoin = async (): Promise<void> => {
    await supervisor.stopAll();
    arena.processes.delete(`${service} worker`);
    await arena.restart(service);
  };
  const workerPort = await freePort();
  await arena.kill(service);
  try {
    await Promise.all([start('api', Number(environment.PORT)), start('worker', workerPort)]);
  } catch (error) {
    await rejoin();
    throw error;
  }
  arena.processes.set(`${service} worker`, `http://127.0.0.1:${workerPort}`);
  return {
    killWorker: () => supervisor.kill('worker', 'SIGKILL'),
    restartWorker: () => supervisor.restart('worker'),
    rejoin,
  };
};
