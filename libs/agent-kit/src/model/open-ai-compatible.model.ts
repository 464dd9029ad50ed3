import { attribute } from '@baton/contracts';
import { inSpan } from '@baton/messaging';
import { Logger } from '@nestjs/common';
import { context, SpanKind, trace } from '@opentelemetry/api';
import { flawOf } from './check-wording.ts';
import { Model, type Writing } from './model.port.ts';
import { instructions, quoted } from './prompt.ts';
import { spend } from './spending.ts';

export interface ModelOptions {
  /** With the version in its path: `http://127.0.0.1:11434/v1`. */
  baseUrl: string;
  name: string;
  apiKey?: string;
  timeoutMs: number;
}

const tracer = trace.getTracer('@baton/agent-kit');

type Wording = (prompt: string, signal: AbortSignal) => Promise<string>;

/** Any model behind an OpenAI-compatible endpoint. Whatever goes wrong with it, the draft is said: no turn fails for a wording. */
export class OpenAiCompatibleModel extends Model {
  private readonly logger = new Logger('Model');
  private wording?: Promise<Wording>;

  constructor(private readonly options: ModelOptions) {
    super();
  }

  override async write(writing: Writing): Promise<string> {
    const { draft, purpose } = writing;
    try {
      const text = (await this.ask(writing)).trim();
      const code = flawOf(text, writing);
      if (!code) return text;
      this.logger.warn({ msg: 'The draft is said', code, purpose });
    } catch (error) {
      this.logger.warn({ msg: 'The draft is said', code: await codeOf(error), purpose });
    }
    return draft;
  }

  /** The call is seen in the turn's trace, without what is asked and answered. */
  private ask(writing: Writing): Promise<string> {
    const { name } = this.options;
    const attributes = {
      [attribute.genAiOperation]: 'chat',
      [attribute.genAiProvider]: 'openai',
      [attribute.genAiModel]: name,
    };
    const span = tracer.startSpan(`chat ${name}`, { kind: SpanKind.CLIENT, attributes });
    return inSpan(span, context.active(), () => this.answered(writing));
  }

  private async answered(writing: Writing): Promise<string> {
    const { timeoutMs } = this.options;
    const signals = [AbortSignal.timeout(timeoutMs), writing.signal].filter((signal) => signal !== undefined);
    this.wording ??= load(this.options);
    return (await this.wording)(quoted(writing), AbortSignal.any(signals));
  }
}

/** The packages are loaded only where a model is configured. */
async function load({ baseUrl, name, apiKey }: ModelOptions): Promise<Wording> {
  const [{ generateText }, { createOpenAICompatible }] = await Promise.all([
    import('ai'),
    import('@ai-sdk/openai-compatible'),
  ]);
  const model = createOpenAICompatible({ name: 'model', baseURL: baseUrl, apiKey }).chatModel(name);
  return async (prompt, abortSignal) => {
    // Its telemetry would carry what the customer reads.
    const telemetry = { isEnabled: false };
    const asked = { model, instructions, prompt, abortSignal, maxRetries: 0, telemetry };
    const { text, usage } = await generateText(asked);
    spend(usage.totalTokens ?? 0);
    return text;
  };
}

/** An error of a provider quotes the prompt and the answer: only a code is kept. */
async function codeOf(error: unknown): Promise<string> {
  const { APICallError } = await import('ai');
  const { name } = error as Error;
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  if (!APICallError.isInstance(error)) return 'no_answer';
  if (error.statusCode === undefined) return 'unreachable';
  return error.statusCode >= 400 ? `http_${error.statusCode}` : 'garbage';
}
