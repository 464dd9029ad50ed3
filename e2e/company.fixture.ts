import { Outsider, System, untilTopicExists, Wiretap } from '@baton/testing';
import { afterAll } from 'vitest';
import { watchedTopics } from './customer.fixture.ts';
import { operators, TestOperator } from './operator.fixture.ts';
import { ScriptedAgent } from './scripted-agent.fixture.ts';

export const services = ['router', 'triage-agent', 'billing-agent', 'tech-agent', 'human-queue'];

/** Every agent, Ada on duty at the desk, and a sales agent that does what the test says; `tap` hears all of it. For the top of a file. */
export async function company(...topics: string[]) {
  const system = await System.start(services, operators);
  const outsider = await Outsider.connect();
  const intents = [{ name: 'sales.new_plan', examples: [] }];
  const sales = await ScriptedAgent.join(outsider, { agentId: 'sales-agent', intents });
  afterAll(() => sales.leave());
  await untilTopicExists(sales.inbox);
  const tap = await Wiretap.on(...watchedTopics, sales.inbox, ...topics);
  const ada = new TestOperator(system);
  await ada.onDuty();
  return { system, outsider, sales, tap, ada };
}
