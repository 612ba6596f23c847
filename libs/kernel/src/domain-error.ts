import type { Json } from './json.js';

/** What a refusal tells whoever was refused. `message` texts live in the catalogue of messages by code, not here. */
export type Refusal = Readonly<{
  /** The rule that was broken, with its version: `de-minimis@2023/2831`, `statutes@1`. */
  rule?: string;
  /** Article of the law or clause of the statutes. Only where it is certain: an unconfirmed figure names no law. */
  reference?: string;
  /** The figures the decision used. Never personal data. */
  facts?: Readonly<Record<string, Json>>;
  /** The smallest change that would make the same command pass, where one can be named. */
  wouldPassIf?: Readonly<Record<string, Json>>;
}>;

/** A broken domain rule. The code is stable and part of the public API; HTTP status is decided in `interface/`. */
export class DomainError<Code extends string = string> extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly code: Code,
    readonly refusal: Refusal = {},
  ) {
    super(code);
  }
}
