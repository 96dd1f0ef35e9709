import { createTransport } from 'nodemailer';
import type { MailTransport } from './sender.ts';

/**
 * Sends through an SMTP server.
 * @param options.url `smtp://user:password@host:587` or `smtps://…`
 * @param options.from the sender's address; without it the user of the URL when that is an address, else `tidak-dibalas@` and the site's host
 */
export function smtpTransport(options: { url: string; from?: string }): MailTransport {
  const server = createTransport({
    url: options.url, pool: true, maxConnections: 2, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 45_000,
    disableFileAccess: true, disableUrlAccess: true,
  });
  const user = decodeURIComponent(new URL(options.url).username);
  const from = options.from ?? (user.includes('@') ? user : undefined);
  return {
    async send(mail) {
      try {
        await server.sendMail({
          // Objects, never strings: a string would be parsed as a list of addresses.
          from: { name: mail.cityName, address: from ?? `tidak-dibalas@${mail.host}` }, to: { name: '', address: mail.to },
          subject: mail.subject, text: mail.text, date: mail.createdAt, messageId: mail.messageId,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
      } catch (error) {
        const code = (error as { responseCode?: number }).responseCode ?? 0;
        // 5xx says never, except about signing in, which an administrator can repair.
        const permanent = code >= 500 && (error as { code?: string }).code !== 'EAUTH';
        throw Object.assign(new Error((error as Error).message, { cause: error }), { permanent, code: (error as { code?: string }).code });
      }
    },
    close: () => server.close(),
  };
}
