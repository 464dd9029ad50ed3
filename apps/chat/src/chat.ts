import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { ChatOptions } from './chat.options.ts';
import { Conversation } from './conversation.ts';
import { parseScript, type Script } from './domain/script.ts';
import { openPrompt, sayWhatIsTyped } from './interactive.prompt.ts';
import { above, jsonScreen, type Screen, textScreen, type Write } from './screen.ts';
import { playScript } from './script.player.ts';
import { Trouble } from './trouble.ts';

const INTERRUPTED = 130;

/** @throws Trouble if there is no Baton, or if an answer to a script does not come */
export async function chat(options: ChatOptions): Promise<void> {
  const script = await scriptOf(options);
  await (script ? play(script, options) : talk(options));
}

/** Input that nobody types is a script too. */
async function scriptOf({ script }: ChatOptions): Promise<Script | undefined> {
  if (!script) return process.stdin.isTTY ? undefined : parseScript(await text(process.stdin));
  const unreadable = ({ code }: NodeJS.ErrnoException) => new Trouble(`${script} cannot be read (${code}).`);
  return parseScript(await readFile(script, 'utf8').catch((error) => Promise.reject(unreadable(error))));
}

async function play({ customer, channel, lines }: Script, options: ChatOptions): Promise<void> {
  const joining = { channel, ...options, customer: { ...customer, ...options.customer } };
  const screen = screenOf(options, console.log, false);
  await converseAs(joining, screen, (conversation) => playScript(conversation, lines, options.answerMs));
}

async function talk(options: ChatOptions): Promise<void> {
  const terminal = options.json ? process.stderr : process.stdout;
  const prompt = openPrompt(terminal);
  const screen = screenOf(options, above(prompt, terminal), true);
  try {
    await converseAs(options, screen, (conversation) => sayWhatIsTyped(conversation, prompt, screen.aside));
  } finally {
    prompt.close();
    terminal.write('\n');
  }
}

const screenOf = ({ json, verbose }: ChatOptions, write: Write, typed: boolean): Screen =>
  json ? jsonScreen(write) : textScreen(write, { verbose, typed });

async function converseAs(
  { brokers, conversationId, customer, channel = 'chat' }: ChatOptions,
  screen: Screen,
  converse: (conversation: Conversation) => Promise<void>,
): Promise<void> {
  const who = { id: 'C-1001', ...customer };
  const conversation = await Conversation.join(brokers, { conversationId, customer: who, channel }, screen.event);
  const leaveAtOnce = () => void conversation.leave().finally(() => process.exit(INTERRUPTED));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, leaveAtOnce);
  screen.aside(`conversation ${conversationId}, customer ${who.id}`);
  await converse(conversation).finally(() => conversation.leave());
}
