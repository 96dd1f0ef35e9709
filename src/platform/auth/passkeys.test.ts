import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { softwarePasskey } from '../../../test/software-passkey.ts';
import { checkEnrolment, checkSignIn, credentialIdOf, enrolmentOptions, relyingParty, signInOptions } from './passkeys.ts';

const party = relyingParty('https://lapor.kota.example', 'Wadah');
const enrol = async (device = softwarePasskey(party.origin)) => {
  const options = await enrolmentOptions(party, { challenge: randomBytes(32), accountId: 'a1', accountName: 'sri@kota.example', displayName: 'Sri', existing: [] });
  const passkey = await checkEnrolment(party, { response: device.enrol(options.challenge), challenge: options.challenge });
  if (!passkey) throw new Error('enrolment failed');
  return { device, passkey, options };
};

test('a passkey is enrolled and signs in, and its counter moves on', async () => {
  const { device, passkey, options } = await enrol();
  expect(options.rp.id).toBe('lapor.kota.example');
  expect(passkey).toMatchObject({ credentialId: device.id, counter: 0, transports: ['internal'], userVerified: true });
  const ask = await signInOptions(party, { challenge: randomBytes(32), keys: [passkey] });
  const response = device.signIn(ask.challenge);
  expect(credentialIdOf(response)).toBe(device.id);
  expect(await checkSignIn(party, { response, challenge: ask.challenge, passkey })).toEqual({ counter: 1, userVerified: true });
  expect(await checkSignIn(party, { response, challenge: (typed) => typed === ask.challenge, passkey })).toEqual({ counter: 1, userVerified: true });
});

test('another site, another challenge, another key and a copied key are refused', async () => {
  const { device, passkey } = await enrol();
  const { challenge } = await signInOptions(party, { challenge: randomBytes(32) });
  expect(await checkSignIn(party, { response: device.signIn(challenge, 'https://kota-palsu.example'), challenge, passkey })).toBeNull();
  expect(await checkSignIn(party, { response: device.signIn('AAAA'), challenge, passkey })).toBeNull();
  expect(await checkSignIn(party, { response: softwarePasskey(party.origin).signIn(challenge), challenge, passkey })).toBeNull();
  expect(await checkSignIn(party, { response: device.signIn(challenge), challenge, passkey: { ...passkey, counter: 90 } })).toBeNull();
});

test('the page learns whether the device checked the person', async () => {
  const { passkey } = await enrol(softwarePasskey(party.origin, { userVerified: false }));
  expect(passkey.userVerified).toBe(false);
});

test.each([null, 1, 'x', {}, { id: 'a' }, { id: 'a', rawId: 'a', type: 'public-key', response: {} }, []])('%j is no answer', async (response) => {
  const { passkey } = await enrol();
  expect(await checkEnrolment(party, { response, challenge: 'AAAA' })).toBeNull();
  expect(await checkSignIn(party, { response, challenge: 'AAAA', passkey })).toBeNull();
});
