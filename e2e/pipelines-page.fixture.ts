import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { System } from '@baton/testing';
import type { Timeline } from '../tools/launcher/conversation/timeline.ts';
import { textOfTimeline } from '../tools/launcher/conversation/timeline-text.ts';

const token = 'token-of-audit';
const page = join(import.meta.dirname, '../docs/pipelines.md');

/** What the router must be started with for its timelines to be read. */
export const auditors = { AUDITORS: `eve:Eve:${token}` };

/** What the router tells an auditor of a conversation, as `npm run conversation` shows it. */
export async function timelineOf(system: System, conversationId: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}` };
  const url = `${system.service('router').url}/api/conversations/${conversationId}/timeline`;
  const timeline = (await (await fetch(url, { headers })).json()) as Timeline;
  const entries = timeline.entries.map((entry) => ({ ...entry, traceId: undefined }));
  return textOfTimeline({ ...timeline, entries }, { style: (text) => text, verbose: false });
}

/** With TIMELINES=write it takes the place of the one in docs/pipelines.md. */
export function putDown(name: string, timeline: string): void {
  if (process.env.TIMELINES !== 'write') return;
  const text = readFileSync(page, 'utf8');
  const place = new RegExp(`(<!-- timeline: ${name} -->\n\`\`\`\n).*?(\`\`\`\n)`, 's');
  if (!place.test(text)) throw new Error(`${page} has no place for the timeline of ${name}`);
  writeFileSync(
    page,
    text.replace(place, (_, begin, end) => `${begin}${timeline}\n${end}`),
  );
}
