import {
  ServerNats,
  type ClientProxy,
  ClientProxyFactory,
  Transport,
  type MessageHandler,
} from '@nestjs/microservices';
import { natsServers } from './nats-servers.js';

/** Answers requests only: without this, core NATS would also bring published events to their handlers, unchecked and any number of times. */
class RequestServer extends ServerNats {
  override addHandler(pattern: unknown, handler: MessageHandler, isEventHandler = false, extras = {}): void {
    if (!isEventHandler) super.addHandler(pattern, handler, isEventHandler, extras);
  }
}

const connectionOf = (url: string, name: string) => ({ ...natsServers(url), name, maxReconnectAttempts: -1 });

/**
 * For `app.connectMicroservice(…)`: `@MessagePattern` handlers answer over core NATS, each request in one process of the queue. At most once:
 * for questions that need an answer at once, never for facts.
 */
export const requestReplyOptions = (o: { url: string; queue: string }): { strategy: ServerNats } => ({
  strategy: new RequestServer({ ...connectionOf(o.url, o.queue), queue: o.queue }),
});

/** The asking side. Close it when done; give every question a time limit. */
export const requestClient = (o: { url: string; name: string }): ClientProxy =>
  ClientProxyFactory.create({ transport: Transport.NATS, options: connectionOf(o.url, o.name) });
