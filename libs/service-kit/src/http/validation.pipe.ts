import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { Problem, type FieldError, type Language } from './problem.js';
import { unknownFields } from './unknown-fields.js';

type Issue = z.core.$ZodIssue;

const TEXTS = { es: z.locales.es().localeError, en: z.locales.en().localeError };

/** A value from a request that its schema refused; `issues` carry no values. */
const invalid = (source: string, issues: readonly Issue[]): Problem =>
  new Problem('INVALID_REQUEST', { errors: (language) => issues.map((issue) => fieldError(source, issue, language)) });

const fieldError = (source: string, issue: Issue, language: Language): FieldError => ({
  path: [source, ...issue.path].map(String).join('.'),
  message: messageOf(issue, language),
});

/* A message a DTO brought itself is kept; zod's own English one is said in the caller's language. */
const messageOf = (issue: Issue, language: Language): string => {
  const [own, english] = [textOf(issue, language), textOf(issue, 'en')];
  return issue.message && issue.message !== english ? issue.message : own;
};

const textOf = (issue: Issue, language: Language): string => {
  const text = TEXTS[language](issue as z.core.$ZodRawIssue);
  return typeof text === 'string' ? text : (text?.message ?? issue.message);
};

/** Validates what `@Body({ schema })`, `@Query({ schema })` and `@Param('id', { schema })` name. A field that no schema took is an error. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { type, data, schema }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    const source = data ? `${type}.${data}` : type;
    // Not the asynchronous parser: it never takes zod's compiled path, and nothing a caller sends has to be looked up to be read.
    const result = schema.safeParse(value, { reportInput: true });
    if (!result.success) throw invalid(source, result.error.issues);
    const unknown = unknownFields(value, result.data);
    if (unknown.length > 0) throw invalid(source, unknown);
    return result.data;
  }
}
