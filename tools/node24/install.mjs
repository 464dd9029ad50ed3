// Puts the pinned Node and the locked packages in place; does nothing where they already are.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const pinned = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies.node;

const offline =
  'npm does not reach its registry, from which the first start fetches what Baton is made of: go online, or mend the registry or proxy that npm is given';

/** The path of a Node that is the pinned one, or a later one of the same major version. */
export async function ensureNode(root, run) {
  if (suffices(process.versions.node)) return process.execPath;
  const home = join(root, '.baton/node24');
  const node = join(home, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const stamp = join(home, 'version');
  if (!existsSync(node) || read(stamp) !== pinned) {
    await step(`Node ${pinned}`, () => installNode(home, run));
    writeFileSync(stamp, pinned);
  }
  return node;
}

/** `npm ci`, only where the lockfile or Node has changed since the last one, or something of what it put there is gone. */
export async function ensurePackages(root, node, run) {
  const stamp = join(root, '.baton/packages');
  const lock = readFileSync(join(root, 'package-lock.json'));
  const { output: version } = await run(node, ['--version'], { capture: true });
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${version.trim()}`;
  if (read(stamp) === wanted && complete(root)) return;
  rmSync(stamp, { force: true });
  await step('Packages', () => npmCi(root, node, run));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Whether every package that the last `npm ci` put there still is. */
function complete(root) {
  try {
    const { packages } = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8'));
    return Object.keys(packages).every((path) => existsSync(join(root, path, 'package.json')));
  } catch {
    return false;
  }
}

function suffices(version) {
  const [major, minor, patch] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor, wantedPatch] = pinned.split('.').map(Number);
  return major === wantedMajor && (minor > wantedMinor || (minor === wantedMinor && patch >= wantedPatch));
}

async function installNode(home, run) {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(here, file), join(home, file));
  await npmCi(home, process.execPath, run);
}

/** npm runs under the given Node, so that it judges engines and picks versions for the Node that will use them. */
async function npmCi(cwd, node, run) {
  const npm = process.env.npm_execpath;
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
  };
  // What the surrounding `npm start` says about itself must not be taken for settings of this call.
  for (const name of Object.keys(env)) if (/^npm_(package|lifecycle|config_local_prefix)/.test(name)) delete env[name];
  // The lockfile says what is wanted to the last byte: what npm has already needs no asking.
  const ci = ['ci', '--prefer-offline'];
  const [command, args] = npm?.endsWith('.js') ? [node, [npm, ...ci]] : ['npm', ci];
  const { code, output } = await run(command, args, { cwd, env, capture: true });
  if (code === 130) throw new Error('stopped while installing.');
  const unreached = /(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)/.exec(output);
  if (unreached) throw new Error(`${offline} (${unreached[0]}).`);
  if (output.includes('ENOSPC')) throw Object.assign(new Error('npm ci'), { code: 'ENOSPC' });
  if (code !== 0) throw new Error(`npm ci failed in ${cwd}:\n${output.trim()}`);
}

async function step(name, work) {
  const began = Date.now();
  process.stdout.write(`${name.padEnd(12)} installing ...`);
  await work().catch((error) => {
    console.log(' failed');
    throw error;
  });
  console.log(` done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
