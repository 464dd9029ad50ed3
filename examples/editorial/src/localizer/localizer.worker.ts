import { Model, type Task, Worker } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import type { Rendered } from '../domain/render.ts';
import { localizing } from '../tasks.ts';
import { worded } from '../worded.ts';

@Injectable()
export class Localizer extends Worker {
  constructor(private readonly model: Model) {
    super();
  }

  override perform({ input, signal }: Task): Promise<Rendered> {
    const { bulletin, language } = localizing.input(input);
    return worded(this.model, bulletin, language, signal);
  }
}
