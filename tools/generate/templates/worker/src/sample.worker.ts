import { type Task, Worker } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';

@Injectable()
export class SampleWorker extends Worker {
  /** `task.input` is what the asker made: check it. An act outside bears `task.effectKey`. */
  override async perform({ description, input }: Task): Promise<unknown> {
    return { asked: description, fields: Object.keys(input) };
  }
}
