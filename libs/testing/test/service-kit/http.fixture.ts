import { join } from 'node:path';
import { attribute, type ConversationChoice, conversationChoice } from '@baton/contracts';
import { Database, type Delivery, Handles } from '@baton/messaging';
import { runService } from '@baton/service-kit';
import { Api, bearerOf, Credentials, HttpModule, Problem, problemBody, Words } from '@baton/service-kit/http';
import {
  Body,
  type CanActivate,
  Controller,
  type ExecutionContext,
  Get,
  Injectable,
  Module,
  Param,
  Post,
} from '@nestjs/common';
import { trace } from '@opentelemetry/api';

// A small service that is spoken to over HTTP, for the specs of service-kit.

@Injectable()
class Guard implements CanActivate {
  private readonly known = new Credentials(['kim:Kim:token-of-kim']);

  canActivate(context: ExecutionContext): boolean {
    if (this.known.byToken(bearerOf(context.switchToHttp().getRequest()))) return true;
    throw new Problem(problemBody(401, 'unauthorized'));
  }
}

class Words100 {
  @Words(100) text: string;
}

@Api('sayings', Guard)
class SayingsController {
  constructor(private readonly database: Database) {}

  @Get()
  list() {
    return this.database.query('SELECT 1 AS one');
  }

  @Post(':id/say')
  async say(@Param('id') id: string, @Body() _: Words100) {
    trace.getActiveSpan()?.setAttribute(attribute.conversationId, id);
    return this.database.query('SELECT 2 AS two');
  }

  @Post(':id/fail')
  fail(@Body() { text }: Words100) {
    throw new RangeError(`Not to be told: ${text}`);
  }
}

@Controller()
class ChoiceHandler {
  @Handles(conversationChoice)
  async handle(_: ConversationChoice, __: Delivery): Promise<void> {}
}

@Module({
  imports: [
    HttpModule.of({ title: 'Sayings', description: 'What was said.', page: join(import.meta.dirname, 'page') }),
  ],
  controllers: [SayingsController, ChoiceHandler],
})
class SayingsModule {}

await runService({ name: process.env.SERVICE_NAME ?? 'sayings', module: SayingsModule });
