/** No inline script or style, nothing from elsewhere. `blob:` and `data:` pictures are previews of photos before sending. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'", "script-src 'self'", "connect-src 'self'",
  "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "manifest-src 'self'",
].join('; ');

/** @param hsts the service runs in production under an https address */
export const securityHeaders = (hsts: boolean): readonly (readonly [name: string, value: string])[] => [
  ['content-security-policy', CONTENT_SECURITY_POLICY],
  ['x-content-type-options', 'nosniff'],
  // `no-referrer` would turn the Origin of our own forms into "null".
  ['referrer-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self), publickey-credentials-get=(self), publickey-credentials-create=(self)'],
  // Pages differ by cookie. Not `no-store`: going back to a half-written form must find it.
  ['cache-control', 'private, no-cache'],
  ...(hsts ? [['strict-transport-security', 'max-age=31536000'] as const] : []),
];
