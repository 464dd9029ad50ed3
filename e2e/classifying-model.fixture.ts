import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

type Answers = Readonly<Record<string, readonly [intent: string, confidence: number]>>;

/** An OpenAI-compatible endpoint that knows what messages with these words are about, the last of them first; of others it fails. */
export async function classifyingModel(answers: Answers): Promise<{ readonly baseUrl: string }> {
  const server = createServer((request, response) => void serve(request, response, answers));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` };
}

async function serve(request: IncomingMessage, response: ServerResponse, answers: Answers): Promise<void> {
  const chunks: Buffer[] = await request.toArray();
  const message = /"message\\*":\\*"(.*?)\\*",\\*"intents/.exec(Buffer.concat(chunks).toString())?.[1] ?? '';
  const word = Object.keys(answers).findLast((one) => message.includes(one));
  const [intent, confidence] = answers[word ?? ''] ?? [];
  if (intent === undefined) {
    response.writeHead(500).end();
    return;
  }
  const content = JSON.stringify({ intent, confidence });
  const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }];
  const body = { id: 'c-1', object: 'chat.completion', created: 1, model: 'small', choices };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
