/**
 * Starts Holdback from a clone, from whatever folder a person is in, on any Node from 20: `node start.mjs scan FOLDER`.
 * What a scan needs is installed when it is not there yet, and no more than that; `node start.mjs --develop` installs
 * what the tests and the other scripts need too, and starts nothing. Says one line when it installs, and what pnpm said
 * only where that failed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const nodeMajorMin = 24;

const root = fileURLToPath(new URL('.', import.meta.url));
const isWindows = process.platform === 'win32';
/** The Node that the workspace installs, for a machine whose own is too old. */
const ownNode = join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
/** Where Node keeps what it compiles, for the next start. */
const compiled = join(root, 'node_modules', '.cache', 'holdback');
/** Says which lockfile was installed, and for whom. */
const stamp = join(root, 'node_modules', '.holdback-installed');

const isNodeNew = Number.parseInt(process.versions.node, 10) >= nodeMajorMin;
const words = process.argv.slice(2);
const wants = words[0] === '--develop' ? 'all' : 'scan';

/** As what an interruption is passed on. */
const interruption = 'SIGUSR2';

const failure =
  'What Holdback needs could not be installed, so nothing was started. It comes from the npm registry: check the network and the space left, and try again.\n';

try {
  process.exitCode = install() ? (wants === 'all' ? 0 : await start()) : 2;
} catch (error) {
  const isNowhere = error.syscall === 'uv_cwd';
  process.stderr.write(
    isNowhere
      ? 'The folder you are in does not exist any more. Change to another folder and try again.\n'
      : `Holdback could not be started: ${error.message}. Check the permissions of ${root} and try again.\n`,
  );
  // Not 1, which says that a file must be held back.
  process.exitCode = 2;
}

/** Sees to it that everything is there; false if that failed, and then it has been said. */
function install() {
  const digest = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
  if (isInstalled(digest)) return true;
  // What a developer has installed is kept: an install for a scan alone would take it away.
  const isDeveloped = existsSync(join(root, 'node_modules', 'vitest'));
  const all = wants === 'all' || isDeveloped;
  process.stderr.write(`${announce(all, isDeveloped)}\n`);
  const { status, stdout, stderr, error } = pnpm(all ? [] : productionFlags());
  if (status === 0 && hasNode()) {
    writeFileSync(stamp, `${digest} ${all ? 'all' : 'scan'}\n`);
    return true;
  }
  process.stderr.write([stdout, stderr, error?.message, failure].filter(Boolean).join('\n'));
  return false;
}

/** Is what is wanted there, of the lockfile that is there now? */
function isInstalled(digest) {
  if (!existsSync(stamp) || !hasNode()) return false;
  const [installed, forWhom] = readFileSync(stamp, 'utf8').trim().split(' ');
  return installed === digest && (forWhom === 'all' || forWhom === wants);
}

function hasNode() {
  return isNodeNew || existsSync(ownNode);
}

function announce(all, isDeveloped) {
  if (isDeveloped) return 'Installing what pnpm-lock.yaml has anew.';
  if (all) return 'Installing what the tests need too, once: some 1,100 MB.';
  return `Installing what a scan needs, once: some ${isNodeNew ? '45 MB' : '230 MB, with Node 24 in it'}.`;
}

/** Only what the command line runs on. Node is an optional dependency, for whose own is too old. */
function productionFlags() {
  // The lockfile is as much to be trusted as the code beside it. Whoever changes it installs everything, and has it checked.
  // Recognizing letters is left out: it is ten times as much as all else.
  return ['--prod', '--trust-lockfile', '--filter=!@holdback/ocr', ...(isNodeNew ? ['--no-optional'] : [])];
}

/** The pnpm that runs this script, or the one that the README names. */
function pnpm(flags) {
  const own = process.env.npm_execpath ?? '';
  const isPnpm = /pnpm(?:\.exe)?$/.test(own);
  const args = ['install', '--frozen-lockfile', '--reporter=append-only', ...flags];
  return spawnSync(isPnpm ? own : 'npx', isPnpm ? args : ['-y', 'pnpm@12', ...args], {
    cwd: root,
    encoding: 'utf8',
    // Without a terminal pnpm would rather give up than replace a `node_modules` that was installed for other ends.
    env: { ...process.env, CI: 'true' },
    shell: isWindows && !isPnpm,
  });
}

/** Runs the command line in the folder of whoever typed it, and gives its exit code. */
async function start() {
  // pnpm runs scripts in the folder of the workspace, and says where it was itself started.
  const folder = process.env.npm_package_json === join(root, 'package.json') ? process.env.INIT_CWD : undefined;
  const cwd = folder ?? process.cwd();
  const node = isNodeNew ? process.execPath : ownNode;
  const program = spawn(node, [join(root, 'packages', 'cli', 'src', 'bin.ts'), ...words], {
    cwd,
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, HOLDBACK_COMMAND: commandFrom(cwd) },
  });
  // The program may have a report to write: it is told, and waited for.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => passOn(program));
  const { status, signal, error } = await endOf(program);
  if (error === undefined) return status ?? (signal === interruption ? 130 : 128 + constants.signals[signal]);
  const advice = isNodeNew
    ? 'Check that the folder and this Node are still there, and try again.'
    : `Install Node ${nodeMajorMin} or later yourself, and try again.`;
  const which = isNodeNew ? `Node ${process.version}` : `Node ${nodeMajorMin} was installed and`;
  process.stderr.write(`${which} does not start in ${cwd} (${error.message}). ${advice}\n`);
  return 2;
}

/**
 * What ends a launcher from a terminal reaches the program too, and the same a second time would end it without a report:
 * all is passed on as another signal that asks the same. On Windows any signal would kill it.
 */
function passOn(program) {
  if (!isWindows) program.kill(interruption);
}

function endOf(program) {
  return new Promise((resolve) => {
    program.once('error', (error) => resolve({ error }));
    program.once('close', (status, signal) => resolve({ status, signal }));
  });
}

/** What to type in a folder to run this clone again, for a report that says what to do next. */
function commandFrom(cwd) {
  const file = join(root, isWindows ? 'holdback.cmd' : 'holdback');
  const near = relative(cwd, file);
  const path = isAbsolute(near) || near.startsWith(join('..', '..')) ? file : near;
  const shown = /[\\/]/.test(path) ? path : `.${isWindows ? '\\' : '/'}${path}`;
  if (isWindows) return /[^\w./\\:@+-]/.test(shown) ? `"${shown}"` : shown;
  // Between single quotes a shell reads everything as it is.
  return /[^\w./:@+-]/.test(shown) ? `'${shown.replaceAll("'", "'\\''")}'` : shown;
}
