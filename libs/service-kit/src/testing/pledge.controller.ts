import { actorVerified } from '@ceriss/contracts';
import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { policyContext, type Delivery } from '@ceriss/messaging';
import { asOf } from '@ceriss/read-models';
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { CallerOf, type Caller } from '../auth/caller.js';
import { answer, created, found, page, type Answer, type CommandAnswer, type Page } from '../http/answers.js';
import { CommandOf } from '../http/command-of.js';
import { idParam, pageQuery } from '../http/page-query.js';
import { timeQuery } from '../http/time-query.js';
import { PledgeRow } from './pledge-rows.js';
import { pledge } from './pledge.js';

const cents = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(BigInt);

const makeDto = z.object({
  title: z.string().min(1).max(80),
  cents,
  closesAt: z.iso.datetime(),
  /** One level down, and not strict, to show that a field nobody reads is refused there too. */
  contact: z.object({ department: z.string().max(80) }).optional(),
});

const raiseDto = z.object({ cents });

const pledgesQuery = pageQuery.extend(timeQuery);
const pledgeQuery = z.strictObject(timeQuery);

const pledgeAnswer = z.object({
  id: z.uuid(),
  title: z.string(),
  cents: z.string(),
  seen: z.boolean(),
  closed: z.boolean(),
});

@Controller('pledges')
export class PledgeController {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly dataSource: DataSource,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: pledgeAnswer })
  async make(
    @Body({ schema: makeDto }) { title, cents: amount, closesAt }: z.output<typeof makeDto>,
    @CommandOf() context: CommandContext,
  ): Promise<CommandAnswer> {
    const id = idCreatedBy(context.commandId);
    const command = { type: 'make', data: { title, cents: amount, closesAt } } as const;
    return created(await handleCommand(this.store, pledge, id, command, context), id, { id, title });
  }

  @Post(':id/raises')
  async raise(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: raiseDto }) data: z.output<typeof raiseDto>,
    @CommandOf() context: CommandContext,
  ): Promise<CommandAnswer> {
    return answer(await handleCommand(this.store, pledge, id, { type: 'raise', data }, context), { id });
  }

  @Get('mine')
  mine(@CallerOf() caller: Caller): Caller {
    return caller;
  }

  @Get()
  async list(@Query({ schema: pledgesQuery }) query: z.output<typeof pledgesQuery>): Promise<Page<PledgeRow>> {
    const { limit, cursor = '', ...at } = query;
    const rows = asOf(this.dataSource, PledgeRow, 'p', at).where('p.id::text > :cursor', { cursor });
    return page(
      await rows
        .orderBy('p.id')
        .limit(limit + 1)
        .getMany(),
      limit,
      ({ id }) => id,
    );
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: pledgeAnswer })
  async one(
    @Param('id') id: string,
    @Query({ schema: pledgeQuery }) at: z.output<typeof pledgeQuery>,
  ): Promise<Answer<PledgeRow>> {
    return found(await asOf(this.dataSource, PledgeRow, 'p', at).where('p.id = :id', { id }).getOne());
  }
}

@Controller()
export class PledgeConsumer {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  @EventPattern<string>(actorVerified.subject)
  async see(@Payload() { actorId }: { actorId: string }, @Ctx() delivery: Delivery): Promise<void> {
    const { eventId } = delivery;
    const context = policyContext(delivery, 'see-pledge', 'registry');
    await handleCommand(this.store, pledge, actorId, { type: 'see', data: { eventId } }, context);
  }
}

/** Application code that deadlines reach through Nest. */
export class ClosePledge {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handle(id: string, context: CommandContext): Promise<void> {
    await handleCommand(this.store, pledge, id, { type: 'close', data: { now: this.clock.now() } }, context);
  }
}
