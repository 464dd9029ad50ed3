import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/how-to/add-an-agent.md'), 'utf8');

/** The files of the page, in its order, as if they stood where it says. */
const files = ['sales-agent.card.ts', 'sales.agent.ts', 'sales-agent.module.ts', 'main.ts', 'migrate.ts'];
const code = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, snippet = '']) => snippet);
const snippets = new Map(files.map((file, at) => [join(root, 'services/sales-agent/src', file), code[at] ?? '']));

function complaintsOf(sources: ReadonlyMap<string, string>): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  // The folder of the page is not there: no file is given up for want of one.
  host.directoryExists = undefined;
  const program = ts.createProgram([...sources.keys()], options, host);
  const diagnostics = [...sources.keys()].flatMap((path) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(path)),
  );
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

it('the agent that the how-to adds compiles', { timeout: 60_000 }, () => {
  expect(code).toHaveLength(files.length);
  expect(complaintsOf(snippets)).toEqual([]);
});
