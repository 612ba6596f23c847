import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/*
 * How ballots stay secret until the close (decision 0031). One key a round: HKDF-SHA-256 of the secret of the service, with the name of
 * the round as info. A sealed ballot is base64url of nonce (12 bytes), ciphertext, tag (16); AES-256-GCM, the name of the ballot as AAD.
 * The content is JSON with spaces behind it: all ballots of a round are of one length, so that not even that tells a choice.
 */
const NONCE = 12;
const TAG = 16;

/** Names what the key of fingerprints belongs to, whatever round is open; that key is never published. */
export const proposalName = (proposalId: string): string => `proposal/${proposalId}`;

/** Names a box of ballots that one key seals: `proposal/<id>/<round>`. */
export const roundName = (proposalId: string, round: number): string => `proposal/${proposalId}/${round}`;

/** The AAD of a ballot: a sealed ballot opens in its own box and for its own voter only. */
export const ballotName = (box: string, voter: string): string => `ceriss/ballot/1/${box}/${voter}`;

/** The 32 bytes that seal a box. */
export const boxKey = (secret: string, box: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `ceriss/ballot-key/1/${box}`, 32));

/** What is published of a key when its box opens: who is shown the key after the close sees that it is that one. */
export const commitmentTo = (key: Buffer): string => createHash('sha256').update(key).digest('base64url');

/** Seals content for a ballot of that name, padded to so many bytes. Throws RangeError when it is longer. */
export const seal = (key: Buffer, name: string, content: unknown, bytes: number): string => {
  const plain = Buffer.alloc(bytes, ' ');
  const text = Buffer.from(JSON.stringify(content), 'utf8');
  if (text.length > bytes) throw new RangeError(`a ballot of ${text.length} bytes does not fit into ${bytes}`);
  text.copy(plain);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name, 'utf8'));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
};

/** The content of a sealed ballot; undefined when it was not sealed with that key under that name. */
export const unseal = (key: Buffer, name: string, sealed: string): unknown => {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE + TAG) return undefined;
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
  cipher.setAAD(Buffer.from(name, 'utf8')).setAuthTag(bytes.subarray(-TAG));
  try {
    const plain = Buffer.concat([cipher.update(bytes.subarray(NONCE, -TAG)), cipher.final()]);
    return JSON.parse(plain.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
};

/** The fingerprint of a command that carries a ballot: without the key nobody can try the few possible bodies and see which one fits. */
export const sealedFingerprint = (key: Buffer, fingerprint: string): string =>
  createHmac('sha256', key).update(`ceriss/fingerprint/1/${fingerprint}`).digest('hex');
