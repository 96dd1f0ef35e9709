import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('nothing set is a working installation', () => {
  expect(readConfig({ PORT: '', HOME: '/root' }, '/srv/wadah')).toEqual({
    config: {
      port: 3000, databaseUrl: undefined, baseUrl: undefined, smtpUrl: undefined, profile: 'malang',
      dataDir: '/srv/wadah/data', pgBin: undefined, trustedProxies: [],
    },
  });
});

test('good values are read', () => {
  expect(readConfig({
    PORT: '8080', DATABASE_URL: 'postgres://u:p@localhost/wadah', WADAH_BASE_URL: 'https://wadah.example/', SMTP_URL: 'smtps://mail.example',
    WADAH_PROFILE: 'sukamaju', WADAH_DATA: '../elsewhere', WADAH_PG_BIN: '/usr/lib/postgresql/17/bin', WADAH_TRUSTED_PROXIES: '127.0.0.1, ::1/128',
  }, '/srv/wadah')).toEqual({
    config: {
      port: 8080, databaseUrl: 'postgres://u:p@localhost/wadah', baseUrl: 'https://wadah.example', smtpUrl: 'smtps://mail.example', profile: 'sukamaju',
      dataDir: '/srv/elsewhere', pgBin: '/usr/lib/postgresql/17/bin', trustedProxies: ['127.0.0.1', '::1/128'],
    },
  });
});

const wrong: Record<string, string[]> = {
  PORT: ['eighty', '70000', '-1', '80.5', '0x50'],
  DATABASE_URL: ['localhost', 'mysql://x/y', 'postgres://host', 'postgres://host/', 'postgres://h/d?options=-csearch_path%3Dpublic'],
  WADAH_BASE_URL: ['wadah.example', 'ftp://x', 'https://x/path', 'https://x/?q', 'https://user@x'],
  SMTP_URL: ['mail.example', 'http://mail.example', 'smtp://'],
  WADAH_PROFILE: ['../etc', 'Malang', 'a/b'],
  WADAH_PG_BIN: ['bin', './bin'],
  WADAH_TRUSTED_PROXIES: ['proxy.example', '10.0.0.0/33', '1.2.3.4/8/9', '300.1.1.1'],
};
test.each(Object.entries(wrong).flatMap(([name, values]) => values.map((value) => ({ name, value }))))('$name=$value is explained with an example', ({ name, value }) => {
  const read = readConfig({ [name]: value }, '/');
  if (!('problems' in read)) throw new Error('was accepted');
  expect(read.problems).toHaveLength(1);
  expect(read.problems[0]).toMatch(new RegExp(`^${name} must .*for example ${name}=`));
  const example = /for example [A-Z_]+=(\S+?)\.?$/.exec(read.problems[0]!)![1]!;
  expect(readConfig({ [name]: example }, '/')).toHaveProperty('config');
});

test('all problems are listed at once', () => {
  const read = readConfig({ PORT: 'x', SMTP_URL: 'y', WADAH_PROFILE: '..' }, '/');
  expect('problems' in read && read.problems.map((problem) => problem.split(' ')[0])).toEqual(['PORT', 'SMTP_URL', 'WADAH_PROFILE']);
});
