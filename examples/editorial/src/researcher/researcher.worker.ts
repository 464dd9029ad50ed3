import { type Task, Worker } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import { type Findings, research } from '../domain/research.ts';
import { researching } from '../tasks.ts';
import { documents } from './documents.ts';

@Injectable()
export class Researcher extends Worker {
  override async perform({ input }: Task): Promise<Findings> {
    return research(researching.input(input).topic, documents);
  }
}
