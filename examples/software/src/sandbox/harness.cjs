'use strict';

// What runs in the sandbox's process: another's function, in a realm without a single object of this one. What it is asked, and what it
// answers, passes as JSON text; nothing of it is looked at here but whether it is text.
const { readFileSync, writeSync } = require('node:fs');
const { createContext, runInContext } = require('node:vm');

const { source, name, inputs } = JSON.parse(readFileSync(0, 'utf8'));
const realm = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });

// Its own functions are taken before the other's code can change them. Buffers would be memory beside the heap, which is bounded.
const ask = runInContext(
  `(() => {
    'use strict';
    const { parse, stringify } = JSON;
    for (const each of ['ArrayBuffer', 'SharedArrayBuffer', 'DataView', 'Atomics', 'WebAssembly']) delete globalThis[each];
    for (const each of Object.getOwnPropertyNames(globalThis)) if (/^.+Array$/.test(each)) delete globalThis[each];
    return (work, input) => {
      try {
        return stringify(work(parse(input)));
      } catch {
        return undefined;
      }
    };
  })()`,
  realm,
);

const answerTo = (work, input) => {
  try {
    const answer = ask(work, JSON.stringify(input));
    return typeof answer === 'string' ? answer : null;
  } catch {
    return null;
  }
};

const workOf = () => {
  try {
    return runInContext(`${source}\n;${name};`, realm);
  } catch {
    return undefined;
  }
};

const work = workOf();
const text = JSON.stringify({ answers: inputs.map((input) => answerTo(work, input)) });
for (let rest = Buffer.from(text); rest.length > 0; ) rest = rest.subarray(writeSync(1, rest));
process.exit(0);
