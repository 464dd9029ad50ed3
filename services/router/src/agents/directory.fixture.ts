import { type Database, Progress } from '@baton/messaging';
import { RouterConfig } from '../router.config.ts';
import { AgentStore } from '../store/agent.store.ts';
import { AgentDirectory } from './agent-directory.ts';

class NothingToRead extends Progress {
  partitions = () => [];
  readUpTo = () => new Date(0);
}

/** It knows nobody until it is refreshed, and is never behind. */
export const directoryOf = (database: Database): AgentDirectory =>
  new AgentDirectory(new AgentStore(database), new RouterConfig(), new NothingToRead());
