// npm stop: ends the launcher of this clone and everything it runs, in order; leaves no process.
import { sentence } from '../infrastructure/trouble.ts';
import { stopEverything } from './stop-everything.ts';

try {
  console.log((await stopEverything()) ? 'Stopped: no process of this clone is left.' : 'Nothing runs here.');
} catch (error) {
  console.error(`baton: ${sentence(error)}`);
  process.exitCode = 1;
}
