import { freshNamespace, testNats } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventPattern, MessagePattern, Payload, type ClientProxy } from '@nestjs/microservices';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { firstValueFrom, timeout } from 'rxjs';
import { openBus, requestClient, requestReplyOptions, type Bus } from './index.js';

const root = freshNamespace();
const heard: unknown[] = [];

@Controller()
class Weather {
  @MessagePattern(`${root}.weather.temperature`)
  temperature(@Payload() { town }: { town: string }): { town: string; celsius: number } {
    return { town, celsius: 21 };
  }
  @EventPattern<string>(`${root}.weather.changed.v1`)
  changed(@Payload() data: unknown): void {
    heard.push(data);
  }
}
@Module({ controllers: [Weather] })
class WeatherModule {}

describe('request and reply', () => {
  let app: INestApplication;
  let client: ClientProxy;
  let bus: Bus;
  beforeAll(async () => {
    const { url } = testNats();
    app = await NestFactory.create(WeatherModule, new FastifyAdapter(), { logger: false });
    app.connectMicroservice(requestReplyOptions({ url, queue: 'weather' }));
    await app.startAllMicroservices();
    client = requestClient({ url, name: 'spec' });
    bus = await openBus({ url, name: 'spec' });
  });
  afterAll(async () => {
    await client.close();
    await app.close();
    await bus.close();
  });

  const ask = <T>(subject: string, data: unknown) => firstValueFrom(client.send<T>(subject, data).pipe(timeout(3_000)));

  it('brings the answer of a handler', async () => {
    expect(await ask(`${root}.weather.temperature`, { town: '28079' })).toEqual({ town: '28079', celsius: 21 });
  });

  it('fails at once where nobody answers', async () => {
    await expect(ask(`${root}.weather.rain`, {})).rejects.toThrow(/no subscribers|no responders/i);
  });

  it('leaves published events to the JetStream strategy', async () => {
    bus.nc.publish(`${root}.weather.changed.v1`, JSON.stringify({ celsius: 22 }));
    await bus.nc.flush();
    await ask(`${root}.weather.temperature`, { town: '28079' });
    expect(heard).toEqual([]);
  });
});
