import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

// Preloaded into a fixture's process: it runs TypeScript with decorators from its source. Node's own stripping of types
// knows no decorators.

const root = new URL('../../../../', import.meta.url).href;
const { jsc } = JSON.parse(readFileSync(new URL('.swcrc', root), 'utf8'));

registerHooks({
  load(url, context, next) {
    if (!url.startsWith(root) || !url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      swcrc: false,
      sourceMaps: 'inline',
      module: { type: 'nodenext' },
      jsc: { ...jsc, rewriteRelativeImportExtensions: false },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
