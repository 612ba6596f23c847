import type { CommandContext } from '@ceriss/event-sourcing';
import type { Publisher } from '@ceriss/messaging';
import type { EntityClass, Projection } from '@ceriss/read-models';
import type { Provider, Type } from '@nestjs/common';
import type { ModuleRef } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource, MigrationInterface } from 'typeorm';
import type { z } from 'zod';

/** What kind of person may call: `registry-officer`, `secretary`, `auditor`. The domain judges seats and mandates, not this. */
export type Role = string;

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One line of a service's access table. A route that has no line is refused, and stops the start. */
export type Route = Readonly<{
  method: Method;
  /** Nest style, without `/api/<context>/v1`: `/proposals/:id/ballots`. */
  path: string;
  access: 'public' | readonly Role[];
  summary: string;
  /** The projections a read waits for when `Ceriss-Position` is given; all of the service's when absent. */
  reads?: readonly string[];
  /** It takes a file, as a stream of any length: the limit of 1 MiB is not its own, and the handler must have one. */
  upload?: true;
}>;

export type DueItem = Readonly<{ key: string; aggregateId: string }>;

/** Deadlines are data: `due` finds what has come due in a read model, `fire` issues the command that says so. */
export type DeadlinePolicy = Readonly<{
  name: string;
  due(dataSource: DataSource, now: Date, limit: number): Promise<readonly DueItem[]>;
  /** Called at least once per key, always with the same command id: the command is carried out once. */
  fire(moduleRef: ModuleRef, item: DueItem, context: CommandContext): Promise<void>;
}>;

/** Something that must be true of a read model at all times; whether it is stands in `ceriss_invariant_holds`. */
export type Invariant = Readonly<{ id: string; holds(dataSource: DataSource): Promise<boolean> }>;

/** One refusal in words. `{name}` stands for the fact of that name; `status` is 409, or 404 for `…_NOT_FOUND`, when absent. */
export type Message = Readonly<{ es: string; en: string; status?: number }>;

export type Messages = Readonly<Record<string, Message>>;

export type Backend = 'log' | 'bus' | 'database';

/** All that distinguishes one service from another. */
export type ServiceDefinition = Readonly<{
  context: string;
  title: string;
  routes: readonly Route[];
  controllers: readonly Type[];
  /** Classes with `@EventPattern` handlers; they run in workers. */
  consumers?: readonly Type[];
  providers?: readonly Provider[];
  entities?: readonly EntityClass[];
  migrations?: readonly (new () => MigrationInterface)[];
  projections?: readonly Projection[];
  publisher?: Publisher;
  deadlines?: readonly DeadlinePolicy[];
  invariants?: readonly Invariant[];
  messages?: Messages;
  /** What the service stands on; all three when absent. A gateway says `[]`. */
  backends?: readonly Backend[];
  /** What a gateway adds to the HTTP server itself, before it listens. The access table does not see it. */
  extend?: (app: NestFastifyApplication) => Promise<void>;
  /** The service's own environment variables; provided as `SETTINGS`. */
  settings?: z.ZodObject;
}>;

/** The ProjectionRunner of the process: in api processes it only answers for what workers have done. */
export const PROJECTIONS = Symbol('Projections');

/** The ServiceDefinition of the process. */
export const DEFINITION = Symbol('Definition');

/** The service's words for its refusals. */
export const MESSAGES = Symbol('Messages');

/** The service's own settings, parsed by `definition.settings`. */
export const SETTINGS = Symbol('Settings');

export const apiPrefix = ({ context }: Pick<ServiceDefinition, 'context'>): string => `api/${context}/v1`;
