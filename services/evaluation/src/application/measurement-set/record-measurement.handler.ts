import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { measurementSetAggregate } from '../../domain/measurement-set/measurement-set.decider.js';
import type { Measurement } from '../../domain/measurement-set/measurement-set.events.js';
import { measurementSetIdOf, planFactsOf } from '../facts.js';

export type RecordMeasurementInput = Readonly<{ planId: string; indicatorId: string; measurement: Measurement }>;

@Injectable()
export class RecordMeasurementHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ planId, indicatorId, measurement }: RecordMeasurementInput, context: CommandContext) {
    const plan = await planFactsOf(this.store, planId, indicatorId);
    const data = { plan, indicatorId, measurement, today: madridDate(this.clock.now()) };
    const id = measurementSetIdOf(planId, indicatorId);
    return handleCommand(this.store, measurementSetAggregate, id, { type: 'RecordMeasurement', data }, context);
  }
}
