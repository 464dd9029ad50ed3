import { approvals } from './approval.suite.ts';
import { race } from './claim-race.suite.ts';
import { aConversation } from './desk.suite.ts';
import { http } from './http.suite.ts';
import { lease } from './lease.suite.ts';
import { once } from './once.suite.ts';
import { skill } from './skill.suite.ts';
import { setUp } from './stage.fixture.ts';

const stage = await setUp();

aConversation(stage);
lease(stage);
once(stage);
approvals(stage);
skill(stage);
race(stage);
http(stage);
