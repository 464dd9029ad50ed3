import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { services, zipkin } from '../system.ts';
import { complaintsBy, vendored } from './schema.fixture.ts';
import { type Environment, expectToFit } from './service-config.fixture.ts';

interface Container {
  image: string;
  build?: { args: { SERVICE: string } };
  pull_policy?: string;
  command?: string[];
  ports?: string[];
  environment: Environment;
  depends_on?: Record<string, { condition: string }>;
  stop_grace_period?: string;
}

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const text = read('docker-compose.yml');
const compose = (from: string) => parse(from, { merge: true }) as { services: Record<string, Container> };
const containers = compose(text).services;
const container = (name: string): Container => containers[name] ?? { image: '', environment: {} };

/** `${NAME:-default}` as its default. */
const withDefaults = (value: string): string => value.replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');
const environmentOf = (name: string): Environment =>
  Object.fromEntries(Object.entries(container(name).environment).map(([key, value]) => [key, withDefaults(value)]));

describe('docker-compose.yml', () => {
  const complaintsAbout = complaintsBy(vendored('compose-spec/compose-spec.json'));

  it('is what Docker Compose takes', () => {
    expect(complaintsAbout(compose(text))).toEqual([]);
  });

  it.each([
    ['a misspelt field', 'ports:', 'portz:'],
    ['a misspelt condition', 'service_healthy', 'service_health'],
    ['a word for a list', 'cap_drop: [ALL]', 'cap_drop: ALL'],
  ])('with %s would not be taken', (_, right, wrong) => {
    expect(text).toContain(right);
    expect(complaintsAbout(compose(text.replace(right, wrong)))).not.toEqual([]);
  });

  it('demands no variable: Kafka alone is started from it too', () => {
    expect(text.match(/\$\{\w+(?!\w|:-)[^}]*\}/g)).toBeNull();
  });

  it('opens no port to other machines', () => {
    const ports = Object.values(containers).flatMap((each) => each.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('builds exactly the services there are, each into one image, taken from no registry', () => {
    const built = Object.values(containers).filter(({ build }) => build);
    const names = services.map(({ name }) => name);
    expect([...new Set(built.map(({ build }) => build?.args.SERVICE))]).toEqual(names);
    expect(built.filter(({ image, build }) => image !== `baton/${build?.args.SERVICE}:local`)).toEqual([]);
    expect(built.filter((each) => each.pull_policy !== 'build')).toEqual([]);
    expect(container('databases').environment.SERVICES?.trim().split(/\s+/)).toEqual(names);
  });

  it('runs the infrastructure that Kubernetes runs', () => {
    const manifests = ['kafka/kafka', 'postgres/postgres', 'traces/otel-collector', 'traces/zipkin'];
    const images = manifests.flatMap((path) =>
      parseAllDocuments(read(`k8s/components/${path}.yaml`)).flatMap((each) => /image: (\S+)/.exec(String(each))?.[1]),
    );
    const others = Object.values(containers).filter(({ build }) => !build);
    expect(new Set(others.map(({ image }) => image))).toEqual(new Set(images.filter(Boolean)));
  });

  it('creates the topics as Kubernetes does, with the command of the image', () => {
    const [, topics] = parse(read('k8s/base/router/deployment.yaml')).spec.template.spec.initContainers;
    expect(container('topics').command).toEqual(topics.command);
  });
});

describe.each(services)('the container of $name', (service) => {
  const { name, port, database } = service;
  const migration = `${name}-migration`;

  it('is given what it needs, and no variable that nothing reads', { timeout: 60_000 }, async () => {
    const given = { ...environmentOf(name), PORT: /PORT=(\d+)/.exec(read('Dockerfile'))?.[1] ?? '' };
    const { config } = await expectToFit(service, given);
    const published = container(name).ports ?? [];
    expect(published).toEqual(service.secrets ? [`127.0.0.1:${port}:${config.port}`] : []);
    expect(Number.parseInt(container(name).stop_grace_period ?? '', 10) * 1_000).toBeGreaterThan(config.shutdownMs);
  });

  it('begins when there are its topics and its tables', () => {
    const done = { condition: 'service_completed_successfully' };
    expect(container(name).depends_on).toEqual({ topics: done, [migration]: done });
    expect(container(migration).depends_on).toEqual({ databases: done });
    expect(container('topics').depends_on).toEqual({ kafka: { condition: 'service_healthy' } });
  });

  it('changes the schema as its owner, and then works without that right', () => {
    const userAndDatabase = (of: string): string[] => {
      const { username, pathname } = new URL(environmentOf(of).DATABASE_URL ?? '');
      return [username, pathname];
    };
    expect(userAndDatabase(migration)).toEqual([`${database}_owner`, `/${database}`]);
    expect(userAndDatabase(name)).toEqual([database, `/${database}`]);
  });
});

it('traces are where the router says', () => {
  expect(environmentOf('router').TRACES_URL).toBe(`http://127.0.0.1:${zipkin.port}`);
  expect(container('zipkin').ports?.map(withDefaults)).toEqual([`127.0.0.1:${zipkin.port}:${zipkin.port}`]);
});
