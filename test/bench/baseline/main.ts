import 'reflect-metadata';
import { Body, Controller, Inject, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import type { Registration } from '../fixtures/actors.js';
import { Actor, Audit } from './actor.entity.js';

/* What many would build instead of this product: rows, and an audit row beside each. It neither authorises, validates nor recognises a repeated command. */
@Controller('actors')
class ActorsController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  @Post()
  register(@Body() body: Registration): Promise<object> {
    return this.dataSource.transaction(async (manager) => {
      const { id } = await manager.save(manager.create(Actor, body));
      await manager.save(manager.create(Audit, { actorId: id, action: 'register', detail: body }));
      return { actorId: id };
    });
  }

  /* What the framework costs by itself: no service that is made with it answers more. */
  @Post('nothing')
  nothing(@Body() _: Registration): object {
    return {};
  }
}

const dataSource = await new DataSource({
  type: 'postgres',
  url: process.env['DATABASE_URL']!,
  entities: [Actor, Audit],
  synchronize: true,
  poolSize: 32,
}).initialize();

@Module({ controllers: [ActorsController], providers: [{ provide: DataSource, useValue: dataSource }] })
class RowServiceModule {}

const app = await NestFactory.create<NestFastifyApplication>(RowServiceModule, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
process.send?.({ url: await app.getUrl() });
process.on('disconnect', () => process.exit(0));
