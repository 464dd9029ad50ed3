import type { Database } from '@baton/messaging';
import type { AgentDirectory } from '../agents/agent-directory.ts';
import type { PolicyDirectory } from '../policies/policy-directory.ts';
import type { RouterConfig } from '../router.config.ts';
import { ClassificationStore } from '../store/classification.store.ts';
import { ModelCacheStore } from '../store/model-cache.store.ts';
import { Classifiers } from './classifiers.ts';
import { Models } from './models.ts';

export const classifiersOf = (
  database: Database,
  agents: AgentDirectory,
  policies: PolicyDirectory,
  config: RouterConfig,
): Classifiers =>
  new Classifiers(
    agents,
    policies,
    new ClassificationStore(database),
    new ModelCacheStore(database),
    new Models(config),
    config,
  );
