import { createInterface } from 'node:readline';

export type Commands = Readonly<Record<string, (...words: string[]) => Promise<void>>>;

/**
 * Does what `ToldProcess` tells it. Each line is a number, a command and its words; it is answered with the number when
 * it is done, and with the reason behind it where it failed. `end` is called when the input is over, whatever ended it.
 */
export function obey(commands: Commands, end: () => Promise<void>): void {
  const lines = createInterface(process.stdin);
  lines.on('line', (line) => void answer(line, commands).then((text) => console.log(text)));
  lines.on('close', () => void end().finally(() => process.exit()));
}

async function answer(line: string, commands: Commands): Promise<string> {
  const [number, name = '', ...words] = line.split(' ');
  try {
    const command = commands[name];
    if (!command) throw new Error(`there is no command '${name}'`);
    await command(...words);
    return `${number}`;
  } catch (error) {
    return `${number} ${(error as Error).message.replaceAll('\n', ' ')}`;
  }
}
