/** What JSON can carry without loss. Integers above 2^53 are strings: JSON numbers are rounded. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
