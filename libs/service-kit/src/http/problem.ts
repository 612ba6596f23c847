import type { Json } from '@ceriss/kernel';
import { kitMessages } from './kit-messages.js';

export type KitCode = keyof typeof kitMessages;

export type FieldError = Readonly<{ path: string; message: string }>;

type Details = Readonly<{
  facts?: Readonly<Record<string, Json>>;
  /** In seconds. */
  retryAfter?: number;
  errors?: (language: Language) => readonly FieldError[];
  headers?: Readonly<Record<string, string>>;
}>;

export type Language = 'es' | 'en';

/** A request that cannot be answered as asked, for a reason that is the kit's own and not a rule of the domain. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: KitCode,
    readonly details: Details = {},
  ) {
    super(code);
  }
}
