import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The line between a client and a node, which a test may cut or keep silent. */
export class Line {
  readonly #ends = new Set<readonly [client: Socket, node: Socket]>();

  private constructor(
    private readonly server: Server,
    private readonly query: string,
  ) {}

  /** Leads to the node of a connection string. */
  static async to(url: string): Promise<Line> {
    const { hostname, port, search } = new URL(url.replace('esdb:', 'http:'));
    const server = createServer();
    const line = new Line(server, search);
    server.on('connection', (client) => line.#join(client, connect(Number(port), hostname)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return line;
  }

  get url(): string {
    return `esdb://127.0.0.1:${(this.server.address() as AddressInfo).port}${this.query}`;
  }

  #join(client: Socket, node: Socket): void {
    const ends = [client, node] as const;
    this.#ends.add(ends);
    client.pipe(node).pipe(client);
    for (const end of ends) {
      end.on('error', () => end.destroy());
      end.on('close', () => {
        this.#ends.delete(ends);
        for (const other of ends) other.destroy();
      });
    }
  }

  /** What the node says is kept back from now on. */
  silence(): void {
    for (const [client, node] of this.#ends) node.unpipe(client);
  }

  /** Lets go of what was kept back. */
  speak(): void {
    for (const [client, node] of this.#ends) node.pipe(client);
  }

  /** Breaks what is connected; new connections work. */
  cut(): void {
    for (const ends of this.#ends) for (const end of ends) end.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }
}
