import type { ComponentChildren } from 'preact';
import { FieldError } from '../../../ui/parts/field.tsx';

/**
 * A passkey needs script, so the form is hidden until `passkey.js` has seen that the browser can do it. The script asks
 * `options` for a challenge, lets the device answer, puts the answer as JSON into `jawaban`, and sends the ordinary form.
 */
export const PasskeyForm = ({ action, options, csrf, mode, failed, children }: {
  action: string; options: string; csrf: string; mode: 'masuk' | 'tambah'; failed: string; children: ComponentChildren;
}) => (
  <form action={action} method="post" class="flow" hidden novalidate data-kunci={mode} data-pilihan={options}>
    {csrf && <input type="hidden" name="csrf" value={csrf} />}
    <input type="hidden" name="jawaban" value="" />
    {children}
    <div role="alert" data-gagal hidden><FieldError name={`kunci-${mode}`} message={failed} /></div>
  </form>
);
