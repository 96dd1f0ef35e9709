import type { Logger } from 'pino';
import { readConfig, type Config } from '../platform/config.ts';
import { createLog } from '../platform/log.ts';
import { addCityCommand } from './add-city.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { cityHostsCommand } from './city-hosts.ts';
import { demoCommand } from './demo.ts';
import { inviteCommand } from './invite.ts';
import { keyRetireCommand, keyRotateCommand } from './key.ts';
import { migrateCommand } from './migrate.ts';
import { profileOutlinesCommand } from './profile-outlines.ts';
import { retentionCommand } from './retention.ts';
import { startCommand } from './start-command.ts';
import { verifyCommand } from './verify-command.ts';

export interface CommandContext { config: Config; args: readonly string[]; log: Logger; say(line: string): void; complain(line: string): void }
/** @returns the exit code */
export type Command = (context: CommandContext) => Promise<number>;

const COMMANDS: Readonly<Record<string, { run: Command; words: number; usage: string }>> = {
  start: { run: startCommand, words: 1, usage: 'start                      serve the cities of this installation' },
  demo: { run: demoCommand, words: 1, usage: 'demo                       serve a lived-in city from a folder of its own' },
  migrate: { run: migrateCommand, words: 1, usage: 'migrate                    bring the tables of every city up to date' },
  'city add': { run: addCityCommand, words: 2, usage: 'city add PROFILE HOST...   register another city' },
  'city hosts': { run: cityHostsCommand, words: 2, usage: 'city hosts SCHEMA HOST...  give a city its host names; alone it lists them' },
  'admin invite': { run: inviteCommand, words: 2, usage: 'admin invite [EMAIL]       print a one-time link for an administrator (--city HOST)' },
  'profile outlines': { run: profileOutlinesCommand, words: 2, usage: 'profile outlines FILE       take ward borders from a GeoJSON (--city HOST)' },
  'key rotate': { run: keyRotateCommand, words: 2, usage: 'key rotate [--resume]      seal everything again with a new key' },
  'key retire': { run: keyRetireCommand, words: 2, usage: 'key retire VERSION         take an old key out of use' },
  verify: { run: verifyCommand, words: 1, usage: 'verify                     prove that history, promises and files are whole' },
  retention: { run: retentionCommand, words: 1, usage: 'retention --dry-run|--apply destroy what the retention schedule no longer keeps (after a restore: --after-restore)' },
  backup: { run: backupCommand, words: 1, usage: 'backup FILE [--with-key]   write everything into one file' },
  restore: { run: restoreCommand, words: 1, usage: 'restore FILE               into an empty folder or database' },
};

export async function runCommand(argv: readonly string[], env: Readonly<Record<string, string | undefined>>, folder: string): Promise<number> {
  const complain = (line: string): void => { process.stderr.write(`${line}\n`); };
  const say = (line: string): void => { process.stdout.write(`${line}\n`); };
  const found = COMMANDS[argv.slice(0, 2).join(' ')] ?? COMMANDS[argv[0] ?? ''];
  if (!found) {
    complain(`${argv.length ? `wadah does not know "${argv.join(' ')}".\n\n` : ''}wadah COMMAND\n\n${Object.values(COMMANDS).map((one) => `  ${one.usage}`).join('\n')}`);
    return 2;
  }
  // The demo has a folder of its own beside the city's.
  const read = readConfig(found.run === demoCommand ? { ...env, WADAH_DATA: env['WADAH_DATA']?.trim() || 'demo-data' } : env, folder);
  if ('problems' in read) {
    complain(`Wadah did not start, because a setting is wrong:\n${read.problems.map((problem) => `  ${problem}`).join('\n')}`);
    return 2;
  }
  const log = createLog({ level: found.run === startCommand ? 'info' : 'warn' });
  try {
    return await found.run({ config: read.config, args: argv.slice(found.words), log, say, complain });
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    if (error instanceof Error && !/^(Port|The|DATABASE_URL|This|There)\b/.test(error.message) && error.stack) log.error({ err: error }, 'the command failed');
    return 1;
  }
}
