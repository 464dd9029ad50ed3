import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Service, services } from '../system.ts';
import { type Environment, expectToFit } from './service-config.fixture.ts';

interface Container {
  name: string;
  image: string;
  envFrom: { configMapRef?: { name: string }; secretRef?: { name: string } }[];
  env?: unknown;
  ports: [{ name: string; containerPort: number }];
  securityContext: object;
}

interface Pod {
  terminationGracePeriodSeconds: number;
  automountServiceAccountToken: boolean;
  securityContext: object;
  initContainers: [Container, ...Container[]];
  containers: [Container];
}

interface Generator {
  name: string;
  literals: string[];
}

interface Kustomization {
  resources: string[];
  images: { name: string }[];
  replicas: { name: string }[];
  configMapGenerator: Generator[];
  secretGenerator: Generator[];
}

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = <T>(path: string): T => parse(read(`k8s/${path}`)) as T;
const local = manifest<Kustomization>('overlays/local/kustomization.yaml');

const podOf = (service: string): Pod =>
  manifest<{ spec: { template: { spec: Pod } } }>(`base/${service}/deployment.yaml`).spec.template.spec;

const literalsOf = (generators: readonly Generator[], name: string | undefined): string[] =>
  generators.filter((generator) => generator.name === name).flatMap(({ literals }) => literals);

const asEnvironment = (literals: readonly string[]): Environment =>
  Object.fromEntries(literals.map((literal) => literal.split(/=(.*)/s)));

/** What a container finds in its environment under the local overlay; of two values for a variable the later holds. */
function environmentOf(service: string, { envFrom }: Container): { config: Environment; secret: Environment } {
  const own = manifest<Kustomization>(`base/${service}/kustomization.yaml`).configMapGenerator;
  const maps = [...own, ...local.configMapGenerator];
  return {
    config: asEnvironment(envFrom.flatMap(({ configMapRef }) => literalsOf(maps, configMapRef?.name))),
    secret: asEnvironment(envFrom.flatMap(({ secretRef }) => literalsOf(local.secretGenerator, secretRef?.name))),
  };
}

const names = services.map(({ name }) => name);

it('Kubernetes runs exactly the services there are', () => {
  const folders = readdirSync(join(root, 'k8s/base'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...names].sort());
  expect(manifest<Kustomization>('base/kustomization.yaml').resources).toEqual(expect.arrayContaining(names));
});

it('the local overlay runs each of them, with a database', () => {
  const { SERVICES = '' } = asEnvironment(literalsOf(local.configMapGenerator, 'databases'));
  const secrets = names.flatMap((name) => [name, `${name}-owner`]);
  expect(SERVICES.trim().split(/\s+/)).toEqual(names);
  expect(local.images.map(({ name }) => name)).toEqual(names.map((name) => `baton/${name}`));
  expect(local.replicas.map(({ name }) => name)).toEqual(names);
  expect(local.secretGenerator.map(({ name }) => name)).toEqual(['postgres', ...secrets]);
});

it('all pods are alike but for their names, and the topics that the router creates and the policy that it reads', () => {
  const bare = ({ name }: Service) => {
    const text = read(`k8s/base/${name}/deployment.yaml`).replaceAll(name, 'service');
    const ownPolicy = / +- name: policy\n(?: {10,}(?![ -])[^\n]*\n)+/g;
    return text.replace(/ +# [^\n]*topics[^\n]*\n +- name: topics\n(?: {10,}[^\n]*\n)+/, '').replace(ownPolicy, '');
  };
  expect(new Set(services.map(bare)).size).toBe(1);
});

describe('lets traffic in', () => {
  const whereFrom = (name: string): unknown =>
    manifest<{ spec: { ingress: [{ from?: unknown }] } }>(`base/${name}/network-policy.yaml`).spec.ingress[0].from;
  const called = services.filter(({ secrets }) => secrets).map(({ name }) => name);

  it('to whoever knows its callers by a secret, and to nobody else', () => {
    const letIn = names.filter((name) => existsSync(join(root, `k8s/base/${name}/network-policy.yaml`)));
    expect(letIn).toEqual(called);
  });

  it.each(called)('to the one port of %s', (name) => {
    const here = { 'app.kubernetes.io/name': name };
    expect(manifest(`base/${name}/service.yaml`)).toMatchObject({
      spec: { selector: here, ports: [{ targetPort: 'http' }] },
    });
    expect(manifest(`base/${name}/network-policy.yaml`)).toMatchObject({
      spec: { podSelector: { matchLabels: here }, ingress: [{ ports: [{ port: 'http', protocol: 'TCP' }] }] },
    });
  });

  it('to the timelines from where auditors are let in, to pages for everybody from anywhere', () => {
    expect(called.filter((name) => whereFrom(name) === undefined)).toEqual(['human-queue', 'gateway']);
    expect(whereFrom('router')).toEqual([{ namespaceSelector: { matchLabels: { 'baton-auditors': 'allowed' } } }]);
  });
});

it('images run the Node version that the launcher pins', () => {
  const { dependencies } = JSON.parse(read('tools/node24/package.json'));
  const images = [...read('Dockerfile').matchAll(/^FROM node:(\S+)-slim/gm)].map(([, version]) => version);
  expect(new Set(images)).toEqual(new Set([dependencies.node]));
});

describe.each(services)('the pod of $name', (service) => {
  const { name, database } = service;
  const pod = podOf(name);
  const [main] = pod.containers;
  const [migrate] = pod.initContainers;

  it('has no root, no way to become it, and no token', () => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
  });

  it.each([...pod.initContainers, ...pod.containers])('gives $name no capabilities and nothing to write on', (each) => {
    expect(each.image).toBe(`baton/${name}`);
    expect(each.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  });

  it('is probed for having started, living and being ready', () => {
    expect(main).toMatchObject({
      startupProbe: { httpGet: { path: '/health/live', port: 'http' } },
      livenessProbe: { httpGet: { path: '/health/live', port: 'http' } },
      readinessProbe: { httpGet: { path: '/health/ready', port: 'http' } },
    });
  });

  it('is given what it needs, secrets as Secrets, and no variable that nothing reads', {
    timeout: 60_000,
  }, async () => {
    const { config, secret } = environmentOf(name, main);
    const { secrets, config: read } = await expectToFit(service, { ...config, ...secret });
    expect(main).not.toHaveProperty('env');
    expect(secrets).toEqual(expect.arrayContaining(Object.keys(secret)));
    expect(Object.keys(config).filter((variable) => secrets.includes(variable))).toEqual([]);
    expect(main.ports).toEqual([{ name: 'http', containerPort: read.port }]);
    expect(pod.terminationGracePeriodSeconds * 1_000).toBeGreaterThan(read.shutdownMs);
  });

  it('changes the schema as its owner, and then works without that right', () => {
    const userAndDatabase = (container: Container): string[] => {
      const { username, pathname } = new URL(environmentOf(name, container).secret.DATABASE_URL ?? '');
      return [username, pathname];
    };
    expect(userAndDatabase(migrate)).toEqual([`${database}_owner`, `/${database}`]);
    expect(userAndDatabase(main)).toEqual([database, `/${database}`]);
  });
});
