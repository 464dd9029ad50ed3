import { messagingMigrations } from '@baton/messaging';
import { CreateHumanQueue1791000000000 } from './1791000000000-create-human-queue.ts';
import { TraceApprovals1795219200000 } from './1795219200000-trace-approvals.ts';
import { EditApprovals1795222800000 } from './1795222800000-edit-approvals.ts';
import { PublishItems1795309200000 } from './1795309200000-publish-items.ts';
import { ApproveByTwo1795410000000 } from './1795410000000-approve-by-two.ts';
import { WantSkills1795504000000 } from './1795504000000-want-skills.ts';

export const humanQueueMigrations = [
  ...messagingMigrations,
  CreateHumanQueue1791000000000,
  TraceApprovals1795219200000,
  EditApprovals1795222800000,
  PublishItems1795309200000,
  ApproveByTwo1795410000000,
  WantSkills1795504000000,
];
