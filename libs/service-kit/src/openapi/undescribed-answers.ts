import type { OpenAPIObject } from '@nestjs/swagger';

const METHODS = ['get', 'post', 'put', 'delete'] as const;

/** Routes of a published description that do not say what a good answer holds: `POST /api/…`. Generating the documents fails for each. */
export const undescribedAnswers = ({ paths }: OpenAPIObject): string[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
      const said = good.some(([, response]) => response && ('$ref' in response || response.content));
      return said ? [] : [`${method.toUpperCase()} ${path}`];
    }),
  );
