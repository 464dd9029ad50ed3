import { Api } from '@baton/service-kit/http';
import { Body, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../domain/refused.ts';
import { DEMO_CUSTOMER, GatewayConfig } from '../gateway.config.ts';
import { DemoCustomer, Opened } from './answers.ts';
import { DemoBody } from './bodies.ts';
import { giveCookie } from './cookies.ts';
import { Correspondence } from './correspondence.ts';
import { RefusedFilter } from './refused.filter.ts';

const CHANNEL = 'web';

/** To try it out, anybody may be one of these customers. */
@Api('demo')
@UseFilters(RefusedFilter)
export class DemoController {
  private readonly known: readonly DemoCustomer[];

  constructor(
    config: GatewayConfig,
    private readonly correspondence: Correspondence,
  ) {
    this.known = config.demoCustomers.map((entry) => {
      const [, id = '', name = '', language = ''] = DEMO_CUSTOMER.exec(entry) ?? [];
      return { id, name, language };
    });
  }

  @Get('customers')
  @ApiOperation({ summary: 'The customers anybody may be; none outside of demonstrations' })
  @ApiOkResponse({ type: [DemoCustomer] })
  customers(): readonly DemoCustomer[] {
    return this.known;
  }

  @Post('conversations')
  @ApiOperation({ summary: 'Open a conversation as one of them; its token comes as a cookie, too' })
  @ApiCreatedResponse({ type: Opened })
  async open(
    @Body() { customerId }: DemoBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Opened> {
    const customer = this.known.find(({ id }) => id === customerId);
    if (!customer) throw new Refused('not_found', 'There is no such customer to try it out with.');
    const opened = await this.correspondence.open(CHANNEL, customer);
    giveCookie(request, reply, opened.conversationId, opened.token);
    return opened;
  }
}
