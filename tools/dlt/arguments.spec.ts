import { describe, expect, it } from 'vitest';
import { Trouble } from '../infrastructure/trouble.ts';
import { commandOf } from './arguments.ts';

const topic = 'desk.words.v1.dlt';
const command = (line: string) => commandOf(line.split(' ').filter(Boolean));

describe('what was asked of npm run dlt', () => {
  it('is a list', () => {
    expect(command('list')).toEqual({ verb: 'list' });
  });

  it('is a look at all letters of a topic, or at some, without their bytes unless they are asked for', () => {
    expect(command(`show ${topic}`)).toEqual({ verb: 'show', selection: { topic }, bytes: false });
    expect(command(`show ${topic} --key c-1 --from 3 --to 5 --bytes`)).toEqual({
      verb: 'show',
      selection: { topic, key: 'c-1', from: 3n, to: 5n },
      bytes: true,
    });
  });

  it('is a replay, ten a second unless it says otherwise', () => {
    expect(command(`replay ${topic} --key c-1`)).toMatchObject({ verb: 'replay', dryRun: false, rate: 10 });
    expect(command(`replay ${topic} --from 0 --dry-run --rate 200`)).toMatchObject({ dryRun: true, rate: 200 });
  });

  it('is to skip, and why', () => {
    const selection = { topic, from: 4n, to: 4n };
    const asked = commandOf(['skip', topic, '--from', '4', '--to', '4', '--why', 'sent by mistake']);
    expect(asked).toEqual({ verb: 'skip', selection, dryRun: false, why: 'sent by mistake' });
  });

  it.each([
    ['', "there is no '': say list, show, replay or skip."],
    ['burn', "there is no 'burn': say list, show, replay or skip."],
    ['list all', 'say it like this: npm run dlt -- list.'],
    ['show', 'say it like this: npm run dlt -- show TOPIC [--key KEY] [--from N] [--to N] [--bytes].'],
    ['show words.v1', "'words.v1' is no dead letter topic: npm run dlt -- list names them."],
    [`show ${topic} --from x`, "--from is an offset, not 'x'."],
    [
      `show ${topic} --from -1`,
      'say it like this: npm run dlt -- show TOPIC [--key KEY] [--from N] [--to N] [--bytes].',
    ],
    [`show ${topic} --from 3 --to 2`, 'from 3 to 2 is nothing.'],
    [`replay ${topic}`, 'say which letters: --key KEY, --from N or --to N; --from 0 is all of them.'],
    [`replay ${topic} --key a --rate 0`, "--rate is how many letters a second, 1 to 1000, not '0'."],
    [`skip ${topic} --key a`, 'say why they are done with, for whoever looks later: --why TEXT.'],
  ])('is told in one sentence if it is %s', (line, sentence) => {
    expect(() => command(line)).toThrow(new Trouble(sentence));
  });
});
