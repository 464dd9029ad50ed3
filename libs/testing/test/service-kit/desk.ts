import { join } from 'node:path';
import { conversationChoice, handoffWithdrawn, topics } from '@baton/contracts';
import { messagingMigrations } from '@baton/messaging';
import { afterAll } from 'vitest';
import { brokers, createTopics, fixture, type NodeCommand, NodeProcess, ServiceInstance } from '../../src/index.ts';
import { DeskTable1700000000001 } from './desk-table.migration.fixture.ts';

export const deskMigrations = [...messagingMigrations, DeskTable1700000000001];

/** Makes what the desk consumes and publishes. */
export function deskTopics(): Promise<unknown> {
  const names = [conversationChoice.topic, handoffWithdrawn.topic];
  return createTopics(topics.filter(({ name }) => names.includes(name)));
}

/** The small service of these specs. Its name is its consumer group, which begins with the oldest record. */
export async function launchDesk(
  name: string,
  databaseUrl: string,
  env: Record<string, string> = {},
  file = 'desk.fixture.ts',
): Promise<ServiceInstance> {
  const desk = await ServiceInstance.launch(desksOwn(name, file, { DATABASE_URL: databaseUrl, ...env }));
  afterAll(() => void desk.kill('SIGKILL'));
  return desk;
}

export function migrateDesk(databaseUrl: string): NodeProcess {
  return new NodeProcess(desksOwn('desk', 'desk-migrate.fixture.ts', { DATABASE_URL: databaseUrl }));
}

function desksOwn(name: string, file: string, env: Record<string, string>): NodeCommand {
  return fixture(name, join(import.meta.dirname, file), { KAFKA_BROKERS: brokers().join(), ...env });
}
