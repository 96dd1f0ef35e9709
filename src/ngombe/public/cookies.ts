import type { CodeCookies } from '../../platform/http/code-cookies.ts';

export const REGISTRATION: CodeCookies = { pass: 'wadah-ngombe', once: 'wadah-ngombe-kode', oncePath: '/ngombe/pendaftaran', passPurpose: 'ngombe-pass', oncePurpose: 'ngombe-receipt' };
