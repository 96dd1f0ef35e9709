import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { AuthenticationResponseJSON, PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

/** Whom the passkey belongs to on our side. `id` is the host name; browsers refuse IP addresses. */
export interface RelyingParty { id: string; origin: string; name: string }

/** A stored passkey. `credentialId` is base64url, as the browser names it. */
export interface Passkey { credentialId: string; publicKey: Buffer; counter: number; transports: readonly string[] }

export function relyingParty(baseUrl: string, name: string): RelyingParty {
  const { hostname, origin } = new URL(baseUrl);
  return { id: hostname, origin, name };
}

/** Our challenge as base64url, or a question whether a challenge is one of ours and still good. */
export type ExpectedChallenge = string | ((challenge: string) => boolean | Promise<boolean>);

/** Options for `startRegistration` of @simplewebauthn/browser. `challenge` are at least 16 random or signed bytes. */
export function enrolmentOptions(party: RelyingParty, input: {
  challenge: Buffer; accountId: string; accountName: string; displayName: string; existing: readonly Pick<Passkey, 'credentialId' | 'transports'>[];
}): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpID: party.id, rpName: party.name, challenge: Uint8Array.from(input.challenge),
    userID: new TextEncoder().encode(input.accountId), userName: input.accountName, userDisplayName: input.displayName,
    attestationType: 'none', excludeCredentials: input.existing.map((key) => ({ id: key.credentialId, transports: [...key.transports] })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
}

/** Options for `startAuthentication`. Without `keys` the device offers the passkeys it knows for this site. */
export function signInOptions(party: RelyingParty, input: {
  challenge: Buffer; keys?: readonly Pick<Passkey, 'credentialId' | 'transports'>[];
}): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: party.id, challenge: Uint8Array.from(input.challenge), userVerification: 'preferred',
    ...(input.keys ? { allowCredentials: input.keys.map((key) => ({ id: key.credentialId, transports: [...key.transports] })) } : {}),
  });
}

/** The library tells "no" by throwing; to the caller any answer that does not verify is the same null. */
async function orNull<T>(work: () => Promise<T | null>): Promise<T | null> {
  try { return await work(); } catch { return null; }
}

/**
 * Checks what the browser sent after enrolment.
 * @param response parsed JSON, not trusted
 * @returns the passkey to store, and whether the device checked the person (PIN, finger), or null
 */
export function checkEnrolment(party: RelyingParty, input: { response: unknown; challenge: ExpectedChallenge }): Promise<(Passkey & { userVerified: boolean }) | null> {
  return orNull(async () => {
    const result = await verifyRegistrationResponse({
      response: input.response as RegistrationResponseJSON, expectedChallenge: input.challenge,
      expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: false,
    });
    if (!result.verified) return null;
    const { credential, userVerified } = result.registrationInfo;
    return { credentialId: credential.id, publicKey: Buffer.from(credential.publicKey), counter: credential.counter, transports: credential.transports ?? [], userVerified };
  });
}

/** The id of the passkey that an answer speaks of, to look it up; null when the JSON is not such an answer. */
export function credentialIdOf(response: unknown): string | null {
  const id = typeof response === 'object' && response !== null ? (response as { id?: unknown }).id : null;
  return typeof id === 'string' && /^[\w-]{1,1400}$/.test(id) ? id : null;
}

/**
 * Checks the browser's answer against a stored passkey; a counter that went backwards (a copied key) is refused.
 * @returns the counter to store and whether the device checked the person, or null
 */
export function checkSignIn(party: RelyingParty, input: { response: unknown; challenge: ExpectedChallenge; passkey: Passkey }): Promise<{ counter: number; userVerified: boolean } | null> {
  return orNull(async () => {
    const { passkey } = input;
    const result = await verifyAuthenticationResponse({
      response: input.response as AuthenticationResponseJSON, expectedChallenge: input.challenge,
      expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: false,
      credential: { id: passkey.credentialId, publicKey: Uint8Array.from(passkey.publicKey), counter: passkey.counter, transports: [...passkey.transports] },
    });
    return result.verified ? { counter: result.authenticationInfo.newCounter, userVerified: result.authenticationInfo.userVerified } : null;
  });
}
