import { runAgent } from '@baton/agent-kit';
import { card } from './editor.card.ts';
import { EditorModule } from './editor.module.ts';
import { Editor } from './editor.worker.ts';

await runAgent({ card, module: EditorModule, worker: Editor });
