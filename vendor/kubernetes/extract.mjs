// node vendor/kubernetes/extract.mjs <folder with _definitions.json> > vendor/kubernetes/v1.34.json
// Takes the kinds that k8s/ uses with all they refer to, and drops the descriptions. Where it comes from: vendor/README.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const kinds = [
  'io.k8s.api.apps.v1.Deployment',
  'io.k8s.api.apps.v1.StatefulSet',
  'io.k8s.api.batch.v1.Job',
  'io.k8s.api.core.v1.Namespace',
  'io.k8s.api.core.v1.Service',
  'io.k8s.api.networking.v1.NetworkPolicy',
  'io.k8s.api.policy.v1.PodDisruptionBudget',
];

const { $defs } = JSON.parse(readFileSync(join(process.argv[2], '_definitions.json'), 'utf8'));
const taken = {};

function take(name) {
  if (taken[name]) return;
  const schema = $defs[name];
  if (!schema) throw new Error(`No ${name} in there`);
  taken[name] = withoutDescriptions(schema);
  for (const [, other] of JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)) take(other);
}

/** A property that is called `description` stays: its schema is an object, a description is text. */
function withoutDescriptions(schema) {
  return JSON.parse(JSON.stringify(schema, (key, value) => (key === 'description' && typeof value === 'string' ? undefined : value)));
}

for (const kind of kinds) take(kind);
const sorted = Object.fromEntries(Object.entries(taken).sort(([a], [b]) => (a < b ? -1 : 1)));
console.log(JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'kubernetes-v1.34', $defs: sorted }, null, 1));
