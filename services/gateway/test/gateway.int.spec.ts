import { aConversation } from './conversation.suite.ts';
import { http } from './http.suite.ts';
import { outage } from './outage.suite.ts';
import { setUp } from './stage.fixture.ts';
import { stream } from './stream.suite.ts';

const stage = await setUp();

aConversation(stage);
stream(stage);
outage(stage);
http(stage);
