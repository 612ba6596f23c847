import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import type { CommandContext } from '@ceriss/event-sourcing';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Where the secret comes from that the keys of consultations are derived from. */
export const BALLOT_SECRETS = Symbol('BallotSecrets');

const derived = (secret: string, consultationId: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, consultationId, `ceriss/consultation/${purpose}/1`, 32));

/* A version 8 UUID (RFC 9562): the bits are ours. */
const uuidOf = (bytes: Buffer): string => {
  const own = Buffer.from(bytes.subarray(0, 16));
  own[6] = (own[6]! & 0x0f) | 0x80;
  own[8] = (own[8]! & 0x3f) | 0x80;
  const hex = own.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** SHA-256 of a key in hex, which is told when a consultation opens. */
export const digestOf = (key: string): string => hash('sha256', Buffer.from(key, 'hex'), 'hex');

/* Given as bytes, a key is imported anew for each ballot, which takes twice as long as opening it. */
const imported = (key: string): KeyObject => createSecretKey(key, 'hex');

const about = (consultationId: string, voter: string): Buffer => Buffer.from(`${consultationId}/${voter}`);

/** Opens ballots of one consultation with its key, published or not: nothing for what that key has not sealed for that voter. */
export const opener = (consultationId: string, key: string) => {
  const cipherKey = imported(key);
  return (voter: string, sealed: string): string | undefined => {
    const text = Buffer.from(sealed, 'base64url');
    if (text.length <= NONCE + TAG) return undefined;
    const decipher = createDecipheriv(CIPHER, cipherKey, text.subarray(0, NONCE));
    decipher.setAAD(about(consultationId, voter));
    decipher.setAuthTag(text.subarray(NONCE, NONCE + TAG));
    try {
      const marks = decipher.update(text.subarray(NONCE + TAG));
      decipher.final();
      return marks.toString('latin1');
    } catch {
      return undefined;
    }
  };
};

/** The keys of one consultation. That of the ballots is published at the close, that of the voters never is. */
export class ConsultationSecrets {
  readonly key: string;
  readonly #cipherKey: KeyObject;
  readonly #voters: Buffer;

  constructor(
    secret: string,
    private readonly consultationId: string,
  ) {
    this.key = derived(secret, consultationId, 'ballots').toString('hex');
    this.#cipherKey = imported(this.key);
    this.#voters = derived(secret, consultationId, 'voters');
  }

  /** The pseudonym of a person or organisation in this consultation. */
  voter(subject: string): string {
    return uuidOf(createHmac('sha256', this.#voters).update(subject).digest());
  }

  seal(voter: string, marks: string): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.#cipherKey, nonce);
    cipher.setAAD(about(this.consultationId, voter));
    const text = Buffer.concat([cipher.update(marks, 'latin1'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
  }

  /**
   * The context of a ballot's command: it names nobody, and nothing in it lets the few possible bodies or keys be tried, because what
   * was a plain hash of them is keyed here.
   */
  disguised({ commandId, fingerprint, correlationId }: CommandContext, voter: string): CommandContext {
    const keyed = (text: string): Buffer => createHmac('sha256', this.#voters).update(text).digest();
    const id = uuidOf(keyed(`command/${commandId}`));
    return {
      commandId: id,
      causationId: id,
      correlationId,
      fingerprint: keyed(`body/${fingerprint}`).toString('hex'),
      actor: { subject: voter, role: 'voter' },
    };
  }
}
