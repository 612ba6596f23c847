import { createHash } from 'node:crypto';
import { Controller, Get, Inject, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { idParam } from '@ceriss/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OPERATOR_RULES, type OperatorRules } from '../../financing.settings.js';
import type { Publisher } from '../../open-data.config.js';
import { OpenDataQuery, type Since } from '../../read-models/open-data/open-data.query.js';
import * as dto from './open-data.dto.js';
import { bdnsAward, bdnsCall } from './bdns.formats.js';
import * as format from './open-data.formats.js';

const OCDS_VERSION = '1.1';
const GIVING_VERSION = '1.4';

type Placed = Readonly<{ place: bigint | null }>;

/* Queries give one row more than asked for. */
const cut = <R>(rows: readonly R[], { since, limit }: Since, placed: (row: R) => Placed) => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = last === undefined ? since : placed(last).place!;
  return { items, feed: { next: next.toString(), more: rows.length > limit } };
};

/* Who has the same bytes already is told so. */
const unlessKnown = <Body extends object>(body: Body, request: FastifyRequest, reply: FastifyReply) => {
  const tag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url')}"`;
  void reply.header('etag', tag).header('cache-control', 'public, no-cache');
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (!known?.includes(tag)) return body;
  void reply.status(304);
  return undefined;
};

const self = <Row extends Placed>(row: Row): Placed => row;

/** Open data: the same to everybody, without signing in, and from any position on. */
@Controller('open-data')
export class OpenDataController {
  readonly #publisher: Publisher;

  constructor(
    private readonly data: OpenDataQuery,
    @Inject(OPERATOR_RULES) { publisher }: OperatorRules,
  ) {
    this.#publisher = publisher;
  }

  @Get('360giving')
  @ApiOkResponse({ standardSchema: dto.grantPackageView })
  @ApiNoContentResponse({ description: 'No grants since then: a package without grants would not be one' })
  async grants(
    @Query({ schema: dto.sinceQuery }) { asOf, ...since }: dto.SinceQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { items, feed } = cut(await this.data.awards(since, { asOf }), since, ({ award }) => award);
    const modified = items.at(-1)?.award.changedAt;
    if (modified === undefined) {
      void reply.status(204);
      return undefined;
    }
    const { id: identifier, name, licence: license } = this.#publisher;
    const about = { version: GIVING_VERSION, publisher: { identifier, name }, license, modified };
    const grants = items.map((item) => format.grantShown(this.#publisher, item));
    return unlessKnown({ ...about, grants, ...feed }, request, reply);
  }

  @Get('programmes')
  @ApiOkResponse({ standardSchema: dto.itemsView })
  async programmes(
    @Query({ schema: dto.sinceQuery }) { asOf, ...since }: dto.SinceQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { items, feed } = cut(await this.data.calls(since, { asOf }), since, self);
    return unlessKnown({ items: items.map(format.programmeOf), ...feed }, request, reply);
  }

  @Get('releases')
  @ApiOkResponse({ standardSchema: dto.releasePackageView })
  async releases(
    @Query({ schema: dto.sinceQuery }) { asOf, ...since }: dto.SinceQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { items, feed } = cut(await this.data.releases(since, { asOf }), since, self);
    const releases = items.map((row) => format.releaseOf(this.#publisher, row));
    return unlessKnown(
      { version: OCDS_VERSION, publisher: { name: this.#publisher.name }, releases, ...feed },
      request,
      reply,
    );
  }

  /** A record comes again when its call, an award or a payment changes. */
  @Get('records')
  @ApiOkResponse({ standardSchema: dto.recordPackageView })
  async records(
    @Query({ schema: dto.sinceQuery }) { asOf, ...since }: dto.SinceQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { items, feed } = cut(await this.data.records(since, { asOf }), since, self);
    const ids = items.map(({ call }) => call.callId);
    const of = await this.data.ofCalls(ids, { asOf });
    const records = items.map(({ call }) => format.recordShown(this.#publisher, call, of(call.callId)));
    return unlessKnown(
      { version: OCDS_VERSION, publisher: { name: this.#publisher.name }, records, ...feed },
      request,
      reply,
    );
  }

  @Get('records/:id')
  @ApiOkResponse({ standardSchema: dto.recordView })
  async record(
    @Param('id', { schema: idParam }) callId: string,
    @Query({ schema: dto.asOfQuery }) { asOf }: dto.AsOf,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const call = await this.data.call(callId, { asOf });
    if (!call) throw new NotFoundException();
    const of = await this.data.ofCalls([callId], { asOf });
    return unlessKnown(format.recordShown(this.#publisher, call, of(callId)), request, reply);
  }

  @Get('bdns/calls')
  @ApiOkResponse({ standardSchema: dto.itemsView })
  async bdnsCalls(
    @Query({ schema: dto.sinceQuery }) { asOf, ...since }: dto.SinceQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { items, feed } = cut(await this.data.calls(since, { asOf }), since, self);
    const authorities = items.flatMap(({ grantingAuthorityId: id }) => (id === null ? [] : [id]));
    const organisations = await this.data.organisations(authorities, { asOf });
    const calls = items.map((call) => bdnsCall(this.#publisher, call, organisations));
    return unlessKnown({ items: calls, ...feed }, request, reply);
  }

  @Get('bdns/awards')
  @ApiOkResponse({ standardSchema: dto.itemsView })
  async bdnsAwards(
    @Query({ schema: dto.sinceQuery }) { asOf, ...since }: dto.SinceQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { items, feed } = cut(await this.data.awards(since, { asOf }), since, ({ award }) => award);
    return unlessKnown({ items: items.map((item) => bdnsAward(this.#publisher, item)), ...feed }, request, reply);
  }
}
