import { type Task, Worker } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import { type Planned, plan } from '../domain/plan.ts';
import { planning } from '../tasks.ts';

@Injectable()
export class Planner extends Worker {
  override async perform({ input }: Task): Promise<Planned> {
    return plan(planning.input(input).wish);
  }
}
