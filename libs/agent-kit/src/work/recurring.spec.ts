import { Logger } from '@nestjs/common';
import { describe, expect, it, vi } from 'vitest';
import { Recurring } from './recurring.ts';

const fail = () => Promise.reject(new Error('no database'));
const succeed = () => Promise.resolve();

describe('recurring work', () => {
  it('says once that it fails, and again only after it went well', async () => {
    const logger = new Logger();
    const warn = vi.spyOn(logger, 'warn').mockReturnValue();
    const recurring = new Recurring(logger, 'No work could be claimed');
    for (const work of [fail, fail, succeed, fail]) await recurring.run(work);
    expect(warn).toHaveBeenCalledTimes(2);
    expect(warn).toHaveBeenCalledWith('No work could be claimed', expect.objectContaining({ message: 'no database' }));
  });
});
