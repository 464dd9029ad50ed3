import type { Mutation } from '../mutation.ts';
import { approvalMutations } from './approvals.ts';
import { availabilityMutations } from './availability.ts';
import { classifyingMutations } from './classifying.ts';
import { delegationMutations } from './delegation.ts';
import { explanationMutations } from './explanations.ts';
import { failureMutations } from './failures.ts';
import { handoffMutations } from './handoff.ts';
import { packageMutations } from './package.ts';
import { patternMutations } from './patterns.ts';
import { pipelineMutations } from './pipelines.ts';
import { policyMutations } from './policy.ts';
import { taskMutations } from './tasks.ts';
import { triggerMutations } from './triggers.ts';

export const mutations: readonly Mutation[] = [
  ...handoffMutations,
  ...triggerMutations,
  ...approvalMutations,
  ...packageMutations,
  ...patternMutations,
  ...taskMutations,
  ...delegationMutations,
  ...pipelineMutations,
  ...failureMutations,
  ...availabilityMutations,
  ...policyMutations,
  ...explanationMutations,
  ...classifyingMutations,
];
