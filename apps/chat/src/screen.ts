import { clearLine, cursorTo, type Interface } from 'node:readline';
import { styleText } from 'node:util';
import type { Watcher } from './conversation.ts';
import { coordinates, render } from './domain/render.ts';

/** Where the conversation is shown. */
export interface Screen {
  readonly event: Watcher;
  /** What is no event. */
  aside(text: string): void;
}

export type Write = (line: string) => void;

/** One event per line, as it came; asides go to standard error. */
export const jsonScreen = (write: Write): Screen => ({
  event: (event) => write(JSON.stringify(event)),
  aside: (text) => console.error(text),
});

/** Words with their speaker, all else as dim asides; `typed`: what the customer says is on the screen already. */
export function textScreen(write: Write, { verbose, typed }: { verbose: boolean; typed: boolean }): Screen {
  const aside = (text: string) => write(styleText('dim', `  · ${text}`));
  const event: Watcher = (seen, before) => {
    const { speaker, text } = render(seen, before);
    if (!speaker) aside(text);
    else if (!typed || seen.type !== 'conversation.message.received') write(`${styleText('bold', speaker)}: ${text}`);
    if (verbose) aside(`  ${coordinates(seen)}`);
  };
  return { event, aside };
}

/** Keeps the line that is being typed below what is written. */
export function above(prompt: Interface, terminal: NodeJS.WritableStream): Write {
  return (line) => {
    clearLine(terminal, 0);
    cursorTo(terminal, 0);
    console.log(line);
    prompt.prompt(true);
  };
}
