import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { choosePorts, claimPort, freePort, HOST } from './ports.js';

describe('ports', () => {
  let occupied: Server;
  let taken: number;
  beforeEach(async () => {
    occupied = createServer();
    await new Promise<void>((listening) => occupied.listen(0, HOST, listening));
    taken = (occupied.address() as AddressInfo).port;
  });
  afterEach(() => new Promise((closed) => occupied.close(closed)));

  it('prefer the one that is asked for', async () => {
    const free = await freePort();
    expect(await freePort(free)).toBe(free);
  });

  it('are others when the preferred one is taken', async () => {
    expect(await freePort(taken)).not.toBe(taken);
  });

  it('that people were told are not exchanged: the refusal says what to do', async () => {
    await expect(claimPort(taken)).rejects.toThrow(`Port ${taken} is taken`);
    await expect(claimPort(taken)).rejects.toThrow('npm start -- --port');
  });

  it('are never given twice', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `service-${index}`);
    const ports = Object.values(await choosePorts(names, true));
    expect(new Set(ports).size).toBe(20);
  });
});
