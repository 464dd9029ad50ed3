import { portFrom, requireFree } from '../infrastructure/ports.ts';
import { Trouble } from '../infrastructure/trouble.ts';
import { kafka, postgres, type Service, services, zipkin } from '../system.ts';

export function kafkaPort(): number {
  return portFrom('BATON_KAFKA_PORT', kafka.port);
}

export function postgresPort(): number {
  return portFrom('BATON_PG_PORT', postgres.port);
}

export function zipkinPort(): number {
  return portFrom('BATON_ZIPKIN_PORT', zipkin.port);
}

/** BATON_PORT_SHIFT moves the ports of all services, so that two clones can run side by side. */
export function servicePort({ port }: Service): number {
  const text = process.env.BATON_PORT_SHIFT ?? '0';
  const shifted = port + Number(text);
  if (Number.isInteger(shifted) && shifted > 0 && shifted < 65_536) return shifted;
  throw new Trouble(
    `BATON_PORT_SHIFT is '${text}', which moves port ${port} out of range: correct it or leave it out.`,
  );
}

/** Asked before anything starts, so that nothing has to be undone; Zipkin asks for its own, for nothing depends on it. */
export async function requireFreePorts(): Promise<void> {
  const wanted = services.map((service) => ({
    port: servicePort(service),
    what: service.name,
    variable: 'BATON_PORT_SHIFT',
  }));
  if (!process.env.DATABASE_URL)
    wanted.unshift({ port: postgresPort(), what: 'PostgreSQL', variable: 'BATON_PG_PORT' });
  if (!process.env.KAFKA_BROKERS) wanted.unshift({ port: kafkaPort(), what: 'Kafka', variable: 'BATON_KAFKA_PORT' });
  await requireFree(wanted);
}
