import { once } from 'node:events';
import { createServer } from 'node:http';
import { conversationChoice, newId } from '@baton/contracts';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase, Outsider, uniqueName } from '../../src/index.ts';
import { deskMigrations, deskTopics, launchDesk } from './desk.ts';

await deskTopics();
const { url } = await freshDatabase(deskMigrations);
const outsider = await Outsider.connect();

describe('a service that cannot start', () => {
  it('names every wrong variable in a line of its own, without a stack', async () => {
    const desk = await launchDesk('desk', 'mysql://desk:hush@localhost/desk', { KAFKA_BROKERS: '', LOG_LEVEL: 'loud' });
    expect(await desk.exited).toBe('exit 1');
    const [first, ...lines] = desk.log.trimEnd().split('\n');
    expect(first).toBe('desk cannot start. 3 variables are wrong:');
    expect(lines.toSorted()).toEqual([
      '  DATABASE_URL is wrong: it must be postgresql://user:password@host:port/database',
      '  KAFKA_BROKERS is not set: it must be host:port, several separated by commas',
      expect.stringMatching(/^ {2}LOG_LEVEL is "loud": it must be one of .*; without it: info$/),
    ]);
  });

  it('says which port is taken', async () => {
    const server = createServer().listen(0);
    afterAll(() => server.close());
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const desk = await launchDesk('desk', url, { PORT: String(port) });
    expect(await desk.exited).toBe('exit 1');
    expect(desk.log).toContain(`Port ${port} is taken: stop what listens there, or set PORT to a free one.`);
  });

  it('does not wait for a database that will not let it in', async () => {
    const stranger = Object.assign(new URL(url), { password: 'wrong' }).href;
    const desk = await launchDesk('desk', stranger);
    expect(await desk.exited).toBe('exit 1');
    expect(desk.log).toContain('The database refuses the password: correct it in DATABASE_URL.');
    expect(desk.log).not.toContain('    at ');
  });
});

describe('a service in which something fails that nobody caught', () => {
  it('says why in one line, and ends in order with code 1', async () => {
    const handoffId = newId();
    const desk = await launchDesk(uniqueName('desk'), url, { STUMBLES_OVER: handoffId });
    await desk.ready();
    await outsider.send(conversationChoice, { conversationId: newId(), handoffId, choice: 'wait' });
    expect(await desk.exited).toBe('exit 1');
    const fatal = desk.log.split('\n').filter((line) => line.includes('"level":"fatal"'));
    expect(fatal).toHaveLength(1);
    expect(fatal[0]).toContain('Nobody waits for this');
    expect(desk.log).toContain('"msg":"Stopped"');
  });
});
