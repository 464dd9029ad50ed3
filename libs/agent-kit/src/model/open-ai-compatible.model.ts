import { type ChatModel, ModelFault } from '@baton/service-kit/model';
import { Logger } from '@nestjs/common';
import { flawOf } from './check-wording.ts';
import { instructions } from './instructions.ts';
import { Model, type Writing } from './model.port.ts';
import { spend } from './spending.ts';

/** Any model behind an OpenAI-compatible endpoint. Whatever goes wrong with it, the draft is said: no turn fails for a wording. */
export class OpenAiCompatibleModel extends Model {
  private readonly logger = new Logger('Model');

  constructor(private readonly model: ChatModel) {
    super();
  }

  override async write(writing: Writing): Promise<string> {
    const { draft, purpose } = writing;
    const { text = draft, code } = await this.worded(writing);
    if (code) this.logger.warn({ msg: 'The draft is said', code, purpose });
    return code ? draft : text;
  }

  private async worded({ signal, ...writing }: Writing): Promise<{ text?: string; code?: string }> {
    try {
      const { text, tokens } = await this.model.ask({ instructions, data: writing, signal });
      spend(tokens);
      return { text, code: flawOf(text, writing) };
    } catch (error) {
      if (error instanceof ModelFault) return { code: error.code };
      throw error;
    }
  }
}
