import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idParam } from '@ceriss/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { RecordMeasurementHandler } from '../../application/measurement-set/record-measurement.handler.js';
import { RestateMeasurementHandler } from '../../application/measurement-set/restate-measurement.handler.js';
import { MeasurementTableQuery } from '../../read-models/measurement-table/measurement-table.query.js';
import {
  exactly,
  recordMeasurementDto,
  restateMeasurementDto,
  type RecordMeasurementDto,
  type RestateMeasurementDto,
} from './plan.dto.js';

@Controller('plans/:id')
export class MeasurementController {
  constructor(
    private readonly recordMeasurement: RecordMeasurementHandler,
    private readonly restateMeasurement: RestateMeasurementHandler,
    private readonly measurements: MeasurementTableQuery,
  ) {}

  @Post('measurements')
  @HttpCode(200)
  async record(
    @Param('id', { schema: idParam }) planId: string,
    @Body({ schema: recordMeasurementDto }) { indicatorId, value, ...rest }: RecordMeasurementDto,
    @CommandOf() context: CommandContext,
  ) {
    const measurement = { ...rest, value: exactly(value) };
    const receipt = await this.recordMeasurement.execute({ planId, indicatorId, measurement }, context);
    return answer(receipt, { planId, indicatorId, value: measurement.value });
  }

  @Post('restatements')
  @HttpCode(200)
  async restate(
    @Param('id', { schema: idParam }) planId: string,
    @Body({ schema: restateMeasurementDto }) { indicatorId, value, reason, ...rest }: RestateMeasurementDto,
    @CommandOf() context: CommandContext,
  ) {
    const measurement = { ...rest, value: exactly(value) };
    const receipt = await this.restateMeasurement.execute({ planId, indicatorId, measurement, reason }, context);
    return answer(receipt, { planId, indicatorId, value: measurement.value });
  }

  @Get('measurements')
  async list(@Param('id', { schema: idParam }) planId: string) {
    return { items: await this.measurements.ofPlan(planId) };
  }
}
