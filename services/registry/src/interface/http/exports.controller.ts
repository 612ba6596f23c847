import { timeQuery } from '@ceriss/service-kit';
import { Controller, Get, Header, NotFoundException, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ExportedDataset } from '../../domain/import/columns.js';
import { ExportQuery, type ExportedRow } from '../../read-models/exports/export.query.js';
import { catalogue, exportFiles, mediaTypeOf, type Format } from '../open-data/catalogue.js';
import { columnsExported, dictionary, dictionaryText } from '../open-data/dictionary.js';
import { GRAPH, organisation, project } from '../open-data/linked-data.js';
import { csvOf, jsonOf, mapped } from '../open-data/written.js';

const exportQuery = z.strictObject({ ...timeQuery });
type ExportQueryDto = z.output<typeof exportQuery>;

type Named = Readonly<{ dataset: ExportedDataset; format: Format }>;

/* One route a file, so that each stands in the access table and in the description. */
const FILES: ReadonlyMap<string, Named> = new Map(
  exportFiles().map(({ dataset, format }) => [`${dataset}.${format}`, { dataset, format }]),
);

const written = ({ dataset, format }: Named, rows: AsyncIterable<ExportedRow>) => {
  const columns = columnsExported(dataset);
  const picked = (row: ExportedRow) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
  switch (format) {
    case 'csv':
      return csvOf(columns, rows);
    case 'json':
      return jsonOf(mapped(rows, picked));
    case 'jsonld':
      return jsonOf(mapped(rows, dataset === 'actors' ? organisation : project), GRAPH.before, GRAPH.after);
  }
};

@Controller('exports')
export class ExportsController {
  constructor(private readonly exporting: ExportQuery) {}

  @Get('dictionary.json')
  @ApiOkResponse({ standardSchema: z.looseObject({}) })
  showDictionary() {
    return dictionary();
  }

  @Get('dictionary.txt')
  @ApiOkResponse({ standardSchema: z.string() })
  @Header('content-type', 'text/plain; charset=utf-8')
  readDictionary() {
    return dictionaryText();
  }

  @Get('catalog.jsonld')
  @ApiOkResponse({ standardSchema: z.looseObject({}) })
  @ApiProduces('application/ld+json')
  @Header('content-type', 'application/ld+json; charset=utf-8')
  async describeData(@Query({ schema: exportQuery }) at: ExportQueryDto) {
    return catalogue(await this.exporting.begins(at));
  }

  @Get([...FILES.keys()])
  @ApiProduces('text/csv', 'application/json', 'application/ld+json')
  @ApiOkResponse({ standardSchema: z.string() })
  download(@Req() { url }: FastifyRequest, @Query({ schema: exportQuery }) at: ExportQueryDto) {
    const file = url.split('?', 1)[0]!.split('/').at(-1)!;
    const asked = FILES.get(file);
    if (!asked) throw new NotFoundException();
    const content = written(asked, this.exporting.rows(asked.dataset, at));
    return new StreamableFile(content, {
      type: `${mediaTypeOf(asked.format)}; charset=utf-8`,
      disposition: `attachment; filename="${file}"`,
    });
  }
}
