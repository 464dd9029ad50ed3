import { aConversation } from './conversation.suite.ts';
import { setUp } from './stage.fixture.ts';

const stage = await setUp();

aConversation(stage);
