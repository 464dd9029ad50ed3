import { freshDatabase, type ServiceInstance } from '@baton/testing';
import type { Pool } from 'pg';
import { humanQueueMigrations } from '../src/migrations/index.ts';
import { PlayedOperator } from './operator.fixture.ts';
import { PlayedRouter, startDesk } from './played-router.fixture.ts';

/** One desk for all suites: two would share its inbox. */
export interface Stage {
  router: PlayedRouter;
  desk: ServiceInstance;
  pool: Pool;
  ada: PlayedOperator;
  ben: PlayedOperator;
  /** 200 more, by id. */
  crowd: ReadonlyMap<string, PlayedOperator>;
}

const crowdIds = Array.from({ length: 200 }, (_, index) => `op-${index}`);

/** For the top of the file. */
export async function setUp(): Promise<Stage> {
  const { url, pool } = await freshDatabase(humanQueueMigrations);
  const router = await PlayedRouter.start();
  const crowd = crowdIds.map((id) => `${id}:Operator ${id}:token-${id}`);
  const desk = await startDesk(url, ['ada:Ada Quinn:token-ada', 'ben:Ben Roth:token-ben', ...crowd].join(), {
    OPERATOR_SKILLS: 'ben:tax',
  });
  const operator = (id: string) => new PlayedOperator(desk.url, `token-${id}`);
  return {
    router,
    desk,
    pool,
    ada: operator('ada'),
    ben: operator('ben'),
    crowd: new Map(crowdIds.map((id) => [id, operator(id)])),
  };
}
