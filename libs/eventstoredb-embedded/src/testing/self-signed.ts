import { createSign, generateKeyPairSync } from 'node:crypto';

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 128) return Buffer.concat([Buffer.from([tag, length]), content]);
  const size = length < 256 ? Buffer.from([0x81, length]) : Buffer.from([0x82, length >> 8, length & 255]);
  return Buffer.concat([Buffer.from([tag]), size, content]);
};

const SEQUENCE = 0x30;
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const text = (tag: number, value: string): Buffer => der(tag, Buffer.from(value, 'ascii'));
const utcTime = (year: number): Buffer => text(0x17, `${String(year % 100).padStart(2, '0')}0101000000Z`);

const ECDSA_WITH_SHA256 = der(SEQUENCE, oid('2a8648ce3d040302'));
const NAME = der(SEQUENCE, der(0x31, der(SEQUENCE, oid('550403'), text(0x0c, 'localhost'))));
const TRUE = Buffer.from([0x01, 0x01, 0xff]);

const extensions = (): Buffer => {
  const names = der(SEQUENCE, text(0x82, 'localhost'), der(0x87, Buffer.from([127, 0, 0, 1])));
  const alternativeNames = der(SEQUENCE, oid('551d11'), der(0x04, names));
  const authority = der(SEQUENCE, oid('551d13'), TRUE, der(0x04, der(SEQUENCE, TRUE)));
  return der(0xa3, der(SEQUENCE, alternativeNames, authority));
};

/** A certificate for localhost and 127.0.0.1, valid from last year to the next but one, that vouches for itself. */
export const selfSigned = (): { certificate: Buffer; privateKey: Buffer } => {
  const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const year = new Date().getUTCFullYear();
  const body = der(
    SEQUENCE,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA_WITH_SHA256,
    NAME,
    der(SEQUENCE, utcTime(year - 1), utcTime(year + 2)),
    NAME,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    extensions(),
  );
  const signature = createSign('sha256').update(body).sign(keys.privateKey);
  const certificate = der(SEQUENCE, body, ECDSA_WITH_SHA256, der(0x03, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    certificate: Buffer.from(`-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`),
    privateKey: Buffer.from(keys.privateKey.export({ type: 'pkcs8', format: 'pem' })),
  };
};
