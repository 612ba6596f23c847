import type { Readable } from 'node:stream';
import fastifyMultipart, { type MultipartFile } from '@fastify/multipart';
import {
  BadRequestException,
  createParamDecorator,
  UnsupportedMediaTypeException,
  type ExecutionContext,
} from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { routeKey } from '../auth/route-table.js';
import { apiPrefix, type ServiceDefinition } from '../definition.js';

/* What no client sends: the body of an upload is left unread until the route has let its sender in. */
const UNREAD = 'application/x-ceriss-unread';
const MULTIPART = 'multipart/form-data';

/** A file as it comes in. Nothing of it is read, and nothing limits it, but who takes it. */
export type Upload = Readonly<{ mediaType: string; content: Readable }>;

const uploads = new WeakMap<FastifyRequest, string>();

const mediaTypeOf = (header: string | undefined): string => (header ?? '').split(';', 1)[0]!.trim().toLowerCase();

/** Lets the routes that take a file take it as a stream, in a form or as the body. Other routes take no form. */
export const admitUploads = async (server: FastifyInstance, definition: ServiceDefinition): Promise<void> => {
  const routes = definition.routes.filter(({ upload }) => upload);
  if (routes.length === 0) return;
  const keys = new Set(routes.map(({ method, path }) => routeKey(method, `${apiPrefix(definition)}/${path}`)));
  await server.register(fastifyMultipart);
  server.addContentTypeParser(UNREAD, (_request, _payload, done) => done(null));
  server.addHook('onRequest', (request, _reply, done) => {
    const mediaType = mediaTypeOf(request.headers['content-type']);
    if (!keys.has(routeKey(request.method, request.routeOptions.url ?? ''))) {
      return done([UNREAD, MULTIPART].includes(mediaType) ? new UnsupportedMediaTypeException() : undefined);
    }
    uploads.set(request, mediaType);
    if (mediaType !== MULTIPART) request.raw.headers['content-type'] = UNREAD;
    done();
  });
};

const fileOf = async (request: FastifyRequest): Promise<Upload> => {
  const form = request as FastifyRequest & { file(o: object): Promise<MultipartFile | undefined> };
  const file = await form.file({ limits: { fileSize: Infinity, files: 1 } });
  if (!file) throw new BadRequestException();
  return { mediaType: mediaTypeOf(file.mimetype), content: file.file };
};

/** Opens the file of a request: the first of a form, or the body itself. Throws a 400 when there is none. */
export type OpenUpload = () => Promise<Upload>;

/** The file that a request brings, on a route whose line in the access table says `upload`. */
export const UploadOf = createParamDecorator((_: unknown, context: ExecutionContext): OpenUpload => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const mediaType = uploads.get(request);
  return async () => {
    if (mediaType === undefined) throw new BadRequestException();
    return mediaType === MULTIPART ? fileOf(request) : { mediaType, content: request.raw };
  };
});
