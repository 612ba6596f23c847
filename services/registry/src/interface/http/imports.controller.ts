import type { CommandContext } from '@ceriss/event-sourcing';
import {
  CallerOf,
  CommandOf,
  accepted,
  found,
  idAnswer,
  idParam,
  languageOf,
  UploadOf,
  type Caller,
  type OpenUpload,
} from '@ceriss/service-kit';
import {
  Controller,
  Get,
  Headers,
  NotFoundException,
  Param,
  Post,
  Query,
  StreamableFile,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { z } from 'zod';
import { ReceiveImportHandler } from '../../application/import/receive-import.handler.js';
import { ImportsQuery, type ReportFilter } from '../../read-models/imports/imports.query.js';
import type { ImportOutcome } from '../../read-models/imports/imports.entity.js';
import { csvOf, jsonOf, mapped } from '../open-data/written.js';
import { importQuery, importView, reportQuery, reportView, type ImportQuery, type ReportQuery } from './imports.dto.js';
import { REPORT_COLUMNS, reported, reportedRow } from './imports.report.js';

const FORMATS: Readonly<Record<string, 'csv' | 'json'>> = {
  'text/csv': 'csv',
  'application/csv': 'csv',
  'application/vnd.ms-excel': 'csv',
  'application/json': 'json',
};

const ROWS_A_PAGE = 1_000;

@Controller('imports')
export class ImportsController {
  constructor(
    private readonly receiving: ReceiveImportHandler,
    private readonly imports: ImportsQuery,
  ) {}

  @Post()
  @ApiConsumes('text/csv', 'application/json', 'multipart/form-data')
  @ApiAcceptedResponse({ standardSchema: idAnswer('importId') })
  async receiveImport(
    @Query({ schema: importQuery }) { dataset }: ImportQuery,
    @UploadOf() open: OpenUpload,
    @CommandOf() context: CommandContext,
  ) {
    const { mediaType, content } = await open();
    const format = FORMATS[mediaType];
    if (!format) throw new UnsupportedMediaTypeException();
    const { importId, receipt } = await this.receiving.execute({ format, dataset, content }, context);
    return accepted(receipt, importId, { importId });
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: importView })
  async showImport(@Param('id', { schema: idParam }) importId: string, @CallerOf() caller: Caller) {
    return found(await this.#readable(importId, caller));
  }

  @Get(':id/report.json')
  @ApiOkResponse({ standardSchema: reportView })
  async reportImport(
    @Param('id', { schema: idParam }) importId: string,
    @Query({ schema: reportQuery }) filter: ReportQuery,
    @CallerOf() caller: Caller,
    @Headers('accept-language') languages?: string,
  ) {
    const language = languageOf(languages);
    const rows = mapped(await this.#outcomes(importId, filter, caller), (outcome) => reported(outcome, language));
    return new StreamableFile(jsonOf(rows), { type: 'application/json; charset=utf-8' });
  }

  @Get(':id/report.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ standardSchema: z.string() })
  async downloadReport(
    @Param('id', { schema: idParam }) importId: string,
    @Query({ schema: reportQuery }) filter: ReportQuery,
    @CallerOf() caller: Caller,
    @Headers('accept-language') languages?: string,
  ) {
    const language = languageOf(languages);
    const rows = mapped(await this.#outcomes(importId, filter, caller), (outcome) => reportedRow(outcome, language));
    return new StreamableFile(csvOf(REPORT_COLUMNS, rows), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${importId}.csv"`,
    });
  }

  /* For officers, and for the organisation that a file was sent for; to anybody else it is not there. */
  async #readable(importId: string, { roles, organisation }: Caller) {
    const file = await this.imports.one(importId);
    const own = file?.limitedTo !== null && file?.limitedTo === organisation;
    return roles.includes('registry-officer') || own ? file : undefined;
  }

  async #outcomes(importId: string, filter: ReportFilter, caller: Caller): Promise<AsyncGenerator<ImportOutcome>> {
    if (!(await this.#readable(importId, caller))) throw new NotFoundException();
    return this.#pages(importId, filter);
  }

  async *#pages(importId: string, filter: ReportFilter): AsyncGenerator<ImportOutcome> {
    for (let after = 0; ;) {
      const outcomes = await this.imports.outcomes(importId, filter, after, ROWS_A_PAGE);
      yield* outcomes;
      if (outcomes.length < ROWS_A_PAGE) return;
      after = outcomes.at(-1)!.row;
    }
  }
}
