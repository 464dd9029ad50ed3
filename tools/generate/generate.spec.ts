import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { services } from '../system.ts';
import { agent } from './agent.ts';
import { twinned } from './edits.ts';
import { event } from './event.ts';
import { rule } from './rule.ts';
import { type Changes, Tree } from './tree.ts';
import { worker } from './worker.ts';

const tree = new Tree(join(import.meta.dirname, '../..'));
const pathsOf = (changes: Changes): string[] => Object.keys(changes);

describe('a generator', () => {
  it.each([
    ['an agent without its last word', () => agent(tree, ['sales'])],
    ['an agent with capitals', () => agent(tree, ['Sales-agent'])],
    ['an agent whose database would have too long a name', () => agent(tree, [`${'x'.repeat(60)}-agent`])],
    ['an intent that is one word', () => agent(tree, ['sales-agent', 'plan'])],
    ['a worker without its last word', () => worker(tree, ['pdf'])],
    ['a capability with a blank', () => worker(tree, ['pdf-worker', 'read it'])],
    ['an event that is one word', () => event(tree, ['order'])],
    ['an event with dashes', () => event(tree, ['order-shipped'])],
    ['a rule with dots', () => rule(tree, ['vip.customer'])],
    ['a way out of the folder', () => rule(tree, ['../../vip'])],
    ['nothing', () => rule(tree, [])],
  ])('refuses %s, and says what a name is like', (_, generate) => {
    expect(generate).toThrow(/^'.*' is no name for it: .* is like /);
  });

  it.each([
    ['an agent', () => agent(tree, ['billing-agent'])],
    ['an event', () => event(tree, ['handoff.ended'])],
    ['a rule', () => rule(tree, ['named-agent'])],
  ])('touches nothing where %s is there already', (_, generate) => {
    expect(generate).toThrow(/ is there already\.$/);
  });

  it('gives a new agent a port and a database of its own', () => {
    const map = agent(tree, ['home-insurance-agent'])['tools/system.ts'];
    const ports = services.map(({ port }) => port);
    expect(map).toContain(`    database: 'home_insurance_agent',\n    port: ${Math.max(...ports) + 1},`);
  });

  it('leaves no word of its template behind', () => {
    const changes = agent(tree, ['sales-agent', 'sales.new_plan']);
    const own = pathsOf(changes).filter((path) => path.includes('sales'));
    expect(own).toContain('services/sales-agent/src/sales.agent.ts');
    expect(own).toContain('k8s/base/sales-agent/deployment.yaml');
    expect(own.filter((path) => /sample|triage/i.test(path))).toEqual([]);
    expect(own.filter((path) => /sample/i.test(changes[path] ?? ''))).toEqual([]);
    expect(changes['services/sales-agent/src/sales.agent.ts']).toContain('/sales|plan/i');
  });

  it('gives a new worker its capability, and no place among those who talk to customers', () => {
    const changes = worker(tree, ['pdf-worker', 'pdf.read']);
    const own = pathsOf(changes).filter((path) => path.includes('pdf'));
    expect(own).toContain('services/pdf-worker/src/pdf.worker.ts');
    expect(own.filter((path) => /sample/i.test(path + changes[path]))).toEqual([]);
    expect(changes['services/pdf-worker/src/pdf-worker.card.ts']).toContain("capabilities: ['pdf.read']");
    const [, entry = ''] = changes['tools/system.ts']?.split("name: 'pdf-worker'") ?? [];
    expect(entry.slice(0, entry.indexOf('database'))).not.toContain('conversation.reply');
  });
});

it('gives every entry of a list a twin, with all that is below it, and leaves the others alone', () => {
  const yaml = ['- { name: a/b }', '  one:', '    two: one', '', '  three: one', '- name: one-owner', '- one'].join(
    '\n',
  );
  expect(twinned(yaml, 'one', (text) => text.replaceAll('one', 'six'))).toBe(
    [
      '- { name: a/b }',
      '  one:',
      '    two: one',
      '  six:',
      '    two: six',
      '',
      '  three: one',
      '- name: one-owner',
      '- one',
      '- name: six-owner',
      '- six',
    ].join('\n'),
  );
});
