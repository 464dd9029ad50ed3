import { NotStored } from '@baton/service-kit/http';
import { Body, Get, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { DutyStore } from '../store/duty.store.ts';
import { SkillBook } from '../store/skill-book.ts';
import { LineSweep } from '../timers/line.sweep.ts';
import { DutyBody } from './bodies.ts';
import { Asking, type Caller } from './caller.ts';
import { Desk } from './desk.ts';
import { OperatorApi } from './operator-api.decorator.ts';

@OperatorApi('presence')
export class PresenceController {
  constructor(
    private readonly desk: Desk,
    private readonly duty: DutyStore,
    private readonly line: LineSweep,
    private readonly skills: SkillBook,
  ) {}

  @Get()
  @NotStored()
  @ApiOperation({ summary: 'Who you are, what you are good at, and whether you count as on duty' })
  async me(@Asking() { operator }: Caller) {
    return { operator, skills: [...this.skills.of(operator.id)], onDuty: await this.duty.isOnDuty(operator.id) };
  }

  @Put()
  @ApiOperation({ summary: 'Go on duty or off; again and again, it is the heartbeat that keeps your items yours' })
  put(@Asking() caller: Caller, @Body() { onDuty }: DutyBody) {
    return this.desk.run({ ...caller, key: undefined }, async (tx) => {
      await this.duty.set(tx, caller.operator.id, onDuty);
      this.line.afterCommit(tx);
      return { operator: caller.operator, onDuty };
    });
  }
}
