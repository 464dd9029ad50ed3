import { defaultPolicy, type Policy } from '../policy.ts';
import { type Field, formed, type JsonSchema } from './field.ts';
import { version } from './forms.ts';
import { approvalsSection } from './sections/approvals.section.ts';
import { classifierSection } from './sections/classifier.section.ts';
import { entrySection, offersSection, tenantsSection, thresholdsSection } from './sections/general.section.ts';
import { guardsSection } from './sections/guards.section.ts';
import { overloadSection } from './sections/overload.section.ts';
import { rulesSection } from './sections/rules.section.ts';
import { stickinessSection } from './sections/stickiness.section.ts';
import { tasksSection } from './sections/tasks.section.ts';
import { triggersSection } from './sections/triggers.section.ts';

/** A policy as its file says it, and as it is published. */
export type PolicyDocument = Readonly<Record<string, unknown>>;

const sections = {
  entry: entrySection,
  thresholds: thresholdsSection,
  tenants: tenantsSection,
  classifier: classifierSection,
  rules: rulesSection,
  triggers: triggersSection,
  guards: guardsSection,
  stickiness: stickinessSection,
  tasks: tasksSection,
  approvals: approvalsSection,
  offers: offersSection,
  overload: overloadSection,
} as const;

/** Draft 07, which editors complete from. */
export const policySchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Routing policy',
  type: 'object',
  additionalProperties: false,
  required: ['version'],
  properties: {
    version: formed('Which policy this is: every decision names it. Another content needs another version.', version)
      .schema,
    ...Object.fromEntries(Object.entries(sections).map(([name, { schema }]) => [name, schema])),
  },
};

/** @param document that the schema allows */
export const policyIn = (document: PolicyDocument): Policy => {
  const part = <T>(name: keyof typeof sections, { read }: Field<T>, standard: unknown): T =>
    read(document[name] ?? standard);
  const { confidenceMin, ...thresholds } = part('thresholds', thresholdsSection, {});
  return {
    version: document.version as string,
    ...part('entry', entrySection, {}),
    ...part('offers', offersSection, {}),
    rules: part('rules', rulesSection, defaultPolicy.rules),
    tenants: part('tenants', tenantsSection, defaultPolicy.tenants),
    classifier: { ...part('classifier', classifierSection, {}), ...thresholds },
    triggers: { ...part('triggers', triggersSection, {}), confidenceMin },
    guards: part('guards', guardsSection, {}),
    stickiness: part('stickiness', stickinessSection, {}),
    tasks: part('tasks', tasksSection, {}),
    approvals: part('approvals', approvalsSection, {}),
    overload: part('overload', overloadSection, {}),
  };
};

/** The document that says this policy, with nothing left out. */
export const documentOf = (policy: Policy): PolicyDocument => {
  const { confidenceMin } = policy.triggers;
  const { sure, ask } = policy.classifier;
  return {
    version: policy.version,
    entry: entrySection.write(policy),
    thresholds: thresholdsSection.write({ confidenceMin, sure, ask }),
    tenants: tenantsSection.write(policy.tenants),
    classifier: classifierSection.write(policy.classifier),
    rules: rulesSection.write(policy.rules),
    triggers: triggersSection.write(policy.triggers),
    guards: guardsSection.write(policy.guards),
    stickiness: stickinessSection.write(policy.stickiness),
    tasks: tasksSection.write(policy.tasks),
    approvals: approvalsSection.write(policy.approvals),
    offers: offersSection.write(policy),
    overload: overloadSection.write(policy.overload),
  };
};
