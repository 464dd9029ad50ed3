import { Model, type Writing } from './model.port.ts';

/** Deterministic and without a network: the draft is the text. */
export class OfflineModel extends Model {
  override write({ draft }: Writing): Promise<string> {
    return Promise.resolve(draft);
  }
}
