import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Trouble } from '../infrastructure/trouble.ts';

/** The new text of each file, by its path in the repository. */
export type Changes = Readonly<Record<string, string>>;

/** The files of a clone; a generator reads them, and says what it would change. */
export class Tree {
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  exists(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  /** Every file of a folder, with its path below that. */
  files(folder: string): string[] {
    const found = globSync('**/*', { cwd: join(this.root, folder), withFileTypes: true });
    const below = join(this.root, folder).length + 1;
    return found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(below));
  }

  mustNotExist(path: string): void {
    if (this.exists(path)) throw new Trouble(`${path} is there already.`);
  }

  /** The paths of what was really changed. */
  write(changes: Changes): string[] {
    const changed = Object.entries(changes).filter(([path, text]) => !this.exists(path) || this.read(path) !== text);
    for (const [path, text] of changed) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), text);
    }
    return changed.map(([path]) => path);
  }
}
