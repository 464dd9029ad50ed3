import { csvRows } from '../csv-rows.ts';

/** The messages of a CSV file, as they stand there. @throws Trouble naming file, line and what to do */
export const messagesIn = (file: string): readonly string[] => csvRows(file, ['text']).map(({ text }) => text);
