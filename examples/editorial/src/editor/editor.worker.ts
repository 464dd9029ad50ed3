import { Model, type Task, Worker } from '@baton/agent-kit';
import { Injectable } from '@nestjs/common';
import { type Edited, edit } from '../domain/edit.ts';
import type { Rendered } from '../domain/render.ts';
import { editing } from '../tasks.ts';
import { worded } from '../worded.ts';

@Injectable()
export class Editor extends Worker {
  constructor(private readonly model: Model) {
    super();
  }

  override async perform({ input, signal }: Task): Promise<Edited & { rendered: Rendered }> {
    const { bulletin, statements } = editing.input(input);
    const edited = edit(bulletin, statements);
    return { ...edited, rendered: await worded(this.model, edited.bulletin, 'en', signal) };
  }
}
