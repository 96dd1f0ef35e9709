import type { ComponentChildren } from 'preact';
import type { Text } from '../text.ts';

/**
 * A passkey needs script, so the form is hidden until `passkey.js` (its contract stands there) has seen that the browser
 * can do it. The script sends the form's fields as JSON and follows the address in the answer.
 */
export const PasskeyForm = ({ url, csrf, mode, t, children }: { url: string; csrf: string; mode: 'login' | 'register'; t: Text; children: ComponentChildren }) => (
  <form method="post" class="flow" hidden novalidate data-passkey={mode} data-options-url={`${url}/tantangan`} data-verify-url={url}
    data-message-cancelled={t.account.keyCancelled} data-message-unsupported={t.account.keyUnsupported}
    data-message-failed={mode === 'login' ? t.signIn.passkeyFailed : t.account.keyFailed}>
    {csrf && <input type="hidden" name="csrf" value={csrf} />}
    {children}
    <p class="err" data-passkey-error hidden></p>
  </form>
);
