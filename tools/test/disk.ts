import { spawnSync } from 'node:child_process';
import { mkdirSync, statfsSync } from 'node:fs';
import { run } from '../infrastructure/run.ts';

/** Its files are in memory. */
const SIZE = 4 * 1024 ** 3;
/** What is written while it is being filled must fit. */
const ROOM = 256 * 1024;

/** Whether this user may mount one: root, where nobody has taken that from it. */
export function mayMount(): boolean {
  return process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0;
}

/** A disk of its own for a folder, which can be full from one moment to the next. */
export class Disk {
  private readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async mount(folder: string): Promise<Disk> {
    mkdirSync(folder, { recursive: true });
    await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'baton', folder]);
    return new Disk(folder);
  }

  /** Leaves no room beyond what is used now. */
  async fill(): Promise<void> {
    const { blocks, bfree, bsize } = statfsSync(this.folder);
    await this.resize((blocks - bfree) * bsize + ROOM);
  }

  async empty(): Promise<void> {
    await this.resize(SIZE);
  }

  /** Also while somebody still looks at a file of it. */
  async unmount(): Promise<void> {
    await run('umount', ['--lazy', this.folder]);
  }

  private async resize(bytes: number): Promise<void> {
    await run('mount', ['-o', `remount,size=${bytes}`, this.folder]);
  }
}

/** @throws where there is none */
export async function filled(disk: Disk | undefined): Promise<void> {
  if (!disk) throw new Error('its disk is not fillable');
  await disk.fill();
}
