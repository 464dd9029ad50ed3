import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { services } from '../system.ts';
import { generated, pages, root, shown, snippetsOf } from './snippets.ts';

function complaintsOf(files: Readonly<Record<string, string>>, asked: readonly string[]): string[] {
  const sources = new Map(Object.entries(files).map(([path, text]) => [join(root, path), text]));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  // The folders of the pages are not there: no file is given up for want of one.
  host.directoryExists = undefined;
  const paths = asked.map((path) => join(root, path));
  const program = ts.createProgram(paths, options, host);
  const diagnostics = paths.flatMap((path) => ts.getPreEmitDiagnostics(program, program.getSourceFile(path)));
  return diagnostics.map(
    ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
  );
}

it('every piece of TypeScript in the pages says where it belongs, and compiles there', { timeout: 60_000 }, () => {
  expect(shown.filter(({ file }) => file === '')).toEqual([]);
  expect(shown.length).toBeGreaterThan(3);
  const files = { ...generated, ...Object.fromEntries(shown.map(({ file, code }) => [file, code])) };
  const written = Object.keys(files).filter((path) => path.endsWith('.ts') && !path.startsWith('tools/'));
  expect(complaintsOf(files, written)).toEqual([]);
});

const python = spawnSync('python3', ['--version']).status === 0;

it.skipIf(!python)('every piece of Python in the pages is Python', { timeout: 60_000 }, () => {
  const all = JSON.stringify(pages.flatMap((page) => snippetsOf(page, 'python')));
  const parse = 'import ast, json, sys\nfor code in json.load(sys.stdin): ast.parse(code)';
  execFileSync('python3', ['-c', parse], { input: all });
});

describe('the commands in the pages', () => {
  const commands = pages.flatMap((page) =>
    snippetsOf(page, 'sh')
      .flatMap((code) => code.replaceAll('\\\n', ' ').split('\n'))
      .map((line) => ({ page, line: line.replace(/\s# .*/, '').trim() })),
  );
  const all = (pattern: RegExp): string[] =>
    commands.flatMap(({ line }) => [...line.matchAll(pattern)].map(([, found = '']) => found));

  it('run scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const run = all(/\bnpm (?:run )?(\w[\w:-]*)/g).filter((name) => !['install', 'run'].includes(name));
    expect(run.length).toBeGreaterThan(10);
    expect(run.filter((name) => !scripts[name])).toEqual([]);
  });

  it('test what there is, in projects that there are', () => {
    const config = readFileSync(join(root, 'vitest.config.ts'), 'utf8');
    expect(all(/--project[ =](\w+)/g).filter((name) => !config.includes(`name: '${name}'`))).toEqual([]);
    const paths = all(/--project[ =]\w+ ([\w./-]+)/g);
    expect(paths.filter((path) => !existsSync(join(root, path)) && !isGenerated(path))).toEqual([]);
  });

  it('use options of the chat that it has', () => {
    const options = readFileSync(join(root, 'apps/chat/src/chat.options.ts'), 'utf8');
    const used = commands.filter(({ line }) => line.startsWith('npm run chat')).flatMap(({ line }) => line.split(' '));
    const flags = used.filter((word) => /^--\w/.test(word));
    expect(flags.filter((flag) => !options.includes(`  ${flag} `))).toEqual([]);
  });

  it('call services where they are', () => {
    const ports = services.map(({ port }) => String(port));
    expect(all(/127\.0\.0\.1:(70\d\d)/g).filter((port) => !ports.includes(port))).toEqual([]);
  });
});

const isGenerated = (path: string): boolean => Object.keys(generated).some((file) => file.startsWith(path));
