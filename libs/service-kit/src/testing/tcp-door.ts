import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A door before a real server that a spec can shut and open: what passes through it is broken off as by a network failure. */
export class TcpDoor {
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  private constructor(private readonly target: Readonly<{ host: string; port: number }>) {}

  static async before(url: string): Promise<TcpDoor> {
    const { hostname: host, port } = new URL(url);
    const door = new TcpDoor({ host, port: Number(port) });
    await door.open();
    return door;
  }

  /** The same URL, by way of the door. */
  through(url: string): string {
    const { port } = new URL(url);
    return url.replace(`:${port}`, `:${this.#port}`);
  }

  async open(): Promise<void> {
    const server = createServer((near) => this.#join(near, connect(this.target)));
    await new Promise<void>((done) => server.listen(this.#port, '127.0.0.1', done));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async shut(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    const closed = new Promise<void>((done) => server.close(() => done()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #join(near: Socket, far: Socket): void {
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  }
}
