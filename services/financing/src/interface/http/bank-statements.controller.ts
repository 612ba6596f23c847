import type { CommandContext } from '@ceriss/event-sourcing';
import { Answer, CommandOf, found, idParam, page, pageOf, UploadOf, type OpenUpload } from '@ceriss/service-kit';
import { cursorOf } from '@ceriss/read-models';
import { Controller, Get, HttpCode, Param, Post, Query, UnsupportedMediaTypeException } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { ReceiveStatementsHandler } from '../../application/bank/receive-statements.handler.js';
import { BankQuery } from '../../read-models/bank/bank.query.js';
import { atQuery, statementsQuery, type AtQuery, type StatementsQuery } from './banking.dto.js';
import { receivedView, statementView } from './banking.view.js';

const TAKEN: ReadonlySet<string> = new Set(['application/xml', 'text/xml', 'application/octet-stream']);

@Controller('bank-statements')
export class BankStatementsController {
  constructor(
    private readonly receiving: ReceiveStatementsHandler,
    private readonly bank: BankQuery,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiConsumes('application/xml', 'multipart/form-data')
  @ApiOkResponse({ standardSchema: receivedView })
  async receive(@UploadOf() open: OpenUpload, @CommandOf() context: CommandContext) {
    const { mediaType, content } = await open();
    if (!TAKEN.has(mediaType)) throw new UnsupportedMediaTypeException();
    const { statements, position } = await this.receiving.execute(content, context);
    return new Answer({ statements }, { ...(position !== undefined && { position }) });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(statementView) })
  async list(@Query({ schema: statementsQuery }) { asOf, limit, cursor, ...filter }: StatementsQuery) {
    const rows = await this.bank.statements(filter, { limit, cursor }, { asOf });
    return page(rows, limit, ({ closing, statementId }) => cursorOf(closing.on, statementId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: statementView })
  async show(@Param('id', { schema: idParam }) statementId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.bank.statement(statementId, at));
  }
}
