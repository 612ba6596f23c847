import { Problem } from './problem.js';

const ENTITY_TAG = /^(?:W\/)?"(\d{1,19})"$/;
const POSITION = /^([a-z][a-z-]{0,40})@(\d{1,20})$/;

export const entityTag = (revision: bigint | string | number): string => `"${revision}"`;

/** The revision an `If-Match` names, weak or strong: proxies weaken tags. `*` and no header name none. Throws Problem 400. */
export const revisionNamedBy = (ifMatch: string | undefined): bigint | undefined => {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const revision = ENTITY_TAG.exec(ifMatch.trim())?.[1];
  if (revision === undefined) throw new Problem('MALFORMED_IF_MATCH');
  return BigInt(revision);
};

export const positionHeader = (context: string, position: bigint): string => `${context}@${position}`;

/** The position a `Ceriss-Position` names, if it is this context's; another's says nothing here. Throws Problem 400. */
export const positionNamedBy = (header: string | undefined, context: string): bigint | undefined => {
  if (header === undefined) return undefined;
  const [, owner, position] = POSITION.exec(header.trim()) ?? [];
  if (!owner || !position) throw new Problem('MALFORMED_POSITION');
  return owner === context ? BigInt(position) : undefined;
};
