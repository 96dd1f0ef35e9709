import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
const b64 = (bytes: Buffer): string => bytes.toString('base64url');
/** CBOR of a byte string; lengths up to 65535 are all a test needs. */
const cborBytes = (bytes: Buffer): Buffer => Buffer.concat([bytes.length < 256 ? Buffer.from([0x58, bytes.length]) : Buffer.from([0x59, bytes.length >> 8, bytes.length & 255]), bytes]);
const cborText = (text: string): Buffer => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);

/** An authenticator in memory (ES256, attestation "none"), so that passkey sign-in is tested without a browser. */
export function softwarePasskey(origin: string, options: { userVerified?: boolean } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  const rpHash = sha256(new URL(origin).hostname);
  let counter = 0;
  const flags = (attested: boolean): number => 0x01 | (options.userVerified === false ? 0 : 0x04) | (attested ? 0x40 : 0);
  const header = (attested: boolean): Buffer => { const count = Buffer.alloc(4); count.writeUInt32BE(counter); return Buffer.concat([rpHash, Buffer.from([flags(attested)]), count]); };
  const clientData = (type: string, challenge: string, from: string): Buffer => Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  const cose = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]), cborBytes(Buffer.from(jwk.x!, 'base64url')), Buffer.from([0x22]), cborBytes(Buffer.from(jwk.y!, 'base64url'))]);
  return {
    id: b64(id),
    /** Answers `navigator.credentials.create`. */
    enrol(challenge: string, from = origin) {
      const authData = Buffer.concat([header(true), Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
      const attestation = Buffer.concat([Buffer.from([0xa3]), cborText('fmt'), cborText('none'), cborText('attStmt'), Buffer.from([0xa0]), cborText('authData'), cborBytes(authData)]);
      return { id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {},
        response: { clientDataJSON: b64(clientData('webauthn.create', challenge, from)), attestationObject: b64(attestation), transports: ['internal'] } };
    },
    /** Answers `navigator.credentials.get`. */
    signIn(challenge: string, from = origin) {
      counter += 1;
      const authData = header(false);
      const client = clientData('webauthn.get', challenge, from);
      const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), privateKey);
      return { id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {},
        response: { clientDataJSON: b64(client), authenticatorData: b64(authData), signature: b64(signature) } };
    },
  };
}
