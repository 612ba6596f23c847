import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { apiPrefix, type ServiceDefinition } from '../definition.js';
import { placeholders } from '../runtime/providers.js';
import { ServiceModule } from '../runtime/service.module.js';
import { asPublished } from './publish.js';

/* JSON Schema 2020-12 is what OpenAPI 3.1 speaks. A request may not bring a field that the schema does not name. */
const jsonSchemaOf = (schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const {
    $schema: _,
    $defs,
    ...rest
  } = z.toJSONSchema(schema, {
    io: schemaType,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'object' && schemaType === 'input') jsonSchema.additionalProperties ??= false;
      if (zodSchema._zod.def.type === 'bigint') Object.assign(jsonSchema, { type: 'string', pattern: '^-?\\d+$' });
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
    },
  });
  return { schema: rest, ...($defs && { components: $defs }) };
};

/** The OpenAPI description of an application, running or not. */
export const describe = (app: NestFastifyApplication, definition: ServiceDefinition): OpenAPIObject => {
  const frame = new DocumentBuilder()
    .setTitle(definition.title)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'oidc')
    .build();
  const document = SwaggerModule.createDocument(app, frame, {
    standardSchemaConverter: jsonSchemaOf,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  return asPublished(document, definition);
};

/** The OpenAPI 3.1 description of a service, from its controllers and zod schemas; needs no backends. */
export const openApiDocument = async (definition: ServiceDefinition): Promise<OpenAPIObject> => {
  const module = ServiceModule.of(definition, ['api'], placeholders);
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    preview: true,
    abortOnError: false,
    logger: false,
  });
  app.setGlobalPrefix(apiPrefix(definition));
  return describe(app, definition);
};
