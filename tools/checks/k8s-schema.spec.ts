import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { kustomization } from './kustomization.schema.ts';
import { complaintsBy, vendored } from './schema.fixture.ts';

interface Manifest {
  apiVersion: string;
  kind: string;
  resources?: string[];
}

interface Definition {
  'x-kubernetes-group-version-kind'?: { group: string; version: string; kind: string }[];
}

const folder = join(import.meta.dirname, '../../k8s');
const files = globSync('**/*.yaml', { cwd: folder }).sort();
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** The documents of a file; a key that stands there twice, or a broken line, throws. */
function documentsOf(text: string): Manifest[] {
  return parseAllDocuments(text).map((document) => {
    const [error] = 'errors' in document ? document.errors : [];
    if (error) throw error;
    return document.toJS() as Manifest;
  });
}

const kubernetes = vendored('kubernetes/v1.34.json');

/** `apps/v1 Deployment` → how to check one. */
const checks = new Map(
  Object.entries(kubernetes.$defs).flatMap(([name, definition]) =>
    ((definition as Definition)['x-kubernetes-group-version-kind'] ?? []).map(({ group, version, kind }) => [
      `${group ? `${group}/` : ''}${version} ${kind}`,
      complaintsBy(kubernetes, `/$defs/${name}`),
    ]),
  ),
);
const checkKustomization = complaintsBy(kustomization);

function complaintsAbout(manifest: Manifest): string[] {
  const { apiVersion, kind } = manifest;
  if (apiVersion.startsWith('kustomize.config.k8s.io/')) return checkKustomization(manifest);
  const check = checks.get(`${apiVersion} ${kind}`);
  return check ? check(manifest) : [`no schema of ${apiVersion} ${kind} is vendored`];
}

/** Configuration that a manifest mounts is no manifest. */
const manifests = files.filter((file) => basename(file) !== 'collector.yaml');

it.each(manifests)('%s is what Kubernetes, or kustomize, takes', (file) => {
  expect(documentsOf(read(file)).flatMap(complaintsAbout)).toEqual([]);
});

it.each(manifests.filter((file) => basename(file) !== 'kustomization.yaml'))('%s is applied by its folder', (file) => {
  const [{ resources } = {} as Manifest] = documentsOf(read(`${dirname(file)}/kustomization.yaml`));
  expect(resources).toContain(basename(file));
});

describe('the check refuses', () => {
  it.each([
    ['a misspelt field', 'base/router/deployment.yaml', 'replicas: 2', 'replicaz: 2'],
    ['a misspelt field deep inside', 'base/router/deployment.yaml', 'periodSeconds', 'periodSecond'],
    ['a word for a number', 'base/router/deployment.yaml', 'failureThreshold: 3', 'failureThreshold: three'],
    ['a kind of another group', 'base/router/pdb.yaml', 'policy/v1', 'policy/v1beta1'],
    ['a selector that is missing', 'base/gateway/deployment.yaml', '  selector:', '  selectors:'],
    ['a list for a text', 'base/gateway/service.yaml', 'targetPort: http', 'targetPort: [http]'],
    ['a misspelt generator', 'overlays/local/kustomization.yaml', 'configMapGenerator', 'configMapGenerators'],
    ['a misspelt image tag', 'overlays/local/kustomization.yaml', 'newTag', 'newtag'],
  ])('%s', (_, file, right, wrong) => {
    const text = read(file);
    expect(text).toContain(right);
    expect(documentsOf(text.replace(right, wrong)).flatMap(complaintsAbout)).not.toEqual([]);
  });

  it('a key that stands there twice', () => {
    const text = read('base/router/pdb.yaml').replace('spec:', 'metadata: {}\nspec:');
    expect(() => documentsOf(text)).toThrow(/unique/);
  });
});
