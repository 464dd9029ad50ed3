import { Injectable, Module } from '@nestjs/common';
import { type Action, reply, runAgent, Specialist, type Turn } from '../src/index.ts';
import { echoCard } from './echo.card.fixture.ts';

// A process of an agent that says what it heard; with HANGS set it never comes to an end with `hang`.

@Injectable()
class Echo extends Specialist {
  override async take({ message }: Turn): Promise<Action> {
    if (message.text === 'hang' && process.env.HANGS) await new Promise(() => {});
    return reply(message.text);
  }
}

@Module({ providers: [Echo], exports: [Echo] })
class EchoModule {}

await runAgent({ card: echoCard(process.env.AGENT_ID ?? ''), module: EchoModule, specialist: Echo });
