import { StreamableFile } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { htmlOf } from './html.js';
import type { Paper } from './paper.js';
import { pdfOf } from './pdf.js';
import { CONTENT_SECURITY_POLICY } from './style.js';

/** What of Fastify's reply it takes to serve a document. */
type Reply = Readonly<{ header(name: string, value: string): unknown; status(code: number): unknown }>;

type Request = Readonly<{ headers: Readonly<Record<string, string | readonly string[] | undefined>> }>;

export type Serving = Readonly<{
  format: 'html' | 'pdf';
  /** Without its ending. Latin letters, digits and hyphens. */
  filename: string;
  request: Request;
  reply: Reply;
}>;

const MEDIA = { html: 'text/html; charset=utf-8', pdf: 'application/pdf' } as const;

const matches = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag) === true;

/**
 * Answers with the paper as HTML or PDF: its digest is the `ETag`, so that who has it already is answered 304 without a body. For a
 * controller with `@Res({ passthrough: true })`.
 */
export const servePaper = async (
  paper: Paper,
  { format, filename, request, reply }: Serving,
): Promise<StreamableFile | undefined> => {
  const body = format === 'pdf' ? await pdfOf(paper) : Buffer.from(htmlOf(paper), 'utf8');
  const tag = `"${createHash('sha256').update(body).digest('hex')}"`;
  reply.header('etag', tag);
  reply.header('vary', 'accept, accept-language');
  reply.header('content-language', paper.language);
  if (format === 'html') reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
  if (matches(request.headers['if-none-match']?.toString(), tag)) {
    reply.status(304);
    return undefined;
  }
  return new StreamableFile(body, {
    type: MEDIA[format],
    disposition: `inline; filename="${filename}.${format}"`,
    length: body.length,
  });
};
