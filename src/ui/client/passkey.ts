/**
 * Passkeys: `<form data-passkey="register|login" data-options-url data-verify-url
 *   data-message-cancelled data-message-unsupported data-message-failed>` with `<p class="err" data-passkey-error hidden>` inside.
 * The form's own fields travel to both addresses as JSON (names such as `csrf` included); the second answer is `{ location }`,
 * or `{ message }` with a status of 4xx. The button stays hidden until the browser can do it.
 */
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

const fieldsOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

class Answered extends Error {}

async function ask<T>(url: string, body: unknown): Promise<T> {
  const answer = await fetch(url, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify(body) });
  const data = await answer.json() as T & { message?: string };
  if (!answer.ok) throw new Answered(data.message ?? '');
  return data;
}

async function run(form: HTMLFormElement): Promise<string> {
  const { passkey, optionsUrl = '', verifyUrl = '' } = form.dataset;
  const fields = fieldsOf(form);
  const response = passkey === 'register'
    ? await startRegistration({ optionsJSON: await ask(optionsUrl, fields) })
    : await startAuthentication({ optionsJSON: await ask(optionsUrl, fields) });
  return (await ask<{ location: string }>(verifyUrl, { ...fields, response })).location;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  const say = (message: string | undefined) => {
    const place = form.querySelector<HTMLElement>('[data-passkey-error]');
    if (!place) return;
    place.textContent = message ?? '';
    place.hidden = !message;
    place.setAttribute('role', 'alert');
  };
  const isAble = browserSupportsWebAuthn();
  form.hidden = !isAble && form.dataset['passkey'] === 'login';
  if (!isAble) say(form.dataset['messageUnsupported']);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    say('');
    run(form).then((location) => window.location.assign(location), (error: unknown) => {
      const isCancelled = error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError');
      say(error instanceof Answered && error.message ? error.message : isCancelled ? form.dataset['messageCancelled'] : form.dataset['messageFailed']);
    });
  });
}
