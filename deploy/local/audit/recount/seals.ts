import { createDecipheriv, createHash, createHmac } from 'node:crypto';
import type { BallotContent } from '../../../../services/governance/src/domain/voting/ballot-content.js';

/*
 * The sealed ballots of decision 0031, opened by what the decision says and not by the code that seals them: nonce (12 bytes), ciphertext,
 * tag (16) in base64url, AES-256-GCM, with the name of the ballot as AAD.
 */
const NONCE = 12;
const TAG = 16;

/* What a ballot of each method cannot be without: whatever else opens is no ballot. */
const SAYS: { readonly [M in BallotContent['method']]: (content: Record<string, unknown>) => boolean } = {
  'yes-no': ({ choice }) => typeof choice === 'string',
  consent: ({ position }) => typeof position === 'string',
  approval: ({ approved }) => Array.isArray(approved),
  score: ({ scores }) => typeof scores === 'object' && scores !== null,
  schulze: ({ ranking }) => Array.isArray(ranking) && ranking.every((rank) => Array.isArray(rank)),
  stv: ({ preferences }) => Array.isArray(preferences),
};

const asBallot = (text: string): BallotContent | undefined => {
  const content = JSON.parse(text) as Record<string, unknown> | null;
  const method = `${content?.['method']}` as BallotContent['method'];
  return content && Object.hasOwn(SAYS, method) && SAYS[method](content) ? (content as BallotContent) : undefined;
};

/** Opens the sealed ballot of a seat; undefined when the key does not open it for that seat of that round. */
export const openBallot = (
  key: Buffer,
  name: Readonly<{ proposal: string; round: number; seat: string }>,
  sealed: string,
): BallotContent | undefined => {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    cipher.setAAD(Buffer.from(`ceriss/ballot/1/proposal/${name.proposal}/${name.round}/${name.seat}`));
    cipher.setAuthTag(bytes.subarray(bytes.length - TAG));
    const text = Buffer.concat([cipher.update(bytes.subarray(NONCE, bytes.length - TAG)), cipher.final()]);
    return asBallot(text.toString());
  } catch {
    return undefined;
  }
};

/** What an opening must have said for this key to be the one that it committed to. */
export const commitmentOf = (key: Buffer): string => createHash('sha256').update(key).digest('base64url');

/** The order of options that follows from the key of a round. */
export const lotFrom = (key: Buffer, options: readonly string[]): string[] => {
  const number = (option: string) => createHmac('sha256', key).update(`ceriss/lot/1/${option}`).digest();
  return [...options].sort((a, b) => Buffer.compare(number(a), number(b)));
};
