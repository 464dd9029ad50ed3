import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { services } from '../system.ts';

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
  configMapGenerator: Generator[];
  secretGenerator: Generator[];
}

interface Config {
  port: number;
  shutdownMs: number;
}

interface KnownConfig {
  config: Config;
  variables: string[];
}

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = <T>(path: string): T => parse(read(`k8s/${path}`)) as T;
const local = manifest<Kustomization>('overlays/local/kustomization.yaml');

const podOf = (service: string): Pod =>
  manifest<{ spec: { template: { spec: Pod } } }>(`base/${service}/deployment.yaml`).spec.template.spec;

/** What a container finds in its environment under the local overlay; of two values for a variable the later holds. */
function environmentOf(service: string, { envFrom }: Container): Record<string, string> {
  const { configMapGenerator } = manifest<Kustomization>(`base/${service}/kustomization.yaml`);
  const generators = envFrom.flatMap(({ configMapRef, secretRef }) => [
    ...[...configMapGenerator, ...local.configMapGenerator].filter(({ name }) => name === configMapRef?.name),
    ...local.secretGenerator.filter(({ name }) => name === secretRef?.name),
  ]);
  const literals = generators.flatMap((generator) => generator.literals);
  return Object.fromEntries(literals.map((literal) => literal.split(/=(.*)/s)));
}

/** The service's own config class, else the one every agent has. Imported by path: services are compiled under rules of their own. */
async function configOf(service: string, environment: Record<string, string>): Promise<KnownConfig> {
  const own = join(root, `services/${service}/src/${service}.config.ts`);
  const classes = await import(existsSync(own) ? own : join(root, 'libs/agent-kit/src/agent.config.ts'));
  const { loadConfig, variableOf } = await import(join(root, 'libs/service-kit/src/config/load-config.ts'));
  const config = loadConfig(Object.values(classes).find(isClass), environment);
  return { config, variables: Object.keys(config).map(variableOf) };
}

const isClass = (exported: unknown): boolean => typeof exported === 'function';

/** Read by the telemetry preload and the topics' creation, before and beside any config class. */
const readElsewhere = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'KAFKA_REPLICATION_FACTOR'];

const names = services.map(({ name }) => name);

it('Kubernetes runs exactly the services there are', () => {
  const folders = readdirSync(join(root, 'k8s/base'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...names].sort());
  expect(manifest<Kustomization>('base/kustomization.yaml').resources).toEqual(expect.arrayContaining(names));
});

it('lets traffic in to the desk of operators alone, and to its one port', () => {
  const letIn = names.filter((name) => existsSync(join(root, `k8s/base/${name}/network-policy.yaml`)));
  expect(letIn).toEqual(services.filter(({ secrets }) => secrets?.OPERATORS).map(({ name }) => name));
  for (const name of letIn) {
    const here = { 'app.kubernetes.io/name': name };
    expect(manifest(`base/${name}/service.yaml`)).toMatchObject({
      spec: { selector: here, ports: [{ targetPort: 'http' }] },
    });
    expect(manifest(`base/${name}/network-policy.yaml`)).toMatchObject({
      spec: { podSelector: { matchLabels: here }, ingress: [{ ports: [{ port: 'http', protocol: 'TCP' }] }] },
    });
    expect(manifest<Kustomization>(`base/${name}/kustomization.yaml`).resources).toEqual(
      expect.arrayContaining(['service.yaml', 'network-policy.yaml']),
    );
  }
});

it('images run the Node version that the launcher pins', () => {
  const { dependencies } = JSON.parse(read('tools/node24/package.json'));
  const images = [...read('Dockerfile').matchAll(/^FROM node:(\S+)-slim/gm)].map(([, version]) => version);
  expect(new Set(images)).toEqual(new Set([dependencies.node]));
});

describe.each(services)('the pod of $name', ({ name, database }) => {
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

  it('is given a config it starts with, and no variable that nothing reads', async () => {
    const environment = environmentOf(name, main);
    const { config, variables } = await configOf(name, environment);
    expect(main).not.toHaveProperty('env');
    expect([...variables, ...readElsewhere]).toEqual(expect.arrayContaining(Object.keys(environment)));
    expect(main.ports).toEqual([{ name: 'http', containerPort: config.port }]);
    expect(pod.terminationGracePeriodSeconds * 1_000).toBeGreaterThan(config.shutdownMs);
  });

  it('changes the schema as its owner, and then works without that right', () => {
    const userAndDatabase = (container: Container): string[] => {
      const { username, pathname } = new URL(environmentOf(name, container).DATABASE_URL ?? '');
      return [username, pathname];
    };
    expect(userAndDatabase(migrate)).toEqual([`${database}_owner`, `/${database}`]);
    expect(userAndDatabase(main)).toEqual([database, `/${database}`]);
  });
});
