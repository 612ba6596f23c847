import { z } from 'zod';

export const FORMATS = ['html', 'pdf', 'json'] as const;

export type PaperFormat = (typeof FORMATS)[number];

/** `?format=` of a route that serves a document: to be spread into its query, beside `timeQuery`. */
export const formatQuery = {
  format: z
    .enum(FORMATS)
    .meta({ description: 'Instead of Accept: text/html, application/pdf or application/json', example: 'pdf' })
    .optional(),
};

const MEDIA: Readonly<Record<string, PaperFormat>> = {
  'text/html': 'html',
  'text/*': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'application/json': 'json',
};

type Accepted = Readonly<{ format: PaperFormat | undefined; quality: number }>;

const acceptedBy = (entry: string): Accepted => {
  const [type = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
  const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1');
  return { format: MEDIA[type], quality: Number.isNaN(quality) ? 0 : quality };
};

/** The form in which to answer: the one named in the query, else the best that `Accept` names, else JSON. */
export const formatOf = (asked: PaperFormat | undefined, accept: string | undefined): PaperFormat => {
  if (asked !== undefined) return asked;
  const wanted = (accept ?? '')
    .slice(0, 500)
    .split(',')
    .map(acceptedBy)
    .filter(({ format, quality }) => format !== undefined && quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return wanted[0]?.format ?? 'json';
};
