import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { restrictions, runInSandbox } from './sandbox.ts';

const run = (source: string, inputs: readonly unknown[] = ['a']) => runInSandbox({ name: 'f', source, inputs });
const answerOf = async (body: string): Promise<unknown> => {
  const ran = await run(`function f(x) { ${body} }`);
  if (!('answers' in ran)) return ran;
  const [answer] = ran.answers;
  return answer === undefined ? undefined : JSON.parse(answer);
};

describe('a program in the sandbox', () => {
  it('computes, and what throws or gives nothing has no answer', async () => {
    expect(
      await run('function f(x) { if (x === 2) throw x; return x === 3 ? undefined : x + 1 }', [1, 2, 3, 'a']),
    ).toEqual({
      answers: ['2', undefined, undefined, '"a1"'],
    });
    expect(await run('no program at all')).toEqual({ answers: [undefined] });
  });

  it.each([
    ['loops forever', 'for (;;);'],
    ['matches forever', 'return /^(a+)+$/.test("a".repeat(50) + "b")'],
    ['prints a gigabyte', 'for (let n = 0; n < 1e4; n++) console.log("x".repeat(1e5)); for (;;);'],
  ])('is ended when it %s', async (_, body) => {
    expect(
      await runInSandbox({ name: 'f', source: `function f(x) { ${body} }`, inputs: [1] }, undefined, short),
    ).toEqual({
      stopped: 'time',
    });
  });
  const short = { timeMs: 700, outputBytes: 64 * 1024 };

  it.each([
    ['allocates without end', 'const all = new Map(); for (let n = 0; ; n++) all.set(n, { n });'],
    ['makes one huge list', 'return new Array(2 ** 32 - 2).fill(1).length'],
    ['makes one huge text', 'return "x".repeat(500_000_000) + 1'],
  ])('is ended when it %s', async (_, body) => {
    expect(await answerOf(body)).toEqual({ stopped: expect.stringMatching(/^(memory|time)$/) });
  });

  it('is ended when it answers too much', async () => {
    expect(await answerOf('return "x".repeat(1_000_000)')).toEqual({ stopped: 'output' });
  });

  it('is ended when nobody waits for it any more', async () => {
    const gone = new AbortController();
    const running = runInSandbox({ name: 'f', source: 'function f() { for (;;); }', inputs: [1] }, gone.signal);
    gone.abort();
    expect(await running).toEqual({ stopped: 'crash' });
  });

  it('has nothing of the world around it: no process, no modules, no network, no timers, no buffers', async () => {
    const names =
      'process require module fetch WebSocket setTimeout queueMicrotask Buffer ArrayBuffer Uint8Array WebAssembly SharedArrayBuffer';
    const types = names.split(' ').map((name) => `typeof ${name}`);
    expect(await answerOf(`return [${types.join()}]`)).toEqual(names.split(' ').map(() => 'undefined'));
  });

  it.each([
    ['by its own constructor', 'return f.constructor("return 1")()'],
    ['by that of all objects', 'return this.constructor.constructor("return process")().pid'],
    ['by indirect evaluation', 'return (0, eval)("1")'],
  ])('makes no code of text %s', async (_, body) => {
    expect(await answerOf(body)).toBeUndefined();
  });

  it('gets no hold of who calls it', async () => {
    expect(await answerOf('return [String(f.caller), typeof arguments.callee.caller]')).toEqual(['null', 'object']);
    const frames = 'Error.prepareStackTrace = (_, frames) => frames; return new Error().stack.slice(2).map';
    expect(new Set((await answerOf(`${frames}((frame) => typeof frame.getFunction())`)) as string[])).toEqual(
      new Set(['undefined']),
    );
    expect(new Set((await answerOf(`${frames}((frame) => typeof frame.getThis())`)) as string[])).toEqual(
      new Set(['undefined']),
    );
  });

  it('loads no module, at once or later', async () => {
    const source =
      'let got = "nothing"; import("node:fs").then(() => { got = "a module"; }); function f() { return got; }';
    expect(await run(source, [1, 2])).toEqual({ answers: ['"nothing"', '"nothing"'] });
  });

  it('answers for itself alone, whatever it changes', async () => {
    const source = 'JSON.stringify = () => "evil"; JSON.parse = () => "evil"; function f(x) { return [x]; }';
    expect(await run(source)).toEqual({ answers: ['["a"]'] });
  });
});

describe('the process of the sandbox, even if a program got out of its realm', () => {
  const outside = (code: string) => {
    const { stdout } = spawnSync(
      process.execPath,
      [...restrictions, '-e', `try { ${code} } catch (error) { console.log(error.code ?? error.name) }`],
      { env: {}, encoding: 'utf8' },
    );
    return stdout.trim();
  };

  it.each([
    ['reads no file', 'require("node:fs").readFileSync("/etc/hostname"); console.log("read")'],
    ['writes no file', 'require("node:fs").writeFileSync("/tmp/baton-sandbox", ""); console.log("written")'],
    ['lists no folder', 'require("node:fs").readdirSync("/"); console.log("listed")'],
    ['starts no process', 'require("node:child_process").spawnSync("true"); console.log("started")'],
    ['starts no worker', 'new (require("node:worker_threads").Worker)("", { eval: true }); console.log("started")'],
  ])('%s', (_, code) => {
    expect(outside(code)).toBe('ERR_ACCESS_DENIED');
  });

  it('makes no code of text, and has no environment', () => {
    expect(outside('new Function("return 1")()')).toBe('EvalError');
    expect(outside('console.log(Object.keys(process.env).length)')).toBe('0');
  });
});
