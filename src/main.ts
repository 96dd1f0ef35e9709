// The `wadah` command, and the only reader of environment variables.
import { runCommand } from './commands/run.ts';

process.exitCode = await runCommand(process.argv.slice(2), process.env, process.cwd());
// Embedded database and sockets are closed by then; a stray handle must not keep a finished command alive.
if (process.argv[2] !== 'start' && process.argv[2] !== 'demo') process.exit();
