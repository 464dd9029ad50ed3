import { messagingMigrations } from '@baton/messaging';
import { CreateRouter1763683200000 } from './1763683200000-create-router.ts';
import { TellTimelines1795219200000 } from './1795219200000-tell-timelines.ts';
import { PublishViews1795309200000 } from './1795309200000-publish-views.ts';
import { OrderHandoffs1795312800000 } from './1795312800000-order-handoffs.ts';
import { SumUpTranscripts1795399200000 } from './1795399200000-sum-up-transcripts.ts';
import { GiveOutTasks1795406400000 } from './1795406400000-give-out-tasks.ts';
import { KeepPolicies1795501000000 } from './1795501000000-keep-policies.ts';
import { ExplainDecisions1795502000000 } from './1795502000000-explain-decisions.ts';
import { LookAtWords1795503000000 } from './1795503000000-look-at-words.ts';
import { ExpectWaits1795504000000 } from './1795504000000-expect-waits.ts';
import { LabelExamples1795505000000 } from './1795505000000-label-examples.ts';
import { KeepModels1795506000000 } from './1795506000000-keep-models.ts';

export const routerMigrations = [
  ...messagingMigrations,
  CreateRouter1763683200000,
  TellTimelines1795219200000,
  PublishViews1795309200000,
  OrderHandoffs1795312800000,
  SumUpTranscripts1795399200000,
  GiveOutTasks1795406400000,
  KeepPolicies1795501000000,
  ExplainDecisions1795502000000,
  LookAtWords1795503000000,
  ExpectWaits1795504000000,
  LabelExamples1795505000000,
  KeepModels1795506000000,
];
