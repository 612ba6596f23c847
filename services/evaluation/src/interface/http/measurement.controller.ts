import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idParam, listOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
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
import { measuredAnswer, statementView } from './views.js';

@Controller('plans/:id')
export class MeasurementController {
  constructor(
    private readonly recordMeasurement: RecordMeasurementHandler,
    private readonly restateMeasurement: RestateMeasurementHandler,
    private readonly measurements: MeasurementTableQuery,
  ) {}

  @Post('measurements')
  @ApiOkResponse({ standardSchema: measuredAnswer })
  async record(
    @Param('id', { schema: idParam }) planId: string,
    @Body({ schema: recordMeasurementDto }) { indicatorId, value, ...rest }: RecordMeasurementDto,
    @CommandOf() context: CommandContext,
  ) {
    const measurement = { ...rest, ...exactly(value) };
    const receipt = await this.recordMeasurement.execute({ planId, indicatorId, measurement }, context);
    return answer(receipt, { planId, indicatorId, value: measurement.value });
  }

  @Post('restatements')
  @ApiOkResponse({ standardSchema: measuredAnswer })
  async restate(
    @Param('id', { schema: idParam }) planId: string,
    @Body({ schema: restateMeasurementDto }) { indicatorId, value, reason, ...rest }: RestateMeasurementDto,
    @CommandOf() context: CommandContext,
  ) {
    const measurement = { ...rest, ...exactly(value) };
    const receipt = await this.restateMeasurement.execute({ planId, indicatorId, measurement, reason }, context);
    return answer(receipt, { planId, indicatorId, value: measurement.value });
  }

  @Get('measurements')
  @ApiOkResponse({ standardSchema: listOf(statementView) })
  async list(@Param('id', { schema: idParam }) planId: string) {
    return { items: await this.measurements.ofPlan(planId) };
  }
}
