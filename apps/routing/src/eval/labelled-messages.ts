import type { LabelledExample } from '@baton/classifier';
import { csvRows } from '../csv-rows.ts';
import { Trouble } from '../trouble.ts';

/** @throws Trouble naming file, row and what to do */
export function labelledMessages(file: string): readonly LabelledExample[] {
  const rows = csvRows(file, ['text', 'intent']);
  const unlabelled = rows.findIndex(({ intent }) => intent.trim() === '');
  if (unlabelled >= 0)
    throw new Trouble(`${file}, message ${unlabelled + 1}: it has no intent. Write one, or 'oos' where none fits.`);
  return rows.map(({ text, intent }) => ({ text, label: intent.trim() }));
}
