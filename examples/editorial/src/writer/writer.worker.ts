import { type Task, Worker } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import { type Bulletin, draft } from '../domain/bulletin.ts';
import { writing } from '../tasks.ts';

@Injectable()
export class Writer extends Worker {
  override async perform({ input }: Task): Promise<{ bulletin?: Bulletin }> {
    return { bulletin: draft(writing.input(input).statements) };
  }
}
