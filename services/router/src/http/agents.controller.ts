import type { Agent } from '@baton/routing';
import { Api, type Known, NotStored } from '@baton/service-kit/http';
import { Get, Logger } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { AgentDirectory } from '../agents/agent-directory.ts';
import { Auditor, AuditorGuard } from './auditor.guard.ts';

/** Who could be given conversations. */
@Api('agents', AuditorGuard)
export class AgentsController {
  private readonly log = new Logger('Audit');

  constructor(private readonly directory: AgentDirectory) {}

  @Get()
  @NotStored()
  @ApiOperation({ summary: 'Every agent with its card, and how it is now' })
  all(@Auditor() auditor: Known): readonly Agent[] {
    this.log.log({ msg: 'Looked at the agents', auditor: auditor.id });
    return this.directory.snapshot();
  }
}
