import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The message ReadyForQuery, idle: the last of those that open a connection. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** What a server that is told to stop says to every connection: FATAL, 57P01 (PostgreSQL, Frontend/Backend Protocol, ErrorResponse). */
const STOPPING = ((): Buffer => {
  const fields = Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0');
  const head = Buffer.from([0x45, 0, 0, 0, 0]);
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
})();

/** A way to a database which, once it is closing, ends each connection in the packet that opens it. */
export class BriefDoor {
  closing = false;
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((client) => this.#join(client));

  private constructor(private readonly target: URL) {}

  static async to(url: string): Promise<BriefDoor> {
    const door = new BriefDoor(new URL(url));
    door.#server.listen(0, '127.0.0.1');
    await once(door.#server, 'listening');
    return door;
  }

  get url(): string {
    const url = new URL(this.target);
    url.port = String((this.#server.address() as AddressInfo).port);
    return url.href;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(client: Socket): void {
    const { hostname, port } = this.target;
    const server = connect(Number(port || 5432), hostname);
    for (const [one, other] of [[client, server] as const, [server, client] as const]) {
      this.#sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
    client.on('data', (bytes) => void server.write(bytes));
    server.on('data', (bytes) => {
      if (this.closing && bytes.subarray(-READY.length).equals(READY)) client.end(Buffer.concat([bytes, STOPPING]));
      else client.write(bytes);
    });
  }
}
